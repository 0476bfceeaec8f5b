import { halfWidth } from '../../math/interval.ts'
import { summarise } from '../../math/summary.ts'
import type { MeasureInfo } from '../../model/measure.ts'
import { pairUp } from '../comparison.ts'

/**
 * Whether one setting beats another beyond noise: in every objective it is better by more than the half-width of the paired
 * difference, or the same in every world, and in one at least it is better. As every objective must pass, a setting that is in
 * truth no better somewhere is said to be beaten in at most 2.5 % of cases (intersection-union test; Berger 1982).
 * @param a `[objective][world]`, in the same worlds as `b`
 */
export function beats(
  objectives: readonly MeasureInfo[],
  a: readonly ArrayLike<number>[],
  b: readonly ArrayLike<number>[],
  level: number,
): boolean {
  let better = false
  for (const [o, objective] of objectives.entries()) {
    const { differences } = pairUp(a[o], b[o])
    const { n, mean, squares } = summarise(differences)
    if (n === 0) return false
    if (squares === 0 && mean === 0) continue
    const gain = objective.better === 'higher' ? mean : -mean
    if (!(gain > halfWidth(differences, level))) return false
    better = true
  }
  return better
}
