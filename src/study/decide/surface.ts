import type { Sweep } from '../sweep/sweep.ts'
import { gridSurface } from './gridSurface.ts'
import type { Surface } from './height.ts'
import { regressionSurface } from './regressionSurface.ts'
import { pointOf } from './runs.ts'
import { valuesOfFactor } from './settings.ts'

/** Places of a factor's range at which a surface is drawn. */
export const PLACES = 21

/**
 * The surface over two factors: the sweep's own points where it is a grid of just these two with at least two pairs at each, else a
 * polynomial regression over all points, in which what other factors do is part of the spread.
 * @param table paired differences, `[point * replicates + replicate]`
 */
export function surfaceOver(sweep: Sweep, table: Float64Array, x: number, y: number): Surface {
  const full = (p: number): boolean => pointOf(table, sweep.replicates, p).n > 1
  const grid = sweep.plan === 'grid' && sweep.factors.length === 2 && Array.from({ length: sweep.points }, (_, p) => p).every(full)
  return (grid ? gridSurface(sweep, table, x, y) : undefined) ?? regressionSurface(sweep, table, x, y)
}

/**
 * Where a factor's values go from and to, in `PLACES` steps, among points that have a pair of runs: beyond them nothing is known.
 * Without the thin ends of a distribution that has tails.
 * @param means one a point, NaN where there is no pair
 */
export function placesOn(sweep: Sweep, factor: number, means: ArrayLike<number>): number[] {
  const { kind } = sweep.factors[factor].distribution
  const all = valuesOfFactor(sweep, factor)
  const ran = all.filter((_, point) => Number.isFinite(means[point]))
  const sorted = (ran.length > 0 ? ran : all).sort()
  const cut = kind === 'normal' || kind === 'logNormal' ? Math.floor(0.025 * sorted.length) : 0
  const low = sorted[cut]
  const high = sorted[sorted.length - 1 - cut]
  return Array.from({ length: PLACES }, (_, i) => low + ((high - low) * i) / (PLACES - 1))
}
