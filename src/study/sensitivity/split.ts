import type { Estimate } from './estimate.ts'

/**
 * `ignorance`: which point is true. `chance`: luck; where all points met the same worlds, what luck does alike at all of them, and
 * `interplay` what it does otherwise from point to point.
 */
export type PartName = 'ignorance' | 'chance' | 'interplay'

/** A part of the variance of an outcome over all worlds that are thought possible. */
export interface Part {
  readonly part: PartName
  /** Of the sum of all parts, 0…1. */
  readonly share: Estimate
  /** Standard deviation that this part alone would give, in the unit of the outcome. */
  readonly sd: number
}

export interface Split {
  readonly parts: readonly Part[]
  readonly points: number
  /** Outcomes that were used. */
  readonly n: number
  readonly mean: number
  /** Standard deviation over all possible worlds: of all parts together. */
  readonly sd: number
}
