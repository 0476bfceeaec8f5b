import type { Order } from '../../formats/order.ts'
import type { StoredRun } from '../../formats/results/chunkText.ts'
import { lineSource } from '../../formats/results/runLine.ts'
import type { Formula } from '../../study/formulas/formulas.ts'
import { chunksOf, groupsOf, inShard, numberOf, worldsOf } from '../../study/layout.ts'
import type { Chunk, Shard } from '../../study/layout.ts'
import type { Runner } from '../../study/runner.ts'
import { chunkName, chunkState, setAside, storeChunk } from '../store/chunkFile.ts'
import type { Disk } from '../store/disk.ts'
import type { Progress } from './progress.ts'
import { runnerFor, type Runners } from './runner.ts'
import { storedRuns } from './stored.ts'
import { wantedChunks } from './wanted.ts'

/** A folder and what is to be done in it. */
export interface Job {
  readonly disk: Disk
  readonly folder: string
  readonly order: Order
  readonly formulas: readonly Formula[]
  /** The part of the chunks that is to be made here; all of them unless given. */
  readonly shard?: Shard
  /** Threads. */
  readonly jobs: number
  /** Where several jobs share their threads; this one starts its own unless given. */
  readonly runners?: Runners
  readonly progress: Progress
  /** For messages to the user. */
  readonly say: (line: string) => void
}

/**
 * Runs what is missing in the folder, until the plan asks for nothing more. What is done is asked of the folder alone, so that it
 * makes no difference whether this process, an earlier one or another one did it.
 */
export async function doWork(job: Job): Promise<void> {
  const { disk, folder, order, shard } = job
  const mine = (chunk: Chunk): boolean => shard === undefined || inShard(order.work, chunk, shard)
  const done = new Set<number>()
  for (const chunk of chunksOf(order.work).filter(mine)) {
    const state = chunkState(disk, folder, order, chunk)
    if (state === 'done') done.add(chunk.index)
    else if (state !== 'missing') {
      const to = setAside(disk, folder, chunk)
      job.say(`${chunkName(chunk)}: ${state.fault}. Set aside as ${to}; its runs are made again`)
    }
  }
  const wantedHere = (): Chunk[] => wantedChunks(disk, folder, order, done).chunks.filter(mine)
  let wanted = wantedHere()
  let missing = wanted.filter((chunk) => !done.has(chunk.index))
  if (missing.length === 0) return
  const worlds = worldsOf(missing)
  const runner = await (job.runners?.runner(order, worlds) ?? runnerFor(order, job.jobs, worlds))
  job.progress.start(worldsOf(wanted), worldsOf(wanted) - worldsOf(missing))
  try {
    while (missing.length > 0) {
      await runChunks(job, runner, missing)
      for (const chunk of missing) done.add(chunk.index)
      // With a stop rule, what is done decides what is wanted next.
      wanted = wantedHere()
      missing = wanted.filter((chunk) => !done.has(chunk.index))
      job.progress.total(worldsOf(wanted))
    }
  } finally {
    job.progress.stop()
    await runner.close()
  }
}

async function runChunks({ disk, folder, order, formulas, progress }: Job, runner: Runner, chunks: readonly Chunk[]): Promise<void> {
  const source = lineSource(order)
  const groups = groupsOf(order.work, chunks)
  let c = 0
  let runs: StoredRun[] = []
  // The runner takes worlds ahead of those that it gives back: both go through them in the same order.
  for await (const outcomes of runner.run(groupsOf(order.work, chunks))) {
    const group = groups.next().value!
    runs.push(...storedRuns(source, formulas, group, outcomes))
    progress.step()
    if (numberOf(order.work, group) + 1 < chunks[c].end) continue
    storeChunk(disk, folder, order, chunks[c++], runs)
    runs = []
  }
}
