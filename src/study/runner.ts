import type { Outcome } from './group.ts'
import { groupRunner } from './groupRunner.ts'
import type { Group } from './layout.ts'
import type { Runs } from './work.ts'

/** Hides where runs happen: this thread, worker threads, a web worker, a cluster. */
export interface Runner {
  /** The outcomes of each world, one a design; worlds leave in the order given, whatever the threads did. */
  run(groups: Iterable<Group>): AsyncIterable<readonly Outcome[]>
  close(): Promise<void>
}

/** Runs in this thread. `pause` is awaited after each world, so that the caller's thread can hear an interrupt. */
export function hereRunner(runs: Runs, pause: () => Promise<void>): Runner {
  const runWorld = groupRunner(runs)
  return {
    async *run(groups) {
      for (const group of groups) {
        yield runWorld(group)
        await pause()
      }
    },
    async close() {},
  }
}
