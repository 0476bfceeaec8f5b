import { setImmediate } from 'node:timers/promises'
import { hereRunner } from '../../study/runner.ts'
import type { Runner } from '../../study/runner.ts'
import type { Runs } from '../../study/work.ts'

/** Team-weeks of a world beyond which this thread would be deaf to an interrupt for too long. */
const TOO_LONG = 2_000_000

/** Threads, or this one where one job is asked for (or only one world is there to run) and worlds are short. */
export async function runnerFor(runs: Runs, jobs: number, worlds = runs.work.points * runs.work.replicates): Promise<Runner> {
  const { scenario, work } = runs
  const threads = Math.min(jobs, worlds)
  const teamWeeks = scenario.teams.length * scenario.weeks * work.designs.length
  if (threads <= 1 && teamWeeks <= TOO_LONG) return hereRunner(runs, () => setImmediate())
  const { poolRunner } = await import('../threads/pool.ts')
  return poolRunner(runs, Math.max(1, threads))
}
