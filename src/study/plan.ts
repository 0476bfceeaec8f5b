import type { Scenario } from '../model/scenario.ts'
import type { Answer } from './answer.ts'
import type { Experiment } from './experiment.ts'
import type { PointRows } from './rows.ts'
import type { Work } from './work.ts'

/** The rule that turns an experiment into points, and reads the rows that come back: both halves in one file. */
export interface Plan {
  readonly name: string
  /** Values of `experiment.vary` at each point. */
  points(experiment: Experiment): readonly (readonly number[])[]
  /** The scenario as it is at a point. */
  at(scenario: Scenario, work: Work, point: number): Scenario
  summarise(scenario: Scenario, work: Work, points: readonly PointRows[]): Answer
}
