import type { Method } from '../plan.ts'
import { isOrdered } from '../decide/settings.ts'
import { elementaryEffects } from '../sensitivity/elementaryEffects.ts'
import type { Estimate } from '../sensitivity/estimate.ts'
import type { Outcomes } from '../sensitivity/luck.ts'
import { luckBetween, meansOf } from '../sensitivity/luck.ts'
import type { Column } from '../sensitivity/rankRegression.ts'
import { rankRegression } from '../sensitivity/rankRegression.ts'
import { sobolIndices } from '../sensitivity/sobolIndices.ts'
import { stepsOf } from '../sensitivity/steps.ts'
import type { Sweep } from '../sweep/sweep.ts'

/** All that a method says of one factor. */
interface Effect {
  readonly indices: readonly { readonly index: string; readonly estimate: Estimate }[]
  readonly n: number
  /** What the first index would be from luck alone; NaN where that cannot be known, undefined where the method needs no such thing. */
  readonly chance?: number
  /**
   * True where the effect is more than chance. Of parameters without effect this is true, by luck of 2 or 5 replicates in worlds
   * of their own, for 6 to 10 % (12 trajectories), 2 to 5 % (128 blocks) and 3 to 5 % (150 points of another plan).
   */
  readonly shown: boolean
}

export interface Effects {
  readonly factors: readonly Effect[]
  /** How well ranks explain ranks, where they do the explaining. */
  readonly R2?: number
  readonly n: number
}

/** The first index of each effect says how much it matters. */
export function effectsOf(method: Method, sweep: Sweep, outcomes: Outcomes): Effects {
  if (method === 'morris') return byMorris(sweep, outcomes)
  return method === 'sobol' ? bySobol(sweep, outcomes) : byRank(sweep, outcomes)
}

function offZero({ low, high }: Estimate): boolean {
  return low > 0 || high < 0
}

/** Mean size of a normal value of standard deviation 1: √(2/π). */
const MEAN_SIZE = 0.7978845608028654

function byMorris(sweep: Sweep, outcomes: Outcomes): Effects {
  const factors = sweep.factors.length
  const found = elementaryEffects(sweep.unit, meansOf(outcomes), factors)
  const luck = found.map((): number[] => [])
  for (const { factor, from, to, length } of stepsOf(sweep.unit, sweep.points, factors))
    luck[factor].push(luckBetween(outcomes, from, to) / (length * length))
  return {
    factors: found.map(({ mu, mu_star, sigma, n }, i) => {
      const chance = MEAN_SIZE * Math.sqrt(meanKnown(luck[i]))
      const shown = mu_star.low > (Number.isFinite(chance) ? chance : 0) || offZero(mu)
      const indices = [
        { index: 'mu_star', estimate: mu_star },
        // Of what has no order none is more or less than another, so that effects have no sign.
        ...(isOrdered(sweep.factors[i]) ? [{ index: 'mu', estimate: mu }] : []),
        { index: 'sigma', estimate: sigma },
      ]
      return { indices, n, chance, shown }
    }),
    n: Math.floor(sweep.points / (factors + 1)),
  }
}

function bySobol(sweep: Sweep, outcomes: Outcomes): Effects {
  const factors = sweep.factors.length
  const base = Math.floor(sweep.points / (factors + 2))
  const { indices, blocks, variance } = sobolIndices(meansOf(outcomes), base, factors)
  const starts = Array.from({ length: base }, (_, j) => j * (factors + 2))
  return {
    factors: indices.map(({ S1, ST }, i) => {
      const chance = meanKnown(starts.map((at) => luckBetween(outcomes, at, at + 1 + i))) / (2 * variance)
      const found = [
        { index: 'ST', estimate: ST },
        { index: 'S1', estimate: S1 },
      ]
      return { indices: found, n: blocks, chance, shown: ST.low > (Number.isFinite(chance) ? chance : 0) }
    }),
    n: blocks,
  }
}

function byRank(sweep: Sweep, outcomes: Outcomes): Effects {
  const columns = sweep.factors.map((_, factor) => columnOf(sweep, factor))
  const { factors, R2, n } = rankRegression(columns, meansOf(outcomes))
  return {
    factors: factors.map(({ SRRC, S1 }) => {
      const indices = [{ index: 'S1', estimate: S1 }, ...(Number.isFinite(SRRC.value) ? [{ index: 'SRRC', estimate: SRRC }] : [])]
      return { indices, n, shown: S1.low > 0 || offZero(SRRC) }
    }),
    R2,
    n,
  }
}

/** A factor's values, or which of its choices each point has. */
function columnOf({ factors, addresses, values, points }: Sweep, factor: number): Column {
  const first = factors.slice(0, factor).reduce((sum, one) => sum + one.addresses.length, 0)
  const width = factors[factor].addresses.length
  const choices = Array.from({ length: points }, (_, point) => {
    const at = point * addresses.length + first
    return values.subarray(at, at + width)
  })
  const names = !isOrdered(factors[factor])
  if (!names || width === 1) return { values: choices.map(([value]) => value), names }
  const distinct = [...new Set(choices.map((choice) => choice.join()))]
  return { values: choices.map((choice) => distinct.indexOf(choice.join())), names }
}

function meanKnown(values: readonly number[]): number {
  const found = values.filter(Number.isFinite)
  return found.length === 0 ? NaN : found.reduce((sum, value) => sum + value, 0) / found.length
}
