import type { Random } from '../math/random.ts'
import type { Parameters, Values } from './parameter.ts'
import type { USES, World } from './world.ts'

/** Sizes that standing costs depend on, of one organisation. */
export interface Place {
  readonly teams: number
  readonly staff: number
  readonly issues: number
  /** Coaches that partners lend here, in full-time equivalents. */
  readonly lent: number
  /** Improvement hours a week of the whole organisation. */
  readonly budget: number
  /** Share of the staff that leaves, and is replaced, in a usual year. */
  readonly turnover: number
}

/** Hours a week that a process draws from the budget before anything else, whether used or not. */
type Standing<P extends Parameters> = {
  readonly [Use in (typeof USES)[number]]?: (values: Values<P>, place: Place) => number
}

/**
 * One mechanism of the model. `step` is called once a week for each organisation, in the order of `week.ts`. It reads and
 * writes columns of the world and nothing else; plain loops, no allocation, no text.
 */
export interface Process<P extends Parameters = Parameters> {
  readonly name: string
  /** What it is, in one sentence. */
  readonly about: string
  readonly parameters: P
  readonly standing?: Standing<P>
  /** Names of the columns that `step` may change, with blanks between; a test holds it to this. */
  readonly writes: string
  step(world: World, values: Values<P>, random: Random, organisation: number): void
}

/** Checks a process against its own parameters, then lets the week see all processes alike. */
export function defineProcess<const P extends Parameters>(process: Process<P>): Process {
  return process as unknown as Process
}
