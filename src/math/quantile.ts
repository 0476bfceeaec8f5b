/**
 * Quantile of values in rising order, `p` from 0 to 1; NaN where there are none. Between two values it lies on the straight line
 * (type 7 of Hyndman & Fan 1996, the usual one of R, NumPy and Excel).
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) return NaN
  const at = p * (sorted.length - 1)
  const below = Math.floor(at)
  const part = at - below
  return part === 0 ? sorted[below] : sorted[below] + part * (sorted[below + 1] - sorted[below])
}
