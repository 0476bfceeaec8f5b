import type { Ground, RunResult } from '../../src/model/run.ts'
import * as engine from '../../src/model/run.ts'
import type { Scenario } from '../../src/model/scenario.ts'

/** Time that one process of the week took in a run. */
export interface Share {
  readonly name: string
  readonly ns: number
}

/** A run that also says where its time went. The clock is handed in: the model has none. */
type RunTimed = (
  scenario: Scenario,
  design: number,
  replicate: number,
  ground: Ground,
  clock: () => number,
) => { result: RunResult; shares: Share[] }

/** The engine's own split by process, where it offers one. */
export const runTimed = (engine as { readonly runTimed?: RunTimed }).runTimed

/** Nanoseconds, for `runTimed`. */
export function clock(): number {
  return performance.now() * 1e6
}
