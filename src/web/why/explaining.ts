import { MEASURES } from '../../model/run.ts'
import { measurable } from '../../study/columns.ts'
import { sharesOf } from '../../study/why/shares.ts'
import { LEVEL } from '../../study/level.ts'
import { whyOf, type Why, type WhyPlan } from '../../study/why/why.ts'
import type { Crew } from '../engine/crew.ts'
import { Kept } from '../engine/kept.ts'
import { refine } from '../engine/refine.ts'

/** How far an explanation is. */
export interface WhySeen {
  readonly plan: WhyPlan
  /** Of the worlds at the last look; undefined before the first. */
  readonly why: Why | undefined
  /** Of the worlds that both designs have met; undefined before two. */
  readonly difference: Difference | undefined
  readonly done: number
  readonly wanted: number
}

/** The two designs alone, before their difference is taken apart. */
type Difference = Pick<Why, 'measure' | 'from' | 'to' | 'worlds' | 'means' | 'difference' | 'differences'>

/** Worlds in which the two designs are run before any mix. */
const ENDS = 10
/** Worlds after which it is looked at: few at once, then twice as many each time. */
export const LOOKS = [3, 5, 10, 20, 40, 80, 160] as const
/** Mixes that one worker runs at a time: few enough to share a world out, many enough that making the world costs little. */
const BATCH = 16
const KEPT = 4

/** Measures of each mix by world; what is not run yet is undefined. */
type Worlds = (Float64Array | undefined)[][]

/** Runs all mixes of two designs, world by world, and takes their difference apart. */
export class Explaining {
  private readonly crew: Pick<Crew, 'ask'>
  private readonly look: (seen: WhySeen) => void
  private readonly fault: (why: string) => void
  private readonly kept = new Kept<Worlds>(KEPT, () => [])
  private ending = new AbortController()

  constructor(crew: Pick<Crew, 'ask'>, look: (seen: WhySeen) => void, fault: (why: string) => void) {
    this.crew = crew
    this.look = look
    this.fault = fault
  }

  stop(): void {
    this.ending.abort(new Error('stopped'))
  }

  /** Makes the runs that are missing up to so many worlds. @param key text that is the same where all mixes are */
  show(plan: WhyPlan, key: string, worlds: number): void {
    this.stop()
    const ending = new AbortController()
    this.ending = ending
    const table = this.kept.of(key)
    const jobs = jobsOf(plan, table, worlds)
    let why: Why | undefined
    refine({
      jobs,
      ask: ({ world, masks }) => {
        const designs = masks.map((mask) => plan.mixes.first + mask)
        const args = { addresses: [], values: [], designs, first: world, end: world + 1 }
        return this.crew.ask('point', plan.mixes.scenario, args, ending.signal, 1)
      },
      keep: ({ world, masks }, [outcomes]) => {
        const failed = outcomes.find(({ error }) => error !== undefined)
        if (failed !== undefined) throw new Error(failed.error)
        masks.forEach((mask, i) => ((table[world] ??= [])[mask] = outcomes[i].measures))
      },
      look: (done) => {
        const ready = lastLook(complete(table, plan.mixes.count, worlds), worlds)
        if (ready > 0 && ready !== why?.worlds) why = whyOf(plan, valuesOf(plan, table, ready))
        this.look({ plan, why, difference: differenceOf(plan, table, worlds), done, wanted: jobs.length })
      },
      // One run that fails leaves the whole difference unknown.
      fault: (message) => {
        ending.abort(new Error(message))
        this.fault(message)
      },
      signal: ending.signal,
    })
  }
}

interface Job {
  readonly world: number
  readonly masks: readonly number[]
}

/** What is missing: the two designs themselves in the first worlds, which tell what there is to explain, then all mixes world by world. */
function jobsOf({ mixes: { count } }: WhyPlan, table: Worlds, worlds: number): Job[] {
  const missing = (world: number, masks: readonly number[]): number[] => masks.filter((mask) => table[world]?.[mask] === undefined)
  const ends = Array.from({ length: Math.min(ENDS, worlds) }, (_, world): Job => ({ world, masks: missing(world, [0, count - 1]) }))
  const between = Array.from({ length: worlds }, (_, world) => {
    const first = world < ENDS ? 1 : 0
    const left = missing(
      world,
      Array.from({ length: count - 2 * first }, (__, n) => n + first),
    )
    return Array.from({ length: Math.ceil(left.length / BATCH) }, (__, b): Job => ({
      world,
      masks: left.slice(b * BATCH, (b + 1) * BATCH),
    }))
  })
  return [...ends, ...between.flat()].filter(({ masks }) => masks.length > 0)
}

/** Worlds from the first on in which every mix is run. */
function complete(table: Worlds, count: number, worlds: number): number {
  let ready = 0
  while (ready < worlds && table[ready] !== undefined && table[ready].filter((one) => one !== undefined).length === count) ready++
  return ready
}

/** The largest number of worlds to look at among those that are ready; 0 before the first. */
export function lastLook(ready: number, wanted: number): number {
  return ready >= wanted ? wanted : (LOOKS.findLast((worlds) => worlds <= ready) ?? 0)
}

function differenceOf({ mixes, target, versus, setting }: WhyPlan, table: Worlds, worlds: number): Difference | undefined {
  const ends = [0, mixes.count - 1]
  let ready = 0
  while (ready < worlds && ends.every((mask) => table[ready]?.[mask] !== undefined)) ready++
  if (ready < 2) return undefined
  const places = target.needs.map((m) => measurable(setting.scenario.weeks).indexOf(m))
  const value = (row: Float64Array): number => target.of(places.map((place) => row[place]))
  const games = table.slice(0, ready).map((world) => ends.map((mask) => value(world[mask]!)))
  const { from, to, difference } = sharesOf(games, 1, LEVEL)
  const { needs: _, of: __, ...measure } = target
  const names = { from: setting.scenario.designs[versus.from].name, to: setting.scenario.designs[versus.to].name }
  return { measure, ...names, worlds: ready, means: [from, to], difference, differences: games.map(([a, b]) => b - a) }
}

/** What is wanted of the first worlds, as `runTask` gives it. */
function valuesOf({ setting, mixes }: WhyPlan, table: Worlds, worlds: number): Float64Array {
  const places = measurable(setting.scenario.weeks)
  const at = new Map(places.map((m, n) => [MEASURES[m].name, n]))
  const wanted = setting.wanted.map(({ design, symbol }) => ({ mask: setting.designs[design] - mixes.first, place: at.get(symbol)! }))
  return Float64Array.from({ length: worlds * wanted.length }, (_, n) => {
    const { mask, place } = wanted[n % wanted.length]
    return table[Math.floor(n / wanted.length)][mask]![place]
  })
}
