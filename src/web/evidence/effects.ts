import { meanInterval } from '../../math/interval.ts'
import { summarise } from '../../math/summary.ts'
import { isClear, type Effect } from '../../study/why/shares.ts'
import { LEVEL } from '../../study/level.ts'
import type { Trial } from './trials.ts'

/** What a trial does to the difference of two designs. */
export interface TrialEffect extends Trial {
  /** The difference there. */
  readonly there: Effect
  /** By how much it is another: world by world, in the same worlds. */
  readonly effect: Effect
}

/** What hangs on assumptions. */
export interface Dependence {
  readonly worlds: number
  readonly here: Effect
  /** Those beyond noise first, of these and of the others the largest; trials that could not be run are left out. */
  readonly effects: readonly TrialEffect[]
}

/** @param here the difference of each world as it is; @param there of each trial, in the same worlds; at least two */
export function dependenceOf(trials: readonly Trial[], here: readonly number[], there: readonly (readonly number[])[]): Dependence {
  const effects = trials.map((trial, n): TrialEffect => {
    return { ...trial, there: effectOf(there[n]), effect: effectOf(there[n].map((value, w) => value - here[w])) }
  })
  const known = effects.filter(({ effect }) => effect.low !== null)
  const size = ({ effect }: TrialEffect): number => Math.abs(effect.mean)
  return {
    worlds: here.length,
    here: effectOf(here),
    effects: known.sort((a, b) => Number(isClear(b.effect)) - Number(isClear(a.effect)) || size(b) - size(a)),
  }
}

/** Whether the answer is another: the other design is clearly ahead. */
export function turns({ here }: Dependence, { there }: TrialEffect): boolean {
  return isClear(there) && isClear(here) && there.mean > 0 !== here.mean > 0
}

/** Mean over worlds with Student's t interval; worlds in which a run failed are passed over. */
function effectOf(all: readonly number[]): Effect {
  const values = all.filter(Number.isFinite)
  const { low, high } = meanInterval(values, LEVEL)
  return { mean: summarise(values).mean, low: Number.isFinite(low) ? low : null, high: Number.isFinite(high) ? high : null }
}
