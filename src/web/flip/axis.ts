import { isOption, type Parameter } from '../../model/parameter.ts'
import type { Scenario } from '../../model/scenario.ts'
import { addressed, valueAt, type Addressed } from '../../model/varied.ts'
import { nameOf, unitOf, valueWords } from '../view/words.ts'

/** One of the two parameters over which designs are compared. */
export interface FlipAxis {
  readonly address: string
  readonly at: Addressed
  /** `coaches in integrated`. */
  readonly name: string
  readonly unit: string
  /** Values, rising; at most `MOST_PLACES`. */
  readonly places: readonly number[]
  /** Each place in words. */
  readonly words: readonly string[]
  /** The value that the scenario has. */
  readonly here: number
}

export const MOST_PLACES = 9

/** An axis as the page's address keeps it: `demand.hours`, or `demand.hours,2,18` with its ends; undefined where there is no such. */
export function axisOf(scenario: Scenario, mark: string): FlipAxis | undefined {
  const [, address, low, high] = /^(.+?)(?:,(-?[\d.]+(?:e[-+]?\d+)?),(-?[\d.]+(?:e[-+]?\d+)?))?$/i.exec(mark) ?? []
  const at = address === undefined ? undefined : addressed(scenario, address)
  if (at === undefined) return undefined
  const { parameter, design } = at
  const here = valueAt(scenario, at)
  const places = placesOf(parameter, here, low === undefined ? undefined : [Number(low), Number(high)])
  const whose = design === undefined ? '' : ` in ${scenario.designs[design].name}`
  return {
    address,
    at,
    name: nameOf(address) + whose,
    unit: unitOf(parameter),
    places,
    words: places.map((value) => valueWords(parameter, value)),
    here,
  }
}

/** The mark of an axis with its ends, so that the grid stays where it is when the scenario moves. */
export function markOf({ address, at, places }: FlipAxis): string {
  return isOption(at.parameter) ? address : `${address},${places[0]},${places.at(-1)}`
}

/** Options in their order, or values spread evenly; whole ones where only these make sense. */
function placesOf(parameter: Parameter, here: number, ends: readonly [number, number] | undefined): number[] {
  if (isOption(parameter)) return parameter.options.map((_, n) => n).slice(0, MOST_PLACES)
  const [least, most] = parameter.range
  const wished = ends !== undefined && ends[0] < ends[1] ? ends : usualEnds(parameter.range, parameter.default, here)
  const low = Math.max(least, Math.min(most, wished[0]))
  const high = Math.max(low, Math.min(most, wished[1]))
  const even = Array.from({ length: MOST_PLACES }, (_, n) => low + ((high - low) * n) / (MOST_PLACES - 1))
  const round = even.map((value) => (parameter.whole ? Math.round(value) : Number(value.toPrecision(6))))
  return [...new Set(round)].filter((value) => value >= least && value <= most)
}

/** The whole range, or twice what is usual where the range goes far beyond. */
function usualEnds([low, high]: readonly [number, number], usual: number, here: number): [number, number] {
  const size = Math.max(Math.abs(usual), Math.abs(here), (high - low) / 20)
  if (high <= FAR * size) return [low, high]
  return [low, Math.min(high, Math.max(here, low + (MOST_PLACES - 1) * roundStep((2 * size - low) / (MOST_PLACES - 1))))]
}

/** A range that goes so many times beyond what is usual is not shown in full. */
const FAR = 6

/** The next round number: 0.12 is 0.2. */
function roundStep(size: number): number {
  const unit = 10 ** Math.floor(Math.log10(size))
  return Number(([1, 2, 2.5, 5, 10].find((n) => n * unit >= size * 0.999)! * unit).toPrecision(3))
}
