import { join } from 'node:path'
import type { Order } from '../../formats/order.ts'
import { chunksOf, worldsOf } from '../../study/layout.ts'
import type { Chunk } from '../../study/layout.ts'
import { CHUNKS, chunkName, chunkState } from '../store/chunkFile.ts'
import type { Disk } from '../store/disk.ts'
import { wantedChunks } from '../work/wanted.ts'

/** How far a folder is, in worlds. */
export interface Arrived {
  readonly wanted: number
  readonly done: number
  readonly missing: readonly Chunk[]
}

/** Looks into a folder each time it is called. Each chunk is read once, when it has come: shared file systems are slow. */
export function arrivals(disk: Disk, folder: string, order: Order): () => Arrived {
  const done = new Set<number>()
  let left = chunksOf(order.work)
  let arrived: Arrived | undefined
  return () => {
    const names = new Set(disk.list(join(folder, CHUNKS)))
    const come = left.filter((chunk) => names.has(chunkName(chunk)) && chunkState(disk, folder, order, chunk) === 'done')
    if (arrived !== undefined && come.length === 0) return arrived
    for (const { index } of come) done.add(index)
    left = left.filter(({ index }) => !done.has(index))
    const { chunks } = wantedChunks(disk, folder, order, done)
    const missing = chunks.filter(({ index }) => !done.has(index))
    const wanted = worldsOf(chunks)
    arrived = { wanted, done: wanted - worldsOf(missing), missing }
    return arrived
  }
}
