import { join } from 'node:path'
import type { Order } from '../../formats/order.ts'
import type { StoredRun } from '../../formats/results/chunkText.ts'
import { chunksOf, groupsOf, placeOf } from '../../study/layout.ts'
import type { Group } from '../../study/layout.ts'
import { chunkState, runsIn } from '../store/chunkFile.ts'
import type { Disk } from '../store/disk.ts'
import { linesOf } from '../store/lines.ts'

/** A world that a folder holds, and its runs; without series where only `runs.csv` is left. */
export interface KeptWorld {
  readonly group: Group
  readonly runs: readonly Partial<StoredRun>[]
  readonly from: 'chunks' | 'runs.csv'
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
    for (const group of groupsOf(order.work, [chunk])) yield { group, runs: runs.slice(i++ * designs, i * designs), from: 'chunks' }
  }
  if (!any) yield* worldsInTable(disk, folder, order)
}

function* worldsInTable(disk: Disk, folder: string, { work }: Order): Generator<KeptWorld> {
  const path = join(folder, 'runs.csv')
  if (!disk.exists(path)) return
  let first = NaN
  let runs: { line: string }[] = []
  for (const line of linesOf(disk, path)) {
    // The header names no run.
    const run = Number(line.slice(0, line.indexOf(','))) - 1
    if (Number.isNaN(run)) continue
    const { design, ...group } = placeOf(work, run)
    if (design === 0) [first, runs] = [run, []]
    // A world of which a run is missing is passed over.
    if (run !== first + runs.length) continue
    runs.push({ line })
    if (runs.length === work.designs.length) yield { group, runs, from: 'runs.csv' }
  }
}
