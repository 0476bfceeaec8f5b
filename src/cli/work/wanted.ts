import { LEVEL } from '../../study/level.ts'
import type { Order } from '../../formats/order.ts'
import { readRunLine } from '../../formats/results/runLine.ts'
import { chunksByStop, groupAt, placeOf } from '../../study/layout.ts'
import type { Chunk } from '../../study/layout.ts'
import { looks, preciseEnough } from '../../study/precision.ts'
import { runsIn } from '../store/chunkFile.ts'
import type { Disk } from '../store/disk.ts'

/** What a plan asks for, as far as is known from what is done. */
export interface Wanted {
  /** All chunks; with a stop rule those up to the first look that is precise enough, and while none is, those up to the next one. */
  readonly chunks: readonly Chunk[]
  /** With a stop rule: whether each point is known to be precise enough. */
  readonly precise?: readonly boolean[]
}

export function wantedChunks(disk: Disk, folder: string, order: Order, done: ReadonlySet<number>): Wanted {
  const { work } = order
  const parts = chunksByStop(work)
  if (work.precision === undefined) return { chunks: parts[0] }
  const ends = parts.map((own) => lastLook(disk, folder, order, own, done))
  const chunks = parts.flatMap((own, point) => own.filter((chunk) => replicatesTo(order, chunk) <= ends[point].replicates))
  return { chunks, precise: ends.map(({ precise }) => precise) }
}

/** Replicates of its point up to the end of a chunk. */
function replicatesTo({ work }: Order, { end }: Chunk): number {
  return groupAt(work, end - 1).replicate + 1
}

/** The look at which a point stops as far as is known, and whether it is precise enough there. */
function lastLook(disk: Disk, folder: string, order: Order, own: readonly Chunk[], done: ReadonlySet<number>) {
  const { work } = order
  const counts = looks(work.replicates, work.precision!.least)
  const columns = work.designNames.map(() => new Float64Array(work.replicates).fill(NaN))
  let read = 0
  for (const look of counts) {
    const needed = own.filter((chunk) => replicatesTo(order, chunk) <= look)
    if (!needed.every((chunk) => done.has(chunk.index))) return { replicates: look, precise: false }
    for (const chunk of needed.slice(read)) readColumn(disk, folder, order, chunk, columns)
    read = needed.length
    if (everyDesign(order, columns, counts, look)) return { replicates: look, precise: true }
  }
  return { replicates: work.replicates, precise: false }
}

function readColumn(disk: Disk, folder: string, { work }: Order, chunk: Chunk, columns: Float64Array[]): void {
  const measure = [work.measures.indexOf(work.precision!.measure)]
  for (const { line } of runsIn(disk, folder, chunk)) {
    const { run, values } = readRunLine(work, line, measure)
    const { design, replicate } = placeOf(work, run)
    columns[design][replicate] = values[0]
  }
}

function everyDesign({ work }: Order, columns: readonly Float64Array[], counts: readonly number[], look: number): boolean {
  return columns.every((column, d) => {
    if (d === work.baseline) return true
    const base = columns[work.baseline]
    const differences = column.map((value, r) => value - base[r])
    return preciseEnough(differences, base, work.precision!, counts, look, LEVEL)
  })
}
