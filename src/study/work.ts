import type { Precision } from './precision.ts'

/**
 * Everything that decides which runs there are and what they give: the content of `plan.json`. Which run has which point, design
 * and replicate, and which runs share a chunk, are functions of this and of nothing else.
 */
export interface Work {
  readonly format: 'constancy-plan/1'
  /** Version of the program: another one may give other numbers. */
  readonly engine: string
  readonly name: string
  readonly plan: string
  /** sha256 of `scenario.json`, the resolved scenario. */
  readonly scenario: string
  readonly weeks: number
  /** Positions in the scenario's designs, in its order. */
  readonly designs: readonly number[]
  /** Their names, in the same order. */
  readonly designNames: readonly string[]
  /** Position in the two lists above of the design that the others are compared with. */
  readonly baseline: number
  /** Addresses that vary, and their values at each point. */
  readonly vary: readonly string[]
  readonly points: readonly (readonly number[])[]
  /** Replicates reserved for each point; with `precision` some may stay unused. */
  readonly replicates: number
  readonly precision?: Precision
  /** Measures of a row: those of the model that the number of weeks allows, then the scenario's own formulas. */
  readonly measures: readonly string[]
  readonly formulas: number
  readonly observations: readonly string[]
  /** (point, replicate) groups in a full chunk. */
  readonly groupsPerChunk: number
}
