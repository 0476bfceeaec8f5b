import type { Scenario } from '../../model/scenario.ts'
import type { Outcome } from '../../study/group.ts'
import type { Group } from '../../study/layout.ts'
import type { Runner } from '../../study/runner.ts'
import type { Work } from '../../study/work.ts'
import { EXIT, Stop } from '../stop.ts'

/** Team-weeks in a task: some 50 ms of work, so that handing it over costs nothing beside it. */
const TEAM_WEEKS = 150_000

/** Runs in `jobs` worker threads. */
export async function poolRunner(scenario: Scenario, work: Work, jobs: number): Promise<Runner> {
  const { Piscina } = await import('piscina')
  // The sources need the boot file; what tsc wrote does not. tsc leaves this choice to us, since it does not rewrite addresses.
  const file = import.meta.url.endsWith('.ts') ? './boot.mjs' : './work.js'
  const pool = new Piscina({
    filename: new URL(file, import.meta.url).href,
    minThreads: jobs,
    maxThreads: jobs,
    workerData: { scenario, work },
  })
  const inTask = Math.max(1, Math.ceil(TEAM_WEEKS / (scenario.teams.length * scenario.weeks * work.designs.length)))
  return {
    run: (groups) => inOrder(batches(groups, inTask), (batch) => pool.run(batch) as Promise<Outcome[][]>, 2 * jobs + 2),
    close: () => pool.destroy(),
  }
}

function batches(groups: readonly Group[], size: number): Group[][] {
  return Array.from({ length: Math.ceil(groups.length / size) }, (_, b) => groups.slice(b * size, (b + 1) * size))
}

/** Starts tasks as threads fall free, and gives their worlds back in the order asked for; few wait, so that memory stays small. */
async function* inOrder(tasks: Group[][], start: (task: Group[]) => Promise<Outcome[][]>, ahead: number): AsyncGenerator<Outcome[]> {
  const running: Promise<Outcome[][]>[] = []
  let next = 0
  while (next < tasks.length || running.length > 0) {
    while (next < tasks.length && running.length < ahead) {
      const started = start(tasks[next++])
      // Awaited in order below: one that fails early must not count as unheard until then.
      started.catch(() => {})
      running.push(started)
    }
    yield* await running.shift()!.catch(stopped)
  }
}

/** A run that throws is an outcome; only a thread that ends is not. */
function stopped(error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error)
  throw new Stop(EXIT.runFailed, `a worker thread ended: ${reason}. What was done is kept; with less memory at a time: --jobs 1`)
}
