import { log, power } from '../../math/portable.ts'
import type { Factor } from '../sweep/factor.ts'
import type { Sweep } from '../sweep/sweep.ts'
import { isOrdered, valuesOfFactor } from './settings.ts'

/** Columns for a regression on one factor, and how many of the first of them make a model. */
export interface Basis {
  /** `columns[point * size + column]`. */
  readonly columns: Float64Array
  readonly size: number
  readonly sizes: readonly number[]
}

/** More places than this are not told apart: a mean for each would be mostly noise. */
const PLACES = 12

/**
 * What may be known of one factor: nothing or the mean of each of its places, where there are few; else a polynomial up to the third
 * degree in its value, or in the logarithm of it where the factor is spread that way.
 */
export function basisOf(sweep: Sweep, factor: number): Basis {
  const places = placesOf(sweep, factor)
  return places === undefined ? polynomials(sweep, factor) : categories(places)
}

/** Which place of a factor each point has; undefined where there are too many. */
function placesOf(sweep: Sweep, factor: number): Int32Array | undefined {
  const { distribution } = sweep.factors[factor]
  if (isOrdered(sweep.factors[factor]) && distribution.kind !== 'values') return undefined
  const known = new Map<string, number>()
  const places = new Int32Array(sweep.points)
  const first = sweep.factors.slice(0, factor).reduce((sum, { addresses }) => sum + addresses.length, 0)
  const count = sweep.factors[factor].addresses.length
  for (let p = 0; p < sweep.points; p++) {
    const from = p * sweep.addresses.length + first
    const key = sweep.values.subarray(from, from + count).join(' ')
    const place = known.get(key) ?? known.size
    if (place === PLACES) return undefined
    known.set(key, place)
    places[p] = place
  }
  return places
}

/** The first place is the one that the mean of all columns off stands for. */
function categories(places: Int32Array): Basis {
  const size = places.reduce((most, place) => Math.max(most, place + 1), 1)
  const columns = new Float64Array(places.length * size)
  places.forEach((place, p) => {
    columns[p * size] = 1
    if (place > 0) columns[p * size + place] = 1
  })
  return { columns, size, sizes: size === 1 ? [1] : [1, size] }
}

function polynomials(sweep: Sweep, factor: number): Basis {
  const { of } = scaleOf(sweep, factor)
  const values = valuesOfFactor(sweep, factor)
  const columns = new Float64Array(values.length * 4)
  values.forEach((value, p) => {
    const x = of(value)
    columns.set([1, x, 0.5 * (3 * x * x - 1), 0.5 * (5 * x * x - 3) * x], p * 4)
  })
  return { columns, size: 4, sizes: [1, 2, 3, 4] }
}

/** A factor's values on a scale of -1…1. */
export interface Scale {
  of(value: number): number
  /** The value at a place of the scale. */
  at(x: number): number
}

/** Scale between the least and the greatest value that occur; logarithmic where the factor is spread that way. */
export function scaleOf(sweep: Sweep, factor: number): Scale {
  const values = valuesOfFactor(sweep, factor)
  const logs = isLogarithmic(sweep.factors[factor])
  const on = (value: number): number => (logs ? log(value) : value)
  let low = Infinity
  let high = -Infinity
  let least = Infinity
  let most = -Infinity
  for (const value of values) {
    low = Math.min(low, on(value))
    high = Math.max(high, on(value))
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  const half = (high - low) / 2
  return {
    of: (value) => (half > 0 ? (on(value) - low) / half - 1 : 0),
    at: (x) => (logs ? least * power(most / least, (x + 1) / 2) : least + ((x + 1) / 2) * (most - least)),
  }
}

function isLogarithmic({ distribution: { kind } }: Factor): boolean {
  return kind === 'logUniform' || kind === 'logNormal'
}
