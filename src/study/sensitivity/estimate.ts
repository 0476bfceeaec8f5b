import { LEVEL } from '../level.ts'
import type { Interval } from '../../math/interval.ts'
import { meanInterval } from '../../math/interval.ts'
import { summarise } from '../../math/summary.ts'

/** A number with its interval; NaN where it, or its interval, cannot be known. */
export interface Estimate extends Interval {
  readonly value: number
}

export const UNKNOWN: Estimate = { value: NaN, low: NaN, high: NaN }

/** A mean with Student's t interval. */
export function meanOf(values: ArrayLike<number>): Estimate {
  return { value: summarise(values).mean, ...meanInterval(values, LEVEL) }
}

/** Same half-width on both sides. */
export function around(value: number, half: number): Estimate {
  return { value, low: value - half, high: value + half }
}
