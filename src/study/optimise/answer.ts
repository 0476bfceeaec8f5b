import type { Varied } from '../sweep/varied.ts'
import type { Optimised } from './found.ts'

export const SEARCH_FORMAT = 'constancy-optimise/2'

/** What a search found: plain data, written as `analysis.json`. */
export interface SearchAnswer extends Optimised {
  readonly format: typeof SEARCH_FORMAT
  /** What was varied: the levers and their ranges. */
  readonly factors: readonly Varied[]
  /** Of all parts together. */
  readonly runs: number
  readonly failedRuns: number
}
