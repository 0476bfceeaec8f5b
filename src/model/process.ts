import type { Random } from '../math/random.ts'
import type { Parameters, Values } from './parameter.ts'
import type { World } from './world.ts'

/**
 * One mechanism of the model. `step` is called once a week for each organisation, in the order of `week.ts`. It reads and
 * writes columns of the world and nothing else; plain loops, no allocation, no text.
 */
export interface Process<P extends Parameters = Parameters> {
  readonly name: string
  /** What it is, in one sentence. */
  readonly about: string
  readonly parameters: P
  /** Columns that `step` may change; a test holds it to this. */
  readonly writes: readonly string[]
  step(world: World, values: Values<P>, random: Random, organisation: number): void
}

export function defineProcess<const P extends Parameters>(process: Process<P>): Process<P> {
  return process
}
