import { known } from '../known.ts'
import { LEVEL } from '../level.ts'
import type { Sweep } from '../sweep/sweep.ts'
import { pointOf, widening } from './runs.ts'
import type { Point } from './runs.ts'
import { valuesOfFactor } from './settings.ts'
import { tQuantiles } from './tQuantiles.ts'
import type { Height, Surface } from './height.ts'

/**
 * Between the points of a grid by bilinear interpolation. The interval comes from the replicates of the four points around: those that
 * share worlds are interpolated world by world, so that common luck is counted once; the variances of the others add up, with
 * Satterthwaite's degrees of freedom. Undefined where the points are no full grid.
 */
export function gridSurface(sweep: Sweep, table: Float64Array, x: number, y: number): Surface | undefined {
  const columns = [x, y].map((factor) => valuesOfFactor(sweep, factor))
  const [xs, ys] = columns.map((values) => [...new Set(values)].sort((a, b) => a - b))
  const points = new Int32Array(xs.length * ys.length).fill(-1)
  for (let p = 0; p < sweep.points; p++) points[xs.indexOf(columns[0][p]) * ys.length + ys.indexOf(columns[1][p])] = p
  if (points.includes(-1)) return undefined
  const rows = Array.from({ length: sweep.points }, (_, p) => pointOf(table, sweep.replicates, p))
  return {
    method: 'grid',
    at: (a, b) => {
      const across = between(xs, a)
      const along = between(ys, b)
      const corners = across.flatMap((i) => along.map((j) => ({ point: points[i.at * ys.length + j.at], weight: i.weight * j.weight })))
      return blend(
        sweep,
        table,
        rows,
        corners.filter(({ weight }) => weight > 0),
      )
    },
  }
}

/** The values to both sides, and how much each counts. */
function between(values: readonly number[], value: number): { at: number; weight: number }[] {
  const above = values.findIndex((one) => one >= value)
  if (above < 0) return [{ at: values.length - 1, weight: 1 }]
  if (above === 0) return [{ at: 0, weight: 1 }]
  const part = (value - values[above - 1]) / (values[above] - values[above - 1])
  return [
    { at: above - 1, weight: 1 - part },
    { at: above, weight: part },
  ]
}

interface Corner {
  readonly point: number
  readonly weight: number
}

const t = tQuantiles(LEVEL)

function blend(
  { replicates, sharing, points, sequential }: Sweep,
  table: Float64Array,
  rows: readonly Point[],
  corners: readonly Corner[],
): Height {
  const block = sharing === 0 ? points : sharing
  const groups = new Map<number, Corner[]>()
  for (const corner of corners) {
    const key = Math.floor(corner.point / block)
    groups.set(key, [...(groups.get(key) ?? []), corner])
  }
  let difference = 0
  let variance = 0
  let parts = 0
  for (const group of groups.values()) {
    const found =
      group.length === 1 ? alone(rows[group[0].point], group[0].weight, sequential) : together(table, replicates, rows, group, sequential)
    difference += found.mean
    variance += found.variance
    parts += (found.variance * found.variance) / found.df
  }
  const half = variance === 0 ? 0 : t((variance * variance) / parts) * Math.sqrt(variance)
  return { difference, low: known(difference - half), high: known(difference + half) }
}

interface Part {
  readonly mean: number
  readonly variance: number
  readonly df: number
}

function alone({ n, mean, squares }: Point, weight: number, sequential: boolean): Part {
  const wide = widening(n, sequential)
  return { mean: weight * mean, variance: (wide * wide * weight * weight * squares) / (n * (n - 1)), df: n - 1 }
}

/** Points in the same worlds, world by world; each run counts as much as it does in its point's mean. */
function together(table: Float64Array, replicates: number, rows: readonly Point[], group: readonly Corner[], sequential: boolean): Part {
  let squares = 0
  for (let r = 0; r < replicates; r++) {
    let away = 0
    for (const { point, weight } of group) {
      const value = table[point * replicates + r]
      if (Number.isFinite(value)) away += (weight * widening(rows[point].n, sequential) * (value - rows[point].mean)) / rows[point].n
    }
    squares += away * away
  }
  const n = Math.min(...group.map(({ point }) => rows[point].n))
  const mean = group.reduce((sum, { point, weight }) => sum + weight * rows[point].mean, 0)
  return { mean, variance: (n / (n - 1)) * squares, df: n - 1 }
}
