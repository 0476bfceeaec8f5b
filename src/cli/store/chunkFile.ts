import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Order } from '../../formats/order.ts'
import { chunkFault, linesIn, readChunk, writeChunk } from '../../formats/results/chunkText.ts'
import type { StoredRun } from '../../formats/results/chunkText.ts'
import type { Chunk } from '../../study/layout.ts'
import { EXIT, Stop } from '../stop.ts'
import type { Disk } from './disk.ts'
import { linesOf } from './lines.ts'
import { publish } from './publish.ts'

export const CHUNKS = 'chunks'
const ASIDE = 'aside'

export const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** sha256 of a file, which may be larger than memory. */
export function digestOf(disk: Disk, path: string): string {
  const hash = createHash('sha256')
  for (const piece of disk.pieces(path)) hash.update(piece)
  return hash.digest('hex')
}

/** Name of a chunk's file: its place in the order, from 1. */
export function chunkName(chunk: Chunk): string {
  return `chunk-${String(chunk.index + 1).padStart(5, '0')}.txt`
}

const pathOf = (folder: string, chunk: Chunk): string => join(folder, CHUNKS, chunkName(chunk))

/** `missing`, `done`, or why what is there cannot be used. */
export type ChunkState = 'missing' | 'done' | { readonly fault: string }

export function chunkState(disk: Disk, folder: string, order: Order, chunk: Chunk): ChunkState {
  const bytes = bytesOf(disk, pathOf(folder, chunk))
  if (bytes === undefined) return 'missing'
  const fault = chunkFault(bytes, order.id, chunk, order.work, digest)
  return fault === undefined ? 'done' : { fault }
}

/** Runs of a chunk that is done, in order. */
export function runsIn(disk: Disk, folder: string, chunk: Chunk): Generator<StoredRun> {
  return readChunk(linesOf(disk, pathOf(folder, chunk)))
}

/** Lines of `runs.csv` of a chunk that is done. */
export function runLinesIn(disk: Disk, folder: string, chunk: Chunk): Uint8Array {
  return linesIn(disk.bytes(pathOf(folder, chunk)))
}

/** Stores a chunk. Another writer may have been first: the same bytes are fine, other ones mean that runs are not repeatable. */
export function storeChunk(disk: Disk, folder: string, order: Order, chunk: Chunk, runs: readonly StoredRun[]): void {
  storeText(disk, folder, order, chunk, writeChunk(order.id, chunk, runs, digest))
}

function storeText(disk: Disk, folder: string, order: Order, chunk: Chunk, text: string): void {
  const path = pathOf(folder, chunk)
  if (publish(disk, path, [text])) return
  const there = disk.bytes(path)
  if (Buffer.from(text).equals(there)) return
  const fault = chunkFault(there, order.id, chunk, order.work, digest)
  if (fault === undefined) {
    throw new Stop(
      EXIT.notVerified,
      `${path}: the same runs gave other numbers before; it is left as it was. Check it with: constancy verify ${folder}`,
    )
  }
  setAside(disk, folder, chunk)
  if (!publish(disk, path, [text]) && disk.read(path) !== text) throw new Stop(EXIT.badInput, `${path}: another program writes to it`)
}

/** Copies a chunk of another folder of the same plan. */
export function copyChunk(disk: Disk, from: string, to: string, order: Order, chunk: Chunk): void {
  storeText(disk, to, order, chunk, disk.read(pathOf(from, chunk)))
}

/** Moves a chunk that cannot be used out of the way. @returns where it lies now */
export function setAside(disk: Disk, folder: string, chunk: Chunk): string {
  const aside = join(folder, CHUNKS, ASIDE)
  disk.mkdir(aside)
  const taken = new Set(disk.list(aside))
  let n = 1
  while (taken.has(`${chunkName(chunk)}.${n}`)) n++
  const to = join(aside, `${chunkName(chunk)}.${n}`)
  disk.rename(pathOf(folder, chunk), to)
  return to
}

function bytesOf(disk: Disk, path: string): Uint8Array | undefined {
  try {
    return disk.bytes(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
