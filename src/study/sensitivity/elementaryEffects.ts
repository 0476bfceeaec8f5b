import { LEVEL } from '../level.ts'
import { exp, log } from '../../math/portable.ts'
import { studentQuantile } from '../../math/student.ts'
import { summarise, variance } from '../../math/summary.ts'
import type { Estimate } from './estimate.ts'
import { UNKNOWN, meanOf } from './estimate.ts'
import { jackknifeVariance } from './jackknife.ts'
import { stepsOf } from './steps.ts'

/** What a step across the whole range of a factor does, in the unit of the output. */
export interface Effects {
  /** Mean effect: with its sign. */
  readonly mu: Estimate
  /** Mean size of the effect, whatever its sign: how much the factor matters. */
  readonly mu_star: Estimate
  /** How much the effect differs from place to place: the factor's own curve, or others that decide what it does. */
  readonly sigma: Estimate
  /** Effects that were seen. */
  readonly n: number
}

/**
 * Elementary effects (Morris 1991; mu_star by Campolongo, Cariboni & Saltelli 2007), one entry a factor.
 *
 * Trajectories are independent, so mu and mu_star have t intervals over them; sigma has a jackknife interval of its logarithm. Of 400
 * synthetic repeats with 10 to 50 trajectories, on Ishigami's function, the g-function and Morris's own, they hold the truth in 90 to 98 %
 * (mu), 89 to 98 % (mu_star; the least where a few large effects decide) and 91 to 99 % (sigma; 100 % where an effect has but two sizes, for
 * which the plain jackknife does in 76 to 85 %).
 *
 * @param unit `unit[point * factors + factor]`, 0…1; trajectories of `factors + 1` points, each of which moves one factor
 * @param outputs one a point; NaN where it failed: the effects on both its sides are left out
 */
export function elementaryEffects(unit: ArrayLike<number>, outputs: ArrayLike<number>, factors: number): Effects[] {
  const seen = Array.from({ length: factors }, (): number[] => [])
  for (const { factor, from, to, length } of stepsOf(unit, outputs.length, factors)) {
    const effect = (outputs[to] - outputs[from]) / length
    if (Number.isFinite(effect)) seen[factor].push(effect)
  }
  return seen.map((effects) => ({ mu: meanOf(effects), mu_star: meanOf(effects.map(Math.abs)), sigma: spread(effects), n: effects.length }))
}

/** Effects alike but for rounding do not differ. */
const ROUNDING = 1e-9

/**
 * Standard deviation with an interval: the jackknife of its logarithm (Miller 1974), to whose variance is added what a sample
 * variance has even where its first-order variance vanishes, 1 / 2n(n - 1): where an effect has two sizes, equally likely.
 */
function spread(effects: readonly number[]): Estimate {
  const n = effects.length
  const all = summarise(effects)
  if (n < 3) return { ...UNKNOWN, value: Math.sqrt(variance(all)) }
  const value = Math.sqrt(variance(all))
  if (value <= ROUNDING * Math.abs(all.mean)) return { value: 0, low: 0, high: 0 }
  const without = effects.map((effect) => {
    const away = ((effect - all.mean) * (effect - all.mean) * n) / (n - 1)
    return 0.5 * log(Math.max(all.squares - away, ROUNDING * all.squares) / (n - 2))
  })
  const half = studentQuantile((1 + LEVEL) / 2, n - 1) * Math.sqrt(jackknifeVariance(without) + 1 / (2 * n * (n - 1)))
  return { value, low: value * exp(-half), high: value * exp(half) }
}
