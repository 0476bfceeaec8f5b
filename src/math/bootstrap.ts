import type { Interval } from './interval.ts'
import { normalCdf } from './normal.ts'
import { normalQuantile } from './portable.ts'
import { quantile } from './quantile.ts'
import { Random, addressOf } from './random.ts'
import { summarise } from './summary.ts'

const RESAMPLES = 2000

/**
 * Bootstrap interval of a mean, bias-corrected and accelerated (BCa; Efron 1987), for values that are skewed or mostly zero.
 * Resamples come from random numbers with addresses, so that the same values and seed always give the same interval.
 * Both ends NaN below two values; both the value itself where all values are one.
 */
export function bootstrapInterval(values: ArrayLike<number>, level: number, seed: string): Interval {
  const { n, mean, squares } = summarise(values)
  if (n < 2) return { low: NaN, high: NaN }
  if (squares === 0) return { low: mean, high: mean }
  const means = resampledMeans(values, seed)
  const bias = normalQuantile(shareBelow(means, mean))
  const acceleration = skewOf(values, mean, squares)
  const end = (p: number): number => {
    const z = bias + normalQuantile(p)
    return quantile(means, normalCdf(bias + z / (1 - acceleration * z)))
  }
  return { low: end((1 - level) / 2), high: end((1 + level) / 2) }
}

function resampledMeans(values: ArrayLike<number>, seed: string): Float64Array {
  const n = values.length
  const random = new Random(seed, 0)
  random.enter(addressOf('bootstrap'), n)
  const means = new Float64Array(RESAMPLES)
  for (let b = 0; b < RESAMPLES; b++) {
    let sum = 0
    for (let i = 0; i < n; i += 2) {
      sum += values[Math.floor(random.uniform(b, i) * n)]
      if (i + 1 < n) sum += values[Math.floor(random.also() * n)]
    }
    means[b] = sum / n
  }
  return means.sort()
}

/** Share of resampled means below the mean, ties counted half, and never quite 0 or 1. */
function shareBelow(sorted: Float64Array, mean: number): number {
  let below = 0
  for (const value of sorted) below += value < mean ? 1 : value === mean ? 0.5 : 0
  return Math.max(0.5, Math.min(sorted.length - 0.5, below)) / sorted.length
}

/** Acceleration of a mean: a sixth of the skewness of its values, over √n. */
function skewOf(values: ArrayLike<number>, mean: number, squares: number): number {
  let cubes = 0
  for (let i = 0; i < values.length; i++) cubes += (values[i] - mean) * (values[i] - mean) * (values[i] - mean)
  return cubes / (6 * squares * Math.sqrt(squares))
}
