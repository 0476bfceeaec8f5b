import { crossedSplit } from './crossedSplit.ts'
import { nestedSplit } from './nestedSplit.ts'
import type { Split } from './split.ts'

/**
 * How much of the variance of an outcome is ignorance and how much chance: analysis of variance with random effects (Searle,
 * Casella & McCulloch 1992). Points with worlds of their own give two parts; points that all met the same worlds three. Where several
 * points in a row met the same worlds, the first of each row stands for it, since points must be drawn independently.
 * Parts that come out negative are told as 0.
 *
 * @param results `results[point * replicates + replicate]`: NaN where a run failed or was not asked for
 * @param sharing so many points in a row met the same worlds; all did where it is 0
 */
export function varianceSplit(results: ArrayLike<number>, points: number, replicates: number, sharing: number): Split {
  const rows = Array.from({ length: points }, (_, point) => Array.from({ length: replicates }, (_, r) => results[point * replicates + r]))
  if (sharing === 0) return crossedSplit(rows)
  return nestedSplit(rows.filter((_, point) => point % sharing === 0))
}
