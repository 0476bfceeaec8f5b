import type { Piscina } from 'piscina'
import type { Scenario } from '../../model/scenario.ts'
import type { Task } from '../../study/checks/world.ts'
import type { Outcome } from '../../study/group.ts'
import type { Group } from '../../study/layout.ts'
import type { Runner } from '../../study/runner.ts'
import type { Runs } from '../../study/work.ts'
import { EXIT, Stop } from '../stop.ts'

/** Team-weeks in a task: some 50 ms of work, so that handing it over costs nothing beside it. */
const TEAM_WEEKS = 150_000

/** Runs in `jobs` worker threads. */
export async function poolRunner({ scenario, work, points }: Runs, jobs: number): Promise<Runner> {
  const pool = await poolOf('work', jobs, { scenario, work, points })
  const inTask = worldsInTask(scenario, work.designs.length)
  return {
    run: (groups) => inOrder(batches(groups, inTask), (batch) => pool.run(batch) as Promise<Outcome[][]>, 2 * jobs + 2),
    close: () => pool.destroy(),
  }
}

/** Runs tasks of checks in `jobs` worker threads; what they give comes in the order of the tasks. */
export async function runTasks(tasks: readonly Task[], jobs: number, done: (values: Float64Array, task: number) => void): Promise<void> {
  const pool = await poolOf('tasks', jobs, {})
  let next = 0
  const each = inOrder(
    tasks.map((task) => [task]),
    async ([task]) => [(await pool.run(task)) as Float64Array],
    2 * jobs + 2,
  )
  try {
    for await (const values of each) done(values, next++)
  } finally {
    await pool.destroy()
  }
}

/** Worlds of a scenario in a task. */
export function worldsInTask(scenario: Scenario, designs: number): number {
  return Math.max(1, Math.ceil(TEAM_WEEKS / (scenario.teams.length * scenario.weeks * designs)))
}

/** Threads that do what the file of this name beside this one says. */
async function poolOf(task: string, jobs: number, data: object): Promise<Piscina> {
  const { Piscina } = await import('piscina')
  // The sources need the boot file; what tsc wrote does not. tsc leaves this choice to us, since it does not rewrite addresses.
  const sources = import.meta.url.endsWith('.ts')
  return new Piscina({
    filename: new URL(sources ? './boot.mjs' : `./${task}.js`, import.meta.url).href,
    minThreads: jobs,
    maxThreads: jobs,
    workerData: { ...data, task: `./${task}.ts` },
  })
}

/** Worlds in batches, made as they are asked for: there may be a million. */
function* batches(groups: Iterable<Group>, size: number): Generator<Group[]> {
  let batch: Group[] = []
  for (const group of groups) {
    batch.push(group)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Starts tasks as threads fall free, and gives what they made, in the order asked for; few wait, so that memory stays small. */
async function* inOrder<In, Out>(tasks: Iterable<In>, start: (task: In) => Promise<Out[]>, ahead: number): AsyncGenerator<Out> {
  const running: Promise<Out[]>[] = []
  for (const task of tasks) {
    const started = start(task)
    // Awaited in order below: one that fails early must not count as unheard until then.
    started.catch(() => {})
    running.push(started)
    if (running.length >= ahead) yield* await running.shift()!.catch(stopped)
  }
  while (running.length > 0) yield* await running.shift()!.catch(stopped)
}

/** A run that throws is an outcome; only a thread that ends is not. */
function stopped(error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error)
  throw new Stop(EXIT.runFailed, `a worker thread ended: ${reason}. What was done is kept; with less memory at a time: --jobs 1`)
}
