import { setImmediate } from 'node:timers/promises'
import { hereRunner } from '../../study/runner.ts'
import type { Runner } from '../../study/runner.ts'
import type { Runs } from '../../study/work.ts'
import type { Crew } from '../threads/pool.ts'

/** Team-weeks of a world beyond which this thread would be deaf to an interrupt for too long. */
const TOO_LONG = 2_000_000

/** Gives plan after plan its runner, all with the same threads. */
export interface Runners {
  /** Threads, or this one where one job is asked for (or only one world is there to run) and worlds are short. */
  runner(runs: Runs, worlds: number): Promise<Runner>
  /** Ends the threads. */
  close(): Promise<void>
}

/** Threads start when the first plan needs them. */
export function runnersOf(jobs: number): Runners {
  let crew: Promise<Crew> | undefined
  return {
    async runner(runs, worlds) {
      const { scenario, work } = runs
      const teamWeeks = scenario.teams.length * scenario.weeks * work.designs.length
      if (Math.min(jobs, worlds) <= 1 && teamWeeks <= TOO_LONG) return hereRunner(runs, () => setImmediate())
      crew ??= import('../threads/pool.ts').then(({ crewOf }) => crewOf(jobs))
      return (await crew).runner(runs, worlds)
    },
    close: async () => void (await (await crew)?.close()),
  }
}

/** A runner for one plan; its threads end with it. */
export async function runnerFor(runs: Runs, jobs: number, worlds: number): Promise<Runner> {
  const runners = runnersOf(Math.max(1, Math.min(jobs, worlds)))
  return { ...(await runners.runner(runs, worlds)), close: runners.close }
}
