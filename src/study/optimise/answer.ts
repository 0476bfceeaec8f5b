import type { Optimised } from './found.ts'

/** What a search found: plain data, written as `analysis.json`. */
export interface SearchAnswer extends Optimised {
  readonly format: 'constancy-optimise/1'
  /** Of all parts together. */
  readonly runs: number
  readonly failedRuns: number
}
