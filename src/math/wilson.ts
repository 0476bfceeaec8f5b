import type { Interval } from './interval.ts'
import { normalQuantile } from './portable.ts'

/** Interval of a share of which `count` of `n` are seen (Wilson 1927, without continuity correction); both ends NaN where n is 0. */
export function wilson(count: number, n: number, level: number): Interval {
  if (n === 0) return { low: NaN, high: NaN }
  const z = normalQuantile((1 + level) / 2)
  const share = count / n
  const middle = share + (z * z) / (2 * n)
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  const scale = 1 + (z * z) / n
  // At the ends the formula is exact but for its rounding.
  return { low: count === 0 ? 0 : (middle - half) / scale, high: count === n ? 1 : (middle + half) / scale }
}
