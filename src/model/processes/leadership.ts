import { exp } from '../../math/portable.ts'
import type { Random } from '../../math/random.ts'
import { perceivedGap } from '../perceive.ts'
import { defineProcess } from '../process.ts'
import { count, issueAt, issuesOf } from '../projects.ts'
import { COUNT, type World } from '../world.ts'

const LEAVES = 0
const CLIMATE = 1
const SWITCHES = 2
const REVIEW = 3
const LOT = 4

/** Leaders come and go; they set climate, priorities, and whether the organisation keeps its purpose. */
export const leadership = defineProcess({
  name: 'leadership',
  about: 'Leaders come and go; they set the climate, pick priorities, and keep or change the method.',
  parameters: {
    tenure: {
      about: 'median time of a chief executive in post',
      unit: 'years',
      role: 'context',
      default: 3,
      range: [0.5, 15],
      source: 'evidence 1.6: median 3 years in 2018, 2.5 in 2014 (S34, S35)',
      grade: 'A',
      moves: 'leaderChanges -',
    },
    inverseLaw: {
      about: 'how much likelier leaders leave where perceived quality is a standard deviation lower (log hazard)',
      unit: 'per sd',
      role: 'context',
      default: 0.6,
      range: [0, 1.5],
      source: 'evidence 1.6: 72 % new directors a year where inadequate, 20 % where outstanding (S35), taken as 3 sd apart',
      grade: 'A',
      moves: 'leaderChanges ?',
    },
    reference: {
      about: 'perceived quality at which leaders stay as long as `tenure` says',
      unit: '0-1',
      role: 'context',
      default: 0.6,
      range: [0, 1],
      source: 'assumption: about the mean of the default place over five years',
      grade: 'D',
      moves: 'leaderChanges +',
    },
    qualitySpread: {
      about: 'standard deviation of perceived quality between organisations',
      unit: '0-1',
      role: 'context',
      default: 0.1,
      range: [0.02, 0.5],
      source: 'evidence 1.7: recommend care, 0.098 between trusts',
      grade: 'A',
      moves: 'leaderChanges ?',
    },
    climateSpread: {
      about: 'standard deviation of the climate that new leaders set, around the organisation’s',
      unit: '0-1',
      role: 'context',
      default: 0.12,
      range: [0, 0.4],
      source: 'assumption; between-trust spread of survey scores is smaller (evidence 1.7)',
      grade: 'D',
      moves: 'safety -',
    },
    methodShare: {
      about: 'improvement skill that belongs to the method in use; half of it is lost when the method is switched',
      unit: 'share',
      role: 'behaviour',
      default: 0.5,
      range: [0, 1],
      source: 'assumption (the source text: rigour and consistency matter more than the method)',
      grade: 'D',
      moves: 'skill -',
    },
    constancy: {
      about: 'constancy of purpose: new leaders keep the method, resemble the old ones, and priorities stay',
      unit: '0-1',
      role: 'lever',
      default: 0.5,
      range: [0, 1],
      costs: 'wrong priorities and poor leaders are kept too',
      source: 'the source text; evidence 1.6 (programme survives a change in 0.2-0.9)',
      grade: 'C',
      moves: 'skill +',
    },
    leaderHours: {
      about: 'leaders’ own hours for improvement',
      unit: 'hours/week',
      role: 'lever',
      default: 0,
      range: [0, 100],
      costs: 'the hours',
      source: 'F7, F22: leaders who take part change what managers do; size assumed',
      grade: 'D',
      moves: 'safety +',
    },
    priorities: {
      about: 'organisation-wide priorities: the issue types with the greatest summed perceived gap',
      unit: 'types',
      role: 'lever',
      default: 0,
      range: [0, 40],
      whole: true,
      costs: '0.02 hours a team-week each; help that goes to them is missed elsewhere',
      source: 'evidence 1.5: 5 (3-6) a year (S32, S33)',
      grade: 'A',
      moves: 'hours.governance +',
    },
    review: {
      about: 'time between reviews of the priorities; a review changes them with probability 1 - constancy',
      unit: 'weeks',
      role: 'context',
      default: 52,
      range: [4, 520],
      whole: true,
      source: 'the source text: each year',
      grade: 'A',
      moves: 'gapClosed.priority ?',
    },
  },
  standing: {
    governance: (values, place) => values.leaderHours + 0.02 * values.priorities * place.teams,
  },
  writes: `leaderWeeks leaderClimate example unsettled leavesNow switchesNow climateGiven priority gapSeen skill tally`,
  step(world, values, random, organisation) {
    const key = world.organisationKey[organisation]
    world.leaderWeeks[organisation]++
    if (world.unsettled[organisation] > 0) world.unsettled[organisation]--
    const pull =
      values.inverseLaw === 0 ? 1 : exp((values.inverseLaw * (values.reference - world.perceived[organisation])) / values.qualitySpread)
    const hazard = (0.6931471805599453 / values.tenure / 52) * pull * (1 - 0.5 * values.constancy) * 1.3333333333333333
    const chance = world.week > 0 && random.uniform(key, LEAVES) < hazard
    const leave = chance || world.leavesNow[organisation] === 1 || world.climateGiven[organisation] >= 0
    if (leave) replaceLeaders(world, values.climateSpread * (1 - 0.8 * values.constancy), random, organisation)
    const switches = world.switchesNow[organisation] === 1 || (leave && random.uniform(key, SWITCHES) >= values.constancy)
    if (switches) switchMethod(world, values.methodShare, organisation)
    const due = world.week % values.review === 0 && world.week > 0 && random.uniform(key, REVIEW) >= values.constancy
    if (world.week === 0 || leave || due || countPriorities(world, organisation) !== Math.min(values.priorities, world.facts.kinds))
      pickPriorities(world, values.priorities, random, organisation)
    // Half of what leaders can show is shown at 0.1 hours for every 20 staff.
    const shown = values.leaderHours / (values.leaderHours + 0.005 * world.staffAll[organisation] + 1e-9)
    world.example[organisation] = world.leaderClimate[organisation] + 0.2 * shown * (1 - world.leaderClimate[organisation])
    world.leavesNow[organisation] = 0
    world.switchesNow[organisation] = 0
    world.climateGiven[organisation] = -1
  },
})

function replaceLeaders(world: World, spread: number, random: Random, organisation: number): void {
  const given = world.climateGiven[organisation]
  const climate = given >= 0 ? given : climateOf(world, organisation) + spread * random.normal(world.organisationKey[organisation], CLIMATE)
  world.leaderClimate[organisation] = Math.min(1, Math.max(0, climate))
  world.leaderWeeks[organisation] = 0
  world.unsettled[organisation] = 26
  count(world, organisation, COUNT.leaderChanges)
}

/** Climate of an organisation: its departments', by their staff. */
function climateOf(world: World, organisation: number): number {
  const { staff, climate, departmentOf } = world
  let sum = 0
  for (let t = world.teamFrom[organisation]; t < world.teamEnd[organisation]; t++) sum += staff[t] * climate[departmentOf[t]]
  return world.staffAll[organisation] > 0 ? sum / world.staffAll[organisation] : world.leaderClimate[organisation]
}

function switchMethod(world: World, methodShare: number, organisation: number): void {
  for (let t = world.teamFrom[organisation]; t < world.teamEnd[organisation]; t++) world.skill[t] *= 1 - 0.5 * methodShare
}

function countPriorities(world: World, organisation: number): number {
  const { kinds } = world.facts
  let n = 0
  for (let k = organisation * kinds; k < (organisation + 1) * kinds; k++) n += world.priority[k]
  return n
}

/** The types with the greatest summed perceived gap, by lot among equals. Errors of many issues average out in the sum. */
function pickPriorities(world: World, wanted: number, random: Random, organisation: number): void {
  const { kinds } = world.facts
  const from = organisation * kinds
  world.priority.fill(0, from, from + kinds)
  if (wanted === 0) return
  world.gapSeen.fill(0, from, from + kinds)
  for (let n = 0, issues = issuesOf(world, organisation); n < issues; n++) {
    const i = issueAt(world, organisation, n)
    world.gapSeen[from + world.kind[i]] += world.weight[i] * perceivedGap(world, i)
  }
  for (let n = 0; n < Math.min(wanted, kinds); n++) {
    let best = -1
    let lot = 0
    for (let k = 0; k < kinds; k++) {
      if (world.priority[from + k] === 1) continue
      const own = random.uniform(world.kindKey[k], LOT)
      if (
        best < 0 ||
        world.gapSeen[from + k] > world.gapSeen[from + best] ||
        (world.gapSeen[from + k] === world.gapSeen[from + best] && own < lot)
      ) {
        best = k
        lot = own
      }
    }
    world.priority[from + best] = 1
  }
}
