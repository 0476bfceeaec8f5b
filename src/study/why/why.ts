import { LEVEL } from '../level.ts'
import { summarise } from '../../math/summary.ts'
import { weeklyHours } from '../../model/budget.ts'
import type { MeasureInfo } from '../../model/measure.ts'
import { MEASURES } from '../../model/run.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { Setting, Wanted } from '../checks/check.ts'
import { runTask } from '../checks/world.ts'
import { affordable, type Joined } from './afford.ts'
import { combinationsOf, type Combinations } from './combinations.ts'
import { addressOfLever, type Versus } from './levers.ts'
import type { Player } from './players.ts'
import { shapleyValues } from './shapley.ts'
import { sharesOf, type Effect, type Pair, type Share } from './shares.ts'
import type { Target } from './target.ts'

/** What is to be run: every mix of two designs in the same worlds. */
export interface WhyPlan {
  readonly versus: Versus
  readonly players: readonly Player[]
  readonly joined: readonly Joined[]
  readonly mixes: Combinations
  readonly target: Target
  readonly setting: Setting
}

/** Hours of all tests: what is left for search once all else is paid. */
const TESTING = MEASURES.findIndex(({ name }) => name === 'testing.total')

export function planWhy(scenario: Scenario, versus: Versus, wished: readonly Player[], target: Target): WhyPlan {
  const { players, joined } = affordable(scenario, versus, wished)
  const mixes = combinationsOf(scenario, versus, players)
  const designs = Array.from({ length: mixes.count }, (_, mask) => mixes.first + mask)
  const wanted = designs.flatMap((_, mask) => [...target.needs, TESTING].map((m): Wanted => wantedOf(mask, m)))
  return { versus, players, joined, mixes, target, setting: { scenario: mixes.scenario, designs, wanted } }
}

function wantedOf(design: number, measure: number): Wanted {
  return { symbol: MEASURES[measure].name, design, item: { kind: 'measure', measure } }
}

/** A part of the difference with what it has of it. */
export interface PlayerShare extends Share {
  readonly name: string
  readonly levers: readonly string[]
  readonly events: boolean
  /** Hours a week that it draws from the budget before teams have any; below 0: it brings or saves hours. */
  readonly draws: number
  /** What it does to hours of testing a week, all effects counted; a Shapley value too. */
  readonly testing: Effect
}

/** Why two designs differ, as far as the levers tell. Plain data. */
export interface Why {
  readonly format: 'constancy-why/1'
  readonly title: string
  readonly weeks: number
  readonly measure: MeasureInfo
  readonly from: string
  readonly to: string
  readonly worlds: number
  readonly level: number
  readonly means: readonly [number, number]
  readonly difference: Effect
  /** The difference in each world, in their order. */
  readonly differences: readonly number[]
  readonly players: readonly PlayerShare[]
  readonly pairs: readonly Pair[]
  readonly joined: readonly Joined[]
}

/** @param values `values[w * wanted + n]` of the n-th thing wanted in world w, as `runTask` gives them; at least one world */
export function whyOf(plan: WhyPlan, values: Float64Array): Why {
  const { players, target, mixes, versus, setting } = plan
  const width = target.needs.length + 1
  const worlds = values.length / setting.wanted.length
  const games = (of: (row: Float64Array) => number): Float64Array[] =>
    Array.from({ length: worlds }, (_, w) =>
      Float64Array.from({ length: mixes.count }, (__, mask) => {
        const at = (w * mixes.count + mask) * width
        return of(values.subarray(at, at + width))
      }),
    )
  const game = games((row) => finite(target, target.of(row.subarray(0, width - 1))))
  const found = sharesOf(game, players.length, LEVEL)
  const hours = sharesOf(
    games((row) => row[width - 1] / setting.scenario.weeks),
    players.length,
    LEVEL,
  )
  const draws = drawsOf(plan)
  const { designs, title, weeks } = setting.scenario
  const { needs: _, of: __, ...measure } = target
  return {
    format: 'constancy-why/1',
    title,
    weeks,
    measure,
    from: designs[versus.from].name,
    to: designs[versus.to].name,
    worlds,
    level: LEVEL,
    means: [found.from, found.to],
    difference: found.difference,
    differences: game.map((world) => world[mixes.count - 1] - world[0]),
    players: players.map(({ name, levers, events }, i) => ({
      name,
      levers: levers.map(addressOfLever),
      events,
      ...found.shares[i],
      draws: draws[i],
      testing: hours.shares[i].share,
    })),
    pairs: found.pairs,
    joined: plan.joined,
  }
}

function finite({ name }: Target, value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`measure ${name} is ${value} in one of the worlds`)
  return value
}

/** Standing hours by player: Shapley values of what is left for teams in week 0, so that they add up where one cost depends on another lever. */
function drawsOf({ mixes, players }: WhyPlan): Float64Array {
  const game = Array.from({ length: mixes.count }, (_, mask) => {
    const uses = weeklyHours(mixes.scenario, mixes.first + mask)
    return -uses.find(({ about }) => about === 'protected time of teams')!.hours
  })
  return shapleyValues(game, players.length)
}

/** The difference in a world (from 0), run here where it is none of those that were run. */
export function differenceIn({ target, mixes, setting }: WhyPlan, { differences }: Pick<Why, 'differences'>, world: number): number {
  if (world < differences.length) return differences[world]
  const designs = [mixes.first, mixes.first + mixes.count - 1]
  const wanted = designs.flatMap((_, d) => target.needs.map((m) => wantedOf(d, m)))
  const values = runTask({ scenario: setting.scenario, designs, wanted, first: world, end: world + 1 })
  const half = target.needs.length
  return finite(target, target.of(values.subarray(half)) - target.of(values.subarray(0, half)))
}

/** The world (from 0) whose difference is nearest to the mean; of equals the first. */
export function typicalWorld({ differences }: Pick<Why, 'differences'>): number {
  const { mean } = summarise(differences)
  return differences.reduce((best, one, w) => (Math.abs(one - mean) < Math.abs(differences[best] - mean) ? w : best), 0)
}
