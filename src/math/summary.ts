/** Count, mean and sum of squared deviations, gathered one value at a time (Welford 1962): steady where values are alike. */
export interface Summary {
  readonly n: number
  readonly mean: number
  /** Sum of squared deviations from the mean. */
  readonly squares: number
}

/** Summary of values in their given order; the order is part of the result, to the last bit. */
export function summarise(values: ArrayLike<number>): Summary {
  let mean = 0
  let squares = 0
  for (let i = 0; i < values.length; i++) {
    const away = values[i] - mean
    mean += away / (i + 1)
    squares += away * (values[i] - mean)
  }
  return { n: values.length, mean: values.length === 0 ? NaN : mean, squares }
}

/** Variance of the population that the values are a sample of; NaN below two values. */
export function variance(summary: Summary): number {
  return summary.n < 2 ? NaN : summary.squares / (summary.n - 1)
}

/** Standard error of the mean; NaN below two values. */
export function standardError(summary: Summary): number {
  return Math.sqrt(variance(summary) / summary.n)
}

/** Pearson's correlation of two columns of equal length; NaN where one of them does not vary. */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const left = summarise(a)
  const right = summarise(b)
  let products = 0
  for (let i = 0; i < a.length; i++) products += (a[i] - left.mean) * (b[i] - right.mean)
  const scale = Math.sqrt(left.squares) * Math.sqrt(right.squares)
  return scale > 0 ? Math.max(-1, Math.min(1, products / scale)) : NaN
}
