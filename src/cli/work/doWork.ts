import type { Order } from '../../formats/order.ts'
import type { StoredRun } from '../../formats/results/chunkText.ts'
import type { Formula } from '../../study/formulas/formulas.ts'
import { chunksOf, groupsOf } from '../../study/layout.ts'
import type { Chunk } from '../../study/layout.ts'
import type { Runner } from '../../study/runner.ts'
import { chunkName, chunkState, setAside, storeChunk } from '../store/chunkFile.ts'
import type { Disk } from '../store/disk.ts'
import type { Progress } from './progress.ts'
import { runnerFor } from './runner.ts'
import { storedRuns } from './stored.ts'
import { wantedChunks } from './wanted.ts'

/** A folder and what is to be done in it. */
export interface Job {
  readonly disk: Disk
  readonly folder: string
  readonly order: Order
  readonly formulas: readonly Formula[]
  /** Threads. */
  readonly jobs: number
  readonly progress: Progress
  /** For messages to the user. */
  readonly say: (line: string) => void
}

/**
 * Runs what is missing in the folder, until the plan asks for nothing more. What is done is asked of the folder alone, so that it
 * makes no difference whether this process, an earlier one or another one did it.
 */
export async function doWork(job: Job): Promise<void> {
  const { disk, folder, order } = job
  const done = new Set<number>()
  for (const chunk of chunksOf(order.work)) {
    const state = chunkState(disk, folder, order, chunk)
    if (state === 'done') done.add(chunk.index)
    else if (state !== 'missing') {
      const to = setAside(disk, folder, chunk)
      job.say(`${chunkName(chunk)}: ${state.fault}. Set aside as ${to}; its runs are made again`)
    }
  }
  let wanted = wantedChunks(disk, folder, order, done)
  let missing = wanted.filter((chunk) => !done.has(chunk.index))
  if (missing.length === 0) return
  const runner = await runnerFor(order.scenario, order.work, job.jobs)
  job.progress.start(worldsIn(wanted), worldsIn(wanted) - worldsIn(missing))
  try {
    while (missing.length > 0) {
      await runChunks(job, runner, missing)
      for (const chunk of missing) done.add(chunk.index)
      // With a stop rule, what is done decides what is wanted next.
      wanted = wantedChunks(disk, folder, order, done)
      missing = wanted.filter((chunk) => !done.has(chunk.index))
      job.progress.total(worldsIn(wanted))
    }
  } finally {
    job.progress.stop()
    await runner.close()
  }
}

function worldsIn(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { first, end }) => sum + end - first, 0)
}

async function runChunks({ disk, folder, order, formulas, progress }: Job, runner: Runner, chunks: readonly Chunk[]): Promise<void> {
  const { work, scenario } = order
  const groups = chunks.flatMap(groupsOf)
  let at = 0
  let c = 0
  let runs: StoredRun[] = []
  for await (const outcomes of runner.run(groups)) {
    const group = groups[at++]
    runs.push(...storedRuns(work, scenario.seed, formulas, group, outcomes))
    progress.step()
    if (group.replicate + 1 < chunks[c].end) continue
    storeChunk(disk, folder, order, chunks[c++], runs)
    runs = []
  }
}
