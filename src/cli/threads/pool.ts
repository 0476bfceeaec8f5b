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
/** The least tasks are this part of that, some 10 ms: where there are few runs, and near the end, so that no thread is idle for long. */
const LEAST = 5
/** Tasks for each thread into which what is left is split, down to the least. */
const SHARES = 3

/** Worker threads that run one plan after another: to start them takes longer than the runs of a small plan. */
export interface Crew {
  /** Runs of a plan, some `worlds` of them at a time. Closing it leaves the threads. */
  runner(runs: Runs, worlds: number): Runner
  close(): Promise<void>
}

/** Some worlds of a plan, which has the number `plan` among those of a crew. */
export interface Batch {
  readonly plan: number
  readonly groups: readonly Group[]
  /** The plan itself, for a thread that said it does not hold it. */
  readonly runs?: Runs
}

export async function crewOf(jobs: number): Promise<Crew> {
  const pool = await poolOf('work', jobs)
  let plans = 0
  return {
    runner({ scenario, work, points }, worlds) {
      const plan = plans++
      const most = worldsInTask(scenario, work.designs.length)
      const send = (batch: Batch): Promise<Outcome[][] | null> => pool.run(batch)
      const start = async (groups: Group[]): Promise<Outcome[][]> =>
        (await send({ plan, groups })) ?? (await send({ plan, groups, runs: { scenario, work, points } }))!
      return {
        run: (groups) =>
          inOrder(
            batches(groups, (done) => taskSize(worlds - done, most, jobs)),
            start,
            2 * jobs + 2,
          ),
        async close() {},
      }
    },
    close: () => pool.destroy(),
  }
}

/** Runs tasks of checks in `jobs` worker threads; what they give comes in the order of the tasks. */
export async function runTasks(tasks: readonly Task[], jobs: number, done: (values: Float64Array, task: number) => void): Promise<void> {
  const pool = await poolOf('tasks', jobs)
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

/** Worlds in the next task, when so many are left. */
function taskSize(left: number, most: number, jobs: number): number {
  const least = Math.ceil(most / LEAST)
  return Math.max(least, Math.min(most, Math.ceil(left / (jobs * SHARES))))
}

/** Threads that do what the file of this name beside this one says. */
async function poolOf(task: string, jobs: number): Promise<Piscina> {
  const { Piscina } = await import('piscina')
  // The sources need the boot file; what tsc wrote does not. tsc leaves this choice to us, since it does not rewrite addresses.
  const sources = import.meta.url.endsWith('.ts')
  return new Piscina({
    filename: new URL(sources ? './boot.mjs' : `./${task}.js`, import.meta.url).href,
    minThreads: jobs,
    maxThreads: jobs,
    workerData: { task: `./${task}.ts` },
  })
}

/** Worlds in batches, made as they are asked for: there may be a million. */
function* batches(groups: Iterable<Group>, sizeAfter: (done: number) => number): Generator<Group[]> {
  let batch: Group[] = []
  let done = 0
  for (const group of groups) {
    batch.push(group)
    if (batch.length < sizeAfter(done)) continue
    yield batch
    done += batch.length
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
