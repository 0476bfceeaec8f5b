import { standardError, summarise } from './summary.ts'
import { studentQuantile } from './student.ts'

export interface Interval {
  readonly low: number
  readonly high: number
}

/** Half the width of the t interval of a mean; NaN below two values. `level` is 0.95 for 95 %. */
export function halfWidth(values: ArrayLike<number>, level: number): number {
  const summary = summarise(values)
  return summary.n < 2 ? NaN : studentQuantile((1 + level) / 2, summary.n - 1) * standardError(summary)
}

/** Student's t interval of the mean; both ends NaN below two values. */
export function meanInterval(values: ArrayLike<number>, level: number): Interval {
  const { mean } = summarise(values)
  const half = halfWidth(values, level)
  return { low: mean - half, high: mean + half }
}
