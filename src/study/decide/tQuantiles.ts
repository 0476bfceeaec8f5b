import { studentQuantile } from '../../math/student.ts'

/**
 * Two-sided t quantiles by degrees of freedom, for as many intervals as there are points: each whole one is worked out once, and
 * between two of them, from 4 on, the quantile lies on a straight line in 1/df (right to 0.3 %). NaN below 1.
 */
export function tQuantiles(level: number): (df: number) => number {
  const found: number[] = []
  const whole = (df: number): number => (found[df] ??= studentQuantile((1 + level) / 2, df))
  return (df) => {
    if (!(df >= 1)) return NaN
    if (df > MANY) return whole(MANY)
    const below = Math.floor(df)
    if (below === df) return whole(df)
    if (df < 4) return studentQuantile((1 + level) / 2, df)
    const part = (1 / below - 1 / df) / (1 / below - 1 / (below + 1))
    return whole(below) + part * (whole(below + 1) - whole(below))
  }
}

/** From here on the quantile is that of the normal distribution, to 0.01 %. */
const MANY = 20_000
