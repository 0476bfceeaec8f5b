import { log } from '../../math/portable.ts'
import type { Scenario } from '../../model/scenario.ts'
import { addressed, valueAt, unaffordable } from '../../model/varied.ts'
import { MEASURES } from '../../model/run.ts'
import { scenarioAt } from '../points.ts'
import type { Factor } from '../sweep/factor.ts'
import type { Round } from './archive.ts'
import { nextRound } from './nextRound.ts'
import { pointsOf } from './points.ts'
import type { Search } from './search.ts'
import { leversOf } from './space.ts'
import type { Space } from './space.ts'

/** What a search moves in: the levers of its design, as places from 0 to 1, and which of these the budget can pay. */
export function spaceOf({ levers, objectives, size }: Search, scenario: Scenario): Space {
  const start = placesOf(levers, presentIn(levers, scenario))
  return {
    levers: leversOf(levers),
    objectives: objectives.map((name) => MEASURES.find((known) => known.name === name)!),
    size,
    ...(start && { start }),
    fits: (unit) => canBe(scenario, levers, unit),
  }
}

/** Settings of a round, after so many before it: `unit[candidate * levers + lever]`, empty where the search has come to its end. */
export function settingsOf(search: Search, space: Space, history: readonly Round[], seed: string): Float64Array {
  const left = search.points - search.size * history.length
  return nextRound(space, history, history.length, seed).subarray(0, Math.max(0, left) * search.levers.length)
}

function canBe(scenario: Scenario, levers: readonly Factor[], unit: Float64Array): boolean {
  try {
    const laid = scenarioAt(scenario, pointsOf(levers, unit), 0)
    return laid.designs.every((_, d) => unaffordable(laid, d) === undefined)
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** Values of the design as it is, by lever and address. */
function presentIn(levers: readonly Factor[], scenario: Scenario): number[][] {
  return levers.map(({ addresses }) => addresses.map((address) => valueAt(scenario, addressed(scenario, address)!)))
}

/** Where the levers stand in their ranges; undefined where one of them stands outside. */
function placesOf(levers: readonly Factor[], values: readonly (readonly number[])[]): Float64Array | undefined {
  const places = levers.map((lever, l) => placeOf(lever, values[l]))
  return places.includes(undefined) ? undefined : Float64Array.from(places as number[])
}

/** The inverse of `valuesOf`. */
function placeOf({ distribution, whole }: Factor, values: readonly number[]): number | undefined {
  if (distribution.kind === 'values') {
    const row = distribution.rows.findIndex((one) => one.join() === values.join())
    return row < 0 ? undefined : (row + 0.5) / distribution.rows.length
  }
  const { low, high } = distribution
  const [value] = values
  if (value < low || value > high || values.some((other) => other !== value)) return undefined
  if (whole) return (value - Math.ceil(low) + 0.5) / (Math.floor(high) - Math.ceil(low) + 1)
  if (distribution.kind === 'logUniform') return (log(value) - log(low)) / (log(high) - log(low))
  return (value - low) / (high - low)
}

/** What each lever is set to, as people say it: a number, the name of an option, or several with strokes between. */
export function valuesIn(levers: readonly Factor[], unit: Float64Array): (number | string)[][] {
  const { values, count, addresses } = pointsOf(levers, unit)
  return Array.from({ length: count }, (_, n) => {
    let at = n * addresses.length
    return levers.map((lever) => said(lever, [...values.subarray(at, (at += lever.addresses.length))]))
  })
}

export function presentValues(levers: readonly Factor[], scenario: Scenario): (number | string)[] {
  return presentIn(levers, scenario).map((values, l) => said(levers[l], values))
}

function said({ options }: Factor, values: readonly number[]): number | string {
  if (options !== undefined) return options[values[0]]
  return values.every((value) => value === values[0]) ? values[0] : values.join(' / ')
}
