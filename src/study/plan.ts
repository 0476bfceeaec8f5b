import type { Factor } from './sweep/factor.ts'

/** Elementary effects along trajectories, Sobol' indices from blocks of points, or regression on ranks from any others. */
export type Method = 'morris' | 'sobol' | 'rank'

/** How the points of an experiment come about. */
export interface Plan {
  readonly name: string
  readonly about: string
  /**
   * One point, the place as it is; every combination of the factors' values; those of a list; so many drawn from the factors; or
   * sought in rounds, each of which is a list that depends on what came of those before.
   */
  readonly points: 'one' | 'combinations' | 'listed' | 'drawn' | 'sought'
  /** Points, of so many factors, that belong together and meet the same worlds; drawn points come in whole blocks. */
  block(factors: number): number
  /** Why it cannot draw points of such factors, in words; undefined where it can. */
  refuses?(factors: readonly Factor[]): string | undefined
  /** How its points show what matters; undefined where they do not. */
  readonly sensitivity?: Method
  /** Of drawn points: `unit[point * factors + factor]`, each where it stands in its distribution, 0…1. */
  draw?(factors: number, points: number, seed: string): Float64Array
}
