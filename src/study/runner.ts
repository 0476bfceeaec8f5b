import type { Scenario } from '../model/scenario.ts'
import { runGroup } from './group.ts'
import type { Outcome } from './group.ts'
import type { Group } from './layout.ts'
import { planNamed } from './plans.ts'
import type { Work } from './work.ts'

/** Hides where runs happen: this thread, worker threads, a web worker, a cluster. */
export interface Runner {
  /** The outcomes of each world, one a design; worlds leave in the order given, whatever the threads did. */
  run(groups: readonly Group[]): AsyncIterable<readonly Outcome[]>
  close(): Promise<void>
}

/** Runs in this thread. `pause` is awaited after each world, so that the caller's thread can hear an interrupt. */
export function hereRunner(scenario: Scenario, work: Work, pause: () => Promise<void>): Runner {
  const plan = planNamed(work.plan)
  return {
    async *run(groups) {
      for (const { point, replicate } of groups) {
        yield runGroup(plan.at(scenario, work, point), work.designs, replicate)
        await pause()
      }
    },
    async close() {},
  }
}
