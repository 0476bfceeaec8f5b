import { defineProcess } from '../process.ts'
import { turnEnd, turnFrom, TURNS } from '../turns.ts'
import type { World } from '../world.ts'

/** Improvement skill grows by doing, by coaching and by training; it fades without practice, and newcomers bring little. */
export const learning = defineProcess({
  name: 'learning',
  about: 'Skill grows by doing, by coaching and by training; it fades without practice, and newcomers bring none unless inducted.',
  parameters: {
    doing: {
      about: 'what a test adds to skill, of the distance to 1',
      unit: 'share',
      role: 'behaviour',
      default: 0.01,
      range: [0, 0.1],
      source: 'F26: teams learn from the same training at different slopes; size assumed',
      grade: 'D',
      moves: 'skill +',
    },
    coaching: {
      about: 'how much more a coached test teaches, at full effect',
      unit: 'factor',
      role: 'behaviour',
      default: 1,
      range: [0, 4],
      source: 'evidence 1.5: effect of coaching 0.56 sd (S29); size assumed',
      grade: 'D',
      moves: 'skill +',
    },
    training: {
      about: 'training beside one’s own project',
      unit: 'hours/team-week',
      role: 'lever',
      default: 0,
      range: [0, 4],
      costs: 'the hours',
      source: 'the source text (learn by doing in everyday practice)',
      grade: 'C',
      moves: 'skill +',
    },
    trainingTeaches: {
      about: 'what an hour of training teaches a team of 20 with an open project, of the distance to 1 (0.3 of it without one)',
      unit: 'share/hour',
      role: 'behaviour',
      default: 0.006,
      range: [0, 0.05],
      source: 'assumption: half an hour a week for a year teaches 0.15',
      grade: 'D',
      moves: 'skill +',
    },
    courses: {
      about: 'national and regional courses away from the team',
      unit: 'hours/team-week',
      role: 'lever',
      default: 0,
      range: [0, 4],
      costs: 'the hours; half as much is learnt as in training by doing',
      source: 'the source text (in contrast to many national or regional training offers)',
      grade: 'C',
      moves: 'skill +',
    },
    inductionHours: {
      about: 'improvement training of each newcomer',
      unit: 'hours',
      role: 'lever',
      default: 0,
      range: [0, 40],
      costs: 'the hours',
      source: 'the source text (Western Sussex: beginning at induction)',
      grade: 'C',
      moves: 'skill +',
    },
    fading: {
      about: 'hazard with which skill is lost without practice',
      unit: 'per year',
      role: 'behaviour',
      default: 0.4,
      range: [0, 2],
      source: 'evidence 1.3: 50-61 % of a skill lost in two years without practice (S27)',
      grade: 'A',
      moves: 'skill -',
    },
    fadingInUse: {
      about: 'share of that hazard which is left while a project is open',
      unit: 'share',
      role: 'behaviour',
      default: 0.2,
      range: [0, 1],
      source: 'assumption',
      grade: 'D',
      moves: 'skill -',
    },
  },
  standing: {
    training: (values, place) =>
      (values.training + values.courses) * place.teams + (values.inductionHours * place.staff * place.turnover) / 52,
  },
  writes: `skill`,
  step(world, values, _random, organisation) {
    learnByDoing(world, values.doing, values.coaching, organisation)
    const { inTurn, skill, staff, on, bound, leaving, week } = world
    // Since their last turn teams were trained, and practised less or more, for four weeks; who left is known since last week.
    const fading = (TURNS * values.fading) / 52
    const fadingInUse = fading * values.fadingInUse
    const hour = TURNS * 20 * values.trainingTeaches
    const beside = hour * (values.training + values.courses * 0.5)
    const before = hour * (values.training * 0.3 + values.courses * 0.5)
    const inducted = values.inductionHours / (values.inductionHours + 7)
    for (let n = turnFrom(world, organisation, week - 1), last = turnEnd(world, organisation, week - 1); n < last; n++) {
      const t = inTurn[n]
      const project = on[t] >= 0 ? t : bound[t]
      let now = skill[t]
      now += Math.min(1, (project >= 0 ? beside : before) / staff[t]) * (1 - now)
      now -= (project >= 0 ? fadingInUse : fading) * now
      skill[t] = now * (1 - leaving[t] * (1 - inducted))
    }
  },
})

/** What a test taught is known by what a team did this week: alone, or with what a coach gave and left to it. */
function learnByDoing(world: World, doing: number, coaching: number, organisation: number): void {
  const { practisers, skill, coachHelp, doneFor } = world
  const from = world.teamFrom[organisation]
  for (let n = from; n < from + world.practiserCount[organisation]; n++) {
    const t = practisers[n]
    skill[t] += doing * (1 + coaching * coachHelp[t]) * (1 - doneFor[t]) * (1 - skill[t])
  }
}
