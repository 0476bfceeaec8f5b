import type { Scenario } from '../model/scenario.ts'
import type { Points } from './points.ts'
import type { Precision } from './precision.ts'

/**
 * Everything that decides which runs there are and what they give: the content of `plan.json`. Which run has which point, design
 * and replicate, and which runs share a chunk, are functions of this and of nothing else.
 */
export interface Work {
  readonly format: 'constancy-plan/2'
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
  /** Addresses that vary; empty where there is one point, the scenario as it is. */
  readonly vary: readonly string[]
  readonly points: number
  /** sha256 of `points.csv`, which holds their values; empty where nothing varies. */
  readonly table: string
  /** So many points in a row meet the same worlds; all do where it is 0. */
  readonly sharing: number
  /** Worlds that are passed over before the first; none when left out. */
  readonly from?: number
  /** Replicates reserved for each point; with `precision` some may stay unused. */
  readonly replicates: number
  readonly precision?: Precision
  /** Measures of a row: those of the model that the number of weeks allows, then the scenario's own formulas. */
  readonly measures: readonly string[]
  readonly formulas: number
  readonly observations: readonly string[]
  /** Whether each run's weekly series are stored. */
  readonly series: boolean
  /** (point, replicate) groups in a full chunk. */
  readonly groupsPerChunk: number
}

/** Work with what its runs are made of. */
export interface Runs {
  readonly work: Work
  readonly scenario: Scenario
  readonly points: Points
}
