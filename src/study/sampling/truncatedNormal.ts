import { normalCdf } from '../../math/normal.ts'
import { exp, log, normalQuantile } from '../../math/portable.ts'

/** From here on the normal tail is below the smallest numbers. */
const FAR = 37

/**
 * Quantile of the standard normal distribution cut at `low` < `high` and scaled up to 1 again; either may be infinite. `u` from 0 to 1.
 * Both tails are added up from their own ends, so that none is lost in rounding beside 1.
 */
export function truncatedNormal(u: number, low: number, high: number): number {
  if (high < -FAR) return -farTail(1 - u, -high, -low)
  if (low > FAR) return farTail(u, low, high)
  const a = normalCdf(-Math.abs(low))
  const b = normalCdf(-Math.abs(high))
  const below = (1 - u) * (low < 0 ? a : 1 - a) + u * (high < 0 ? b : 1 - b)
  const above = (1 - u) * (low < 0 ? 1 - a : a) + u * (high < 0 ? 1 - b : b)
  const z = below < above ? normalQuantile(below) : -normalQuantile(above)
  return Math.max(low, Math.min(high, z))
}

/** So far out the bell falls exponentially, at the rate `low`. */
function farTail(u: number, low: number, high: number): number {
  const kept = 1 - exp(-low * (high - low))
  return Math.min(high, low - log(1 - u * kept) / low)
}
