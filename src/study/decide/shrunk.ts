import { pointOf } from './runs.ts'
import type { Shape } from './runs.ts'

/**
 * Means of all points, each drawn towards the mean of all as far as luck within points explains their spread (empirical Bayes;
 * Efron & Morris 1975): the largest of many noisy means is too large by luck, the largest of these is not. NaN where a point has no
 * run; undefined where no point has two, so that luck is not known.
 */
export function shrunkMeans(table: Float64Array, { points, replicates }: Shape): Float64Array | undefined {
  const rows = Array.from({ length: points }, (_, p) => pointOf(table, replicates, p))
  const used = rows.filter(({ n }) => n > 0)
  const repeated = used.filter(({ n }) => n > 1)
  if (repeated.length === 0) return undefined
  let mean = 0
  let luck = 0
  let inverse = 0
  let spread = 0
  for (const row of repeated) luck += row.squares / (row.n - 1) / repeated.length
  for (const row of used) {
    mean += row.mean / used.length
    inverse += 1 / row.n / used.length
  }
  for (const row of used) spread += ((row.mean - mean) * (row.mean - mean)) / Math.max(1, used.length - 1)
  const real = used.length < 2 ? Infinity : Math.max(0, spread - luck * inverse)
  return Float64Array.from(rows, (row) => {
    if (row.n === 0) return NaN
    const noise = luck / row.n
    const kept = noise === 0 || real === Infinity ? 1 : real / (real + noise)
    return mean + kept * (row.mean - mean)
  })
}
