import { blockOf, widening } from './runs.ts'
import type { Point, Shape } from './runs.ts'

/** Variance of an estimate, with the degrees of freedom that it is known with. */
export interface Known {
  readonly variance: number
  readonly df: number
}

/**
 * What luck leaves open of a mean over points, were the points all there is. Points that share their worlds are averaged world by
 * world, each run counting as much as it does in the mean, so that common luck counts once and what differs from point to point not at
 * all; what other worlds bring adds up, with Satterthwaite's degrees of freedom. Worlds that count unequally, as where runs are missing or a stop rule
 * ended some points sooner, are as many as equal ones would be (Kish 1965). A point with one run is taken to be as lucky as the others are.
 * NaN where no point has two runs.
 */
export function luckOfMean(table: Float64Array, shape: Shape, rows: readonly Point[]): Known {
  const block = blockOf(shape) === 0 ? shape.points : shape.sharing
  const used = rows.filter(({ n }) => n > 0).length
  const parts: Known[] = []
  for (let from = 0; from < shape.points; from += block) {
    const part = luckOfBlock(table, shape, rows, from, Math.min(shape.points, from + block), used)
    if (part !== undefined) parts.push(part)
  }
  if (parts.length === 0) return { variance: NaN, df: NaN }
  const single = rows.filter(({ n }) => n === 1).length
  if (single > 0) {
    const df = rows.reduce((sum, { n }) => sum + Math.max(0, n - 1), 0)
    const within = rows.reduce((sum, { squares }) => sum + squares, 0) / df
    parts.push({ variance: (single * within) / (used * used), df })
  }
  return together(parts)
}

/** Sum of independent variances, by Satterthwaite (1946). */
export function together(parts: readonly Known[]): Known {
  const variance = parts.reduce((sum, part) => sum + part.variance, 0)
  const spread = parts.reduce((sum, part) => sum + (part.variance * part.variance) / part.df, 0)
  return { variance, df: spread > 0 ? (variance * variance) / spread : parts[0].df }
}

/** Of points that meet the same worlds; undefined where none has two runs. */
function luckOfBlock(
  table: Float64Array,
  { replicates, sequential }: Shape,
  rows: readonly Point[],
  from: number,
  to: number,
  used: number,
): Known | undefined {
  const away = new Float64Array(replicates)
  const counts = new Float64Array(replicates)
  for (let p = from; p < to; p++) {
    const { n, mean } = rows[p]
    if (n < 2) continue
    const weight = 1 / (n * used)
    const wide = widening(n, sequential)
    for (let r = 0; r < replicates; r++) {
      const value = table[p * replicates + r]
      if (!Number.isFinite(value)) continue
      away[r] += weight * wide * (value - mean)
      counts[r] += weight
    }
  }
  let [sum, squares, found] = [0, 0, 0]
  for (let r = 0; r < replicates; r++) {
    sum += counts[r]
    squares += counts[r] * counts[r]
    found += away[r] * away[r]
  }
  if (sum === 0) return undefined
  const worlds = (sum * sum) / squares
  return { variance: (found * worlds) / (worlds - 1), df: worlds - 1 }
}
