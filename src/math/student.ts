import { PI, gammaRatio, incompleteBetaHalf } from './beta.ts'
import { exp, log, normalQuantile } from './portable.ts'

/** Probability that Student's t with `df` > 0 degrees of freedom is at most `t`. */
export function studentCdf(t: number, df: number): number {
  const tail = upperTail(Math.abs(t), df)
  return t > 0 ? 1 - tail : tail
}

/** Probability above `t` ≥ 0: kept apart from the rest, so that small ones keep their digits. */
function upperTail(t: number, df: number): number {
  const x = df / (df + t * t)
  const y = (t * t) / (df + t * t)
  return 0.5 * incompleteBetaHalf(df / 2, x, y)
}

function density(t: number, df: number): number {
  const shape = gammaRatio(df / 2) / Math.sqrt(df * PI)
  return shape * exp(-0.5 * (df + 1) * log(1 + (t * t) / df))
}

/**
 * Quantile of Student's t with `df` > 0 degrees of freedom, to about 12 digits: Newton's method on the tail, from the normal
 * quantile. ±Infinity at p = 1 and 0; NaN outside 0…1 or without degrees of freedom.
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1 && df > 0)) return NaN
  const tail = Math.min(p, 1 - p)
  if (tail === 0) return p === 0 ? -Infinity : Infinity
  if (tail === 0.5) return 0
  let low = 0
  let high = Infinity
  let t = -normalQuantile(tail)
  for (let i = 0; i < 200; i++) {
    const over = upperTail(t, df) - tail
    if (over > 0) low = t
    else high = t
    const step = over / density(t, df)
    let next = t + step
    // Heavy tails throw Newton's step too far: fall back to halving, or doubling while there is no upper bound.
    if (!(next > low && next < high)) next = high === Infinity ? 2 * t + 1 : (low + high) / 2
    if (Math.abs(next - t) <= 1e-15 * next) break
    t = next
  }
  return p < 0.5 ? -t : t
}
