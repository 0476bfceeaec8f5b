import type { Sweep } from '../sweep/sweep.ts'

/** How the cells of a table `[point * replicates + replicate]` came about and belong together. */
export type Shape = Pick<Sweep, 'points' | 'replicates' | 'sharing' | 'drawn' | 'sequential'>

/** Points in a row that meet the same worlds; 0 where all do, also where one block holds them all. */
export function blockOf({ points, sharing }: { readonly points: number; readonly sharing: number }): number {
  return sharing >= points && points > 1 ? 0 : sharing
}

/** Design a less design b in a measure, run by run in the same world; NaN where one of the two is missing. */
export function pairedDifferences({ results }: Sweep, measure: number, a: number, b: number): Float64Array {
  const other = results[measure][b]
  return results[measure][a].map((value, i) => value - other[i])
}

/** What the cells of one point that are there amount to. */
export interface Point {
  readonly n: number
  /** NaN where there are none. */
  readonly mean: number
  /** Sum of squared deviations from the mean. */
  readonly squares: number
}

export function pointOf(table: Float64Array, replicates: number, point: number): Point {
  let n = 0
  let mean = 0
  let squares = 0
  for (let i = point * replicates; i < (point + 1) * replicates; i++) {
    if (!Number.isFinite(table[i])) continue
    const away = table[i] - mean
    mean += away / ++n
    squares += away * (table[i] - mean)
  }
  return { n, mean: n === 0 ? NaN : mean, squares }
}

/**
 * How much wider than the plain t interval that of a point of `n` cells is: wider where a stop rule chose how many they are, as
 * `sequentialHalfWidth` tells.
 */
export function widening(n: number, sequential: boolean): number {
  return sequential ? 1 + 1 / n : 1
}

/** Half-width of the t interval of a point's mean; NaN below two cells. @param t quantiles by degrees of freedom */
export function pointHalf({ n, squares }: Point, t: (df: number) => number, sequential: boolean): number {
  return n < 2 ? NaN : t(n - 1) * Math.sqrt(squares / n / (n - 1)) * widening(n, sequential)
}

/** Means of all points; NaN where a point has no run. */
export function pointMeans(table: Float64Array, { points, replicates }: Shape): Float64Array {
  return Float64Array.from({ length: points }, (_, p) => pointOf(table, replicates, p).mean)
}

/** 1 where more is better, or neither is; -1 where less is. */
export function signOf(better: 'higher' | 'lower' | 'neither'): 1 | -1 {
  return better === 'lower' ? -1 : 1
}
