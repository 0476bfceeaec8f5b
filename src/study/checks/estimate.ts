import { exp, log, normalQuantile } from '../../math/portable.ts'
import { correlation, standardError, summarise } from '../../math/summary.ts'
import { studentQuantile } from '../../math/student.ts'
import { LEVEL } from '../level.ts'

/** A number with its interval, made of `worlds` values. */
export interface Estimate {
  readonly worlds: number
  readonly value: number
  /** Standard error; of a correlation that of its Fisher transform. */
  readonly error: number
  readonly low: number
  readonly high: number
  /** Least and greatest value of any world, for what must hold in each. */
  readonly least: number
  readonly most: number
}

export function meanOf(values: Float64Array): Estimate {
  const summary = summarise(values)
  const error = standardError(summary)
  const half = values.length < 2 ? NaN : studentQuantile((1 + LEVEL) / 2, values.length - 1) * error
  return { ...around(summary.mean, half), worlds: values.length, error, ...ends(values) }
}

/** Ratio of two means, by the delta method (Cochran 1977). */
export function ratioOf(x: Float64Array, y: Float64Array): Estimate {
  const value = summarise(x).mean / summarise(y).mean
  const away = x.map((top, i) => (top - value * y[i]) / summarise(y).mean)
  const error = standardError(summarise(away))
  const half = x.length < 2 ? NaN : studentQuantile((1 + LEVEL) / 2, x.length - 1) * error
  return { ...around(value, half), worlds: x.length, error, ...ends(x.map((top, i) => top / y[i])) }
}

/** Pearson's correlation, its interval by Fisher's transform; NaN where one of the two does not vary. */
export function correlationOf(x: Float64Array, y: Float64Array): Estimate {
  const value = correlation(x, y)
  const error = x.length > 3 ? 1 / Math.sqrt(x.length - 3) : NaN
  const half = normalQuantile((1 + LEVEL) / 2) * error
  const centre = 0.5 * log((1 + value) / (1 - value))
  return { worlds: x.length, value, error, low: tanh(centre - half), high: tanh(centre + half), least: value, most: value }
}

function tanh(x: number): number {
  const e = exp(2 * x)
  return (e - 1) / (e + 1)
}

function around(value: number, half: number): Pick<Estimate, 'value' | 'low' | 'high'> {
  return { value, low: value - half, high: value + half }
}

function ends(values: Float64Array): Pick<Estimate, 'least' | 'most'> {
  let [least, most] = [Infinity, -Infinity]
  for (const value of values) {
    if (value < least) least = value
    if (value > most) most = value
  }
  return { least, most }
}
