import { LEVEL } from '../level.ts'
import { studentQuantile } from '../../math/student.ts'
import { summarise } from '../../math/summary.ts'

/** Variance of a statistic, from its values when each of n alike parts of the data is left out in turn (Tukey 1958). */
export function jackknifeVariance(without: ArrayLike<number>): number {
  const { n, squares } = summarise(without)
  return n < 2 ? NaN : (squares * (n - 1)) / n
}

/** Half the width of the t interval of a statistic with such values: n - 1 degrees of freedom. */
export function jackknifeHalf(without: ArrayLike<number>): number {
  const n = without.length
  return n < 2 ? NaN : studentQuantile((1 + LEVEL) / 2, n - 1) * Math.sqrt(jackknifeVariance(without))
}
