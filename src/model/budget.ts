import type { Problem } from './check/problem.ts'
import type { Scenario } from './scenario.ts'

/** Designs whose levers draw more hours than the budget has; none while no lever states its hours. */
export function budgetProblems(_scenario: Scenario): Problem[] {
  return []
}

/** A use of hours by a design in week 0. */
export interface Draw {
  /** In words: `coaches`. */
  readonly about: string
  /** Hours a week of the whole place. */
  readonly hours: number
}

/** Hours a week that each lever of a design draws; empty while no lever states its hours. */
export function weeklyHours(_scenario: Scenario, _design: number): Draw[] {
  return []
}
