import { known } from '../known.ts'
import { meanOverPoints } from './mean.ts'
import type { Shape } from './runs.ts'

/** What choosing better would be worth: never below 0, between what is surely too little and what is surely too much. */
export interface Worth {
  /** null where luck and worth cannot be told apart. */
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

/**
 * Worth of a choice, from two tables of gains: `learned`, where the choice was made without the run that judges it, so that luck
 * adds nothing but a wrong choice takes something away; and `told`, where it was made with all runs, so that luck adds. The truth lies
 * between their means (the optimiser's curse of Smith & Winkler 2006 from both sides): the value is that of the first, the interval
 * goes from the low end of the first to the high end of the second. It is exact where the choice is clear, and holds the truth more
 * often than its level says where it is not. Measured on 200 repeats each: mean regret in 92 to 95 % where the best is clear, in 96 to
 * 99 % where all designs are equal (true regret 0), in 100 % where luck hides a best that is there: the two means are then far apart.
 * Over 21 chosen points (`meanOverPoints`): 93 to 97 %, 92 to 97 % and 97 to 99 %.
 */
export function worthOf(learned: Float64Array, told: Float64Array, shape: Shape, level: number): Worth {
  const below = meanOverPoints(learned, shape, level)
  const above = meanOverPoints(told, shape, level)
  const value = below.mean === null ? null : Math.max(0, below.mean)
  return {
    value,
    low: below.low === null ? null : Math.max(0, below.low),
    high: above.high === null ? null : known(Math.max(value ?? 0, above.high)),
  }
}
