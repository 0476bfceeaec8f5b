import { setImmediate } from 'node:timers/promises'
import type { Scenario } from '../../model/scenario.ts'
import { hereRunner } from '../../study/runner.ts'
import type { Runner } from '../../study/runner.ts'
import type { Work } from '../../study/work.ts'

/** Team-weeks of a world beyond which this thread would be deaf to an interrupt for too long. */
const TOO_LONG = 2_000_000

/** Threads, or this one where one job is asked for (or only one world is there to run) and worlds are short. */
export async function runnerFor(
  scenario: Scenario,
  work: Work,
  jobs: number,
  worlds = work.points.length * work.replicates,
): Promise<Runner> {
  const threads = Math.min(jobs, worlds)
  const teamWeeks = scenario.teams.length * scenario.weeks * work.designs.length
  if (threads <= 1 && teamWeeks <= TOO_LONG) return hereRunner(scenario, work, () => setImmediate())
  const { poolRunner } = await import('../threads/pool.ts')
  return poolRunner(scenario, work, Math.max(1, threads))
}
