import type { Random } from '../../math/random.ts'
import { defineProcess } from '../process.ts'
import { close, count, memberOf } from '../projects.ts'
import { hasTurn, turnEnd, turnFrom, TURNS } from '../turns.ts'
import { COUNT, type World } from '../world.ts'

/** One draw a team: its first number is for leavers, its second for the lead of the project. */
const LEAVES = 0
const WHO = 1
const ROTATES = 2
const TAKES_OVER = 3

/** People leave; the lead of a project rotates, and the project lapses unless somebody takes over. */
export const workforce = defineProcess({
  name: 'workforce',
  about:
    'People leave, more with strain, less with safety and engagement; the lead of a project rotates, and it lapses unless somebody takes over.',
  parameters: {
    turnover: {
      about: 'staff who leave their organisation, at middling strain, safety and engagement',
      unit: 'share/year',
      role: 'context',
      default: 0.15,
      range: [0, 0.6],
      source: 'evidence 1.1: leaving the trust 0.10-0.33, 12-18 % typical (S1, S2)',
      grade: 'C',
      moves: 'leavers +',
    },
    strainDrives: {
      about: 'how much strain adds to leaving',
      unit: 'per unit',
      role: 'behaviour',
      default: 0.5,
      range: [0, 2],
      source: 'evidence 1.7: engagement to stress r -0.56; size assumed',
      grade: 'D',
      moves: 'leavers ?',
    },
    climateHolds: {
      about: 'how much safety, and engagement, each take from leaving',
      unit: 'per unit',
      role: 'behaviour',
      default: 0.4,
      range: [0, 1],
      source: 'assumption',
      grade: 'D',
      moves: 'leavers ?',
    },
    leadTenure: {
      about: 'mean time for which the lead of a project stays',
      unit: 'weeks',
      role: 'context',
      default: 52,
      range: [4, 1000],
      source: 'evidence 1.1: junior doctors rotate every 4-6 months (S3), others stay longer',
      grade: 'C',
      moves: 'projects.finished +',
    },
    takingOver: {
      about:
        'probability that somebody takes a project over where safety is 0 and no coach helps (0.4 more at safety 1, 0.3 more with a coach)',
      unit: 'probability',
      role: 'behaviour',
      default: 0.3,
      range: [0, 1],
      source: 'F18: completion falls with rotation (S3, S51-S53); size assumed',
      grade: 'C',
      moves: 'projects.finished +',
    },
  },
  writes: `luck otherLuck book leaving leaver tally on checkWeek checkBefore checkAfter coachKind coachEffect handsOn coachHours block bound
    achieved leadTaken`,
  // Teams have their turn in every fourth week, at four times the weekly rate.
  step(world, values, random, organisation) {
    const { inTurn, luck, otherLuck, staff, strain, safety, engagement, leaving, leaver, teamKey, week } = world
    for (let n = turnFrom(world, organisation, week - 1), last = turnEnd(world, organisation, week - 1); n < last; n++) {
      leaver[inTurn[n]] = -1
      leaving[inTurn[n]] = 0
    }
    const first = turnFrom(world, organisation, week)
    const end = turnEnd(world, organisation, week)
    random.uniforms(inTurn, teamKey, first, end, LEAVES, luck, otherLuck)
    for (let n = first; n < end; n++) {
      const t = inTurn[n]
      const rate =
        values.turnover *
        (1 + values.strainDrives * (strain[t] - 0.35)) *
        (1 - values.climateHolds * (safety[t] - 0.5)) *
        (1 - values.climateHolds * (engagement[t] - 0.5))
      const expected = (TURNS * staff[t] * Math.max(0, rate)) / 52
      let gone = Math.floor(expected)
      if (luck[n] < expected - gone) gone++
      leaving[t] = Math.min(1, gone / staff[t])
      if (world.on[t] >= 0) rotate(world, t, otherLuck[n], teamKey[t], values.leadTenure, values.takingOver, random)
      if (gone === 0) continue
      leaver[t] = Math.floor(random.uniform(teamKey[t], WHO) * Math.max(1, Math.round(staff[t])))
      count(world, organisation, COUNT.leavers, gone)
    }
    for (let p = world.pathwayFrom[organisation]; p < world.pathwayEnd[organisation]; p++) {
      const s = world.facts.teams + p
      if (hasTurn(world.issueKey[world.facts.localIssues + p], week) && world.on[s] >= 0 && world.gathering[s] === 0)
        rotate(
          world,
          s,
          random.uniform(world.issueKey[world.on[s]], ROTATES),
          world.issueKey[world.on[s]],
          values.leadTenure,
          values.takingOver,
          random,
        )
    }
  },
})

function rotate(world: World, project: number, luck: number, key: number, leadTenure: number, takingOver: number, random: Random): void {
  if (luck * leadTenure >= TURNS) return
  const chance = takingOver + 0.4 * world.safety[memberOf(world, project, 0)] + (world.coachKind[project] > 0 ? 0.3 : 0)
  if (random.uniform(key, TAKES_OVER) >= chance) close(world, project, true)
  else world.leadTaken[project] = world.week + 1
}
