import { ratio } from '../sums.ts'
import { COUNT } from '../world.ts'
import { counted, mean, measure, type Measure } from './measure.ts'

/** People: strain, skill, culture, harm and who leaves. */
export function peopleMeasures(): Measure[] {
  return [
    measure('strain', 'strain of staff: mean over the run', '0-1', 'lower', mean(0)),
    measure('skill', 'improvement skill: mean over the run', '0-1', 'higher', mean(1)),
    measure('reliance', 'reliance on experts: mean over the run', '0-1', 'lower', mean(2)),
    measure('safety', 'psychological safety: mean over the run', '0-1', 'higher', mean(3)),
    measure('engagement', 'engagement: mean over the run', '0-1', 'higher', mean(4)),
    measure('harm.true', 'weighted care that falls short: mean over the run', 'share', 'lower', mean(5)),
    measure('harm.reported', 'the share of it that is reported: mean over the run', 'share', 'neither', mean(6)),
    measure('safety.end', 'psychological safety at the end', '0-1', 'higher', (_, r) => ratio(r.sums.safety, r.sums.staff)),
    measure('capability', 'skill that does not lean on experts, at the end: skill × (1 - reliance)', '0-1', 'higher', (_, r) =>
      ratio(r.sums.capability, r.sums.staff),
    ),
    measure('concerns', 'concerns raised', 'concerns', 'neither', counted(COUNT.concerns)),
    measure('concerns.answered', 'concerns that were answered, of those answered or ignored', 'share', 'higher', (w) =>
      ratio(counted(COUNT.answered)(w), counted(COUNT.answered)(w) + counted(COUNT.unanswered)(w)),
    ),
    measure('blockedWeeks', 'weeks in which teams’ projects stood still before a barrier', 'weeks', 'lower', counted(COUNT.blocks)),
    measure('leavers', 'staff who leave their organisation in a year', 'share/year', 'lower', (w, r) =>
      ratio(counted(COUNT.leavers)(w) * 52, r.sums.staff * w.facts.weeks),
    ),
    measure('leaderChanges', 'changes of leaders', 'changes', 'neither', counted(COUNT.leaderChanges), true),
    measure(
      'rating',
      'rating of the first organisation by outputs at the end: 0 inadequate, 1 requires improvement, 2 good, 3 outstanding',
      'grade',
      'higher',
      (w) => w.rating[0],
      true,
    ),
  ]
}
