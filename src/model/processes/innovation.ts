import type { Random } from '../../math/random.ts'
import { enterUnitTest } from '../ledger.ts'
import { offer } from '../known.ts'
import { defineProcess } from '../process.ts'
import { count, issueAt, issuesOf } from '../projects.ts'
import { COUNT, type World } from '../world.ts'

const TOPIC = 0
const JUMP = 10
const MEASURE = 40

/** A dedicated innovation unit: its own ideas, far steps, and practices handed over when a programme is done. */
export const innovation = defineProcess({
  name: 'innovation',
  about:
    'A dedicated innovation unit works through one issue type after another with ideas of its own and far steps, and hands the best practice over.',
  parameters: {
    staff: {
      about: 'people in a dedicated innovation unit',
      unit: 'FTE',
      role: 'lever',
      default: 0,
      range: [0, 40],
      costs: '37.5 hours a week each',
      source: 'the source text (dedicated innovation teams)',
      grade: 'C',
      moves: 'hours.innovation +',
    },
    farStep: {
      about: 'elements that a far step changes',
      unit: 'elements',
      role: 'behaviour',
      default: 4,
      range: [1, 20],
      whole: true,
      source: 'assumption',
      grade: 'D',
      moves: 'testing.ownRepeat -',
    },
    programme: {
      about: 'tests of the unit on a type before it hands over',
      unit: 'tests',
      role: 'behaviour',
      default: 12,
      range: [2, 200],
      whole: true,
      source: 'assumption: a year at a test a month',
      grade: 'D',
      moves: 'handedOver -',
    },
    farShare: {
      about: 'share of the unit’s tests that are far steps',
      unit: 'share',
      role: 'behaviour',
      default: 0.4,
      range: [0, 1],
      source: 'assumption',
      grade: 'D',
      moves: 'testing.ownRepeat -',
    },
    error: {
      about: 'measurement error of the unit (sd, on quality 0-1)',
      unit: '0-1',
      role: 'behaviour',
      default: 0.06,
      range: [0, 0.5],
      source: 'assumption: less than that of teams',
      grade: 'D',
      moves: 'gapClosed -',
    },
  },
  standing: {
    innovation: (values) => 37.5 * values.staff,
  },
  writes: `book everTested unitBank unitKind unitIdea unitLevel unitTests unitTested classHours causeHours tally partners offerLevel
    offerPractice offerContext`,
  step(world, values, random, organisation) {
    if (values.staff === 0 && world.unitKind[organisation] < 0) return
    const key = world.organisationKey[organisation]
    world.unitBank[organisation] += 37.5 * values.staff
    const cost = world.testHoursUsual[organisation]
    for (let n = 0; world.unitBank[organisation] >= cost && n < 50; n++) {
      world.unitBank[organisation] -= cost
      if (world.unitKind[organisation] < 0) chooseTopic(world, key, n, random, organisation)
      tryIdea(world, key, n, cost, values, random, organisation)
      if (world.unitTests[organisation] >= values.programme) handOver(world, organisation)
    }
  },
})

/** A priority type if there are any, else any type with issues here, by lot. */
function chooseTopic(world: World, key: number, n: number, random: Random, organisation: number): void {
  const { kinds } = world.facts
  const from = organisation * kinds
  let chosen = 0
  for (let k = 0; k < kinds; k++) chosen += world.priority[from + k]
  let best = -1
  let least = 2
  for (let k = 0; k < kinds; k++) {
    if (world.kindIssues[from + k] === 0 || (chosen > 0 && world.priority[from + k] === 0)) continue
    const lot = random.uniform(key ^ world.kindKey[k], TOPIC + n)
    if (lot < least) {
      least = lot
      best = k
    }
  }
  world.unitKind[organisation] = Math.max(0, best)
  world.unitIdea[organisation] = world.facts.usual[Math.max(0, best)]
  world.unitLevel[organisation] = -1
  world.unitTests[organisation] = 0
}

interface UnitValues {
  readonly farStep: number
  readonly farShare: number
  readonly error: number
}

function tryIdea(world: World, key: number, n: number, cost: number, values: UnitValues, random: Random, organisation: number): void {
  const { facts } = world
  const kind = world.unitKind[organisation]
  const first = world.unitLevel[organisation] < 0
  let idea = world.unitIdea[organisation]
  const far = random.uniform(key, JUMP + 100 * n) < values.farShare
  for (let step = 0; step < (far || first ? values.farStep : 1); step++)
    idea ^= 1 << Math.floor(random.uniform(key, JUMP + 100 * n + 1 + step) * facts.loci)
  const level = facts.quality[(kind << facts.loci) + idea] + (values.error > 0 ? values.error * random.normal(key, MEASURE + 100 * n) : 0)
  enterUnitTest(world, organisation, kind, idea, cost)
  world.unitTests[organisation]++
  if (level <= world.unitLevel[organisation]) return
  world.unitLevel[organisation] = Math.max(0, level)
  world.unitIdea[organisation] = idea
}

/** Shows the best practice found, once, to everybody with an issue of the type. It was found without a context of its own. */
function handOver(world: World, organisation: number): void {
  for (let n = 0, issues = issuesOf(world, organisation); n < issues; n++) {
    const i = issueAt(world, organisation, n)
    if (world.kind[i] !== world.unitKind[organisation]) continue
    offer(world, i, world.unitLevel[organisation], world.unitIdea[organisation], 0)
    count(world, organisation, COUNT.handedOver)
  }
  world.unitKind[organisation] = -1
}
