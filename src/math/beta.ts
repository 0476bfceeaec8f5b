import { exp, log } from './portable.ts'

export const PI = 3.141592653589793

/** ln(1 + u), exact also for small u (Kahan's correction of the rounding in 1 + u). */
function log1p(u: number): number {
  const v = 1 + u
  return v === 1 ? u : (log(v) * u) / (v - 1)
}

/** Γ(a + ½) / Γ(a) for a > 0: Stirling's series for the ratio above 20, and Γ(x + 1) = x Γ(x) to get there. */
export function gammaRatio(a: number): number {
  let factor = 1
  while (a < 20) {
    factor *= a / (a + 0.5)
    a++
  }
  const i = 1 / a
  const s = i * i
  const series = i * (-1 / 8 + s * (1 / 192 + s * (-1 / 640 + s * (17 / 14336 - (s * 31) / 18432))))
  return factor * Math.sqrt(a) * exp(series)
}

/**
 * Regularised incomplete beta function I_x(a, ½), by its continued fraction (Lentz's method, as in Press et al., Numerical
 * Recipes 6.4). `x` and `y = 1 - x` are both given, so that neither loses digits.
 */
export function incompleteBetaHalf(a: number, x: number, y: number): number {
  if (x <= 0) return 0
  if (y <= 0) return 1
  const logX = x > 0.5 ? log1p(-y) : log(x)
  // x^a y^½ / B(a, ½), with B(a, ½) = Γ(a) √π / Γ(a + ½).
  const front = (exp(a * logX) * Math.sqrt(y) * gammaRatio(a)) / Math.sqrt(PI)
  if (x < (a + 1) / (a + 2.5)) return (front * fraction(a, 0.5, x)) / a
  return 1 - (front * fraction(0.5, a, y)) / 0.5
}

const TINY = 1e-300

function fraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return value
}

/** Keeps a divisor away from 0. */
function away(x: number): number {
  return Math.abs(x) < TINY ? TINY : x
}
