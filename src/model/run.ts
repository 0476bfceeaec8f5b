import { addressOf, Random } from '../math/random.ts'
import { countPracticesInUse, prepare, type Ground } from './begin.ts'
import { measureRun, MEASURES } from './measures.ts'
import { keep, newRecord } from './measures/record.ts'
import { observe, OBSERVATIONS } from './observations.ts'
import type { Values } from './parameter.ts'
import { putInForce } from './policy.ts'
import type { Scenario } from './scenario.ts'
import { Timeline } from './timeline.ts'
import { WEEK } from './week.ts'
import { USE, USES, World } from './world.ts'

export { MEASURES, OBSERVATIONS, prepare }
export type { Ground }

/** What one run gives. Everything in it is a pure function of (scenario, design, replicate). */
export interface RunResult {
  /** One number for each entry of `MEASURES`, in that order. */
  readonly measures: Float64Array
  /** Weekly series: `series[o * weeks + week]` for the o-th entry of `OBSERVATIONS`. */
  readonly series: Float32Array
}

const ADDRESSES = WEEK.map((process) => addressOf(process.name))

/**
 * The world of the latest run, used again by the next one of the same sizes: runs leave no memory behind. What else it used is held for
 * its kind only: V8 throws away what it compiled for a kind of object once the last of them is gone, and the next run would be slow.
 */
let spare: { readonly world: World; readonly random: Random; readonly timeline: Timeline } | undefined

function worldFor({ facts, first }: Ground): World {
  const old = spare?.world
  const world = old?.fits(first.sizes) === true ? old : new World(first.sizes, facts)
  world.facts = facts
  world.startFrom(first)
  world.week = 0
  countPracticesInUse(world)
  return world
}

/** Onlookers of a run; they must change nothing. */
export interface Watch {
  /** Called at the end of each week. */
  readonly week?: (world: World) => void
  /** Called after each part of a week: the processes in the order of `WEEK`, then the observation; for timing, and for stories. */
  readonly part?: (part: number, world: World, timeline: Timeline) => void
}

/** Runs one design (its position) in one replicate (from 0). */
export function run(
  scenario: Scenario,
  design: number,
  replicate: number,
  ground: Ground = prepare(scenario, replicate),
  watch: Watch = {},
): RunResult {
  const world = worldFor(ground)
  const random = new Random(scenario.seed, replicate)
  const timeline = new Timeline(scenario, design)
  spare = { world, random, timeline }
  const record = newRecord()
  const series = new Float32Array(OBSERVATIONS.length * scenario.weeks)
  putInForce(world, timeline.now, random)
  for (; world.week < scenario.weeks; world.week++) {
    if (timeline.due(world)) putInForce(world, timeline.now, random)
    live(world, timeline, random, watch)
    keep(world, record)
    observe(world, record.sums, series)
    watch.part?.(WEEK.length, world, timeline)
    watch.week?.(world)
  }
  closeBooks(world)
  return { measures: measureRun(world, record), series }
}

/** One week: standing costs are paid, then every process has its turn in every organisation. */
function live(world: World, timeline: Timeline, random: Random, watch: Watch): void {
  payStanding(world)
  for (let n = 0; n < WEEK.length; n++) {
    random.enter(ADDRESSES[n], world.week)
    for (let o = 0; o < world.sizes.organisation; o++) WEEK[n].step(world, timeline.now[o][WEEK[n].name] as Values, random, o)
    watch.part?.(n, world, timeline)
  }
}

function payStanding(world: World): void {
  const { use, standing } = world
  for (let n = 0; n < use.length; n++) use[n] += standing[n]
}

/** Hours saved for a test that never came were not used. */
export function closeBooks(world: World): void {
  for (let t = 0; t < world.sizes.team; t++) world.use[world.organisationOf[t] * USES.length + USE.idle] += world.bank[t]
}
