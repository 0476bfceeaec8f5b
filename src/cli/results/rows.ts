import { join } from 'node:path'
import type { Order } from '../../formats/order.ts'
import type { StoredRun } from '../../formats/results/chunkText.ts'
import { chunksOf, groupsOf, runOf } from '../../study/layout.ts'
import type { Group } from '../../study/layout.ts'
import { chunkState, runsIn } from '../store/chunkFile.ts'
import type { Disk } from '../store/disk.ts'

/** A world that a folder holds, and its runs; without series where only `runs.csv` is left. */
export interface KeptWorld {
  readonly group: Group
  readonly runs: readonly Partial<StoredRun>[]
}

/** The worlds that a folder holds, in order: from its chunks, or from `runs.csv` where these were not kept. */
export function* worldsIn(disk: Disk, folder: string, order: Order): Generator<KeptWorld> {
  const designs = order.work.designs.length
  let any = false
  for (const chunk of chunksOf(order.work)) {
    if (chunkState(disk, folder, order, chunk) !== 'done') continue
    any = true
    const runs = [...runsIn(disk, folder, chunk)]
    let i = 0
    for (const group of groupsOf(order.work, [chunk])) yield { group, runs: runs.slice(i++ * designs, i * designs) }
  }
  if (!any) yield* worldsInTable(disk, folder, order)
}

function* worldsInTable(disk: Disk, folder: string, { work }: Order): Generator<KeptWorld> {
  const path = join(folder, 'runs.csv')
  if (!disk.exists(path)) return
  const lines = disk.read(path).trimEnd().split('\n').slice(1)
  const byRun = new Map(lines.map((line) => [Number(line.slice(0, line.indexOf(','))) - 1, line]))
  for (let point = 0; point < work.points; point++) {
    for (let replicate = 0; replicate < work.replicates; replicate++) {
      const runs = work.designs.map((_, d) => ({ line: byRun.get(runOf(work, { point, replicate }, d)) }))
      if (runs.every(({ line }) => line !== undefined)) yield { group: { point, replicate }, runs }
    }
  }
}
