import type { Order } from '../../formats/order.ts'
import { readRunLine } from '../../formats/results/runLine.ts'
import { pairUp } from '../../study/comparison.ts'
import { chunksOf } from '../../study/layout.ts'
import type { Chunk } from '../../study/layout.ts'
import { LEVEL } from '../../study/answer.ts'
import { looks, preciseEnough } from '../../study/precision.ts'
import { runsIn } from '../store/chunkFile.ts'
import type { Disk } from '../store/disk.ts'

/**
 * Chunks that the plan asks for, given those that are done: all, or with a stop rule those up to the first look that is precise
 * enough, and while none is, those up to the next one.
 */
export function wantedChunks(disk: Disk, folder: string, order: Order, done: ReadonlySet<number>): Chunk[] {
  const { work } = order
  const chunks = chunksOf(work)
  if (work.precision === undefined) return chunks
  return work.points.flatMap((_, point) => {
    const own = chunks.filter((chunk) => chunk.point === point)
    const last = lastLook(disk, folder, order, own, done).replicates
    return own.filter((chunk) => chunk.end <= last)
  })
}

/** The look at which a point stops as far as is known, and whether it is precise enough there. */
export function lastLook(disk: Disk, folder: string, order: Order, own: readonly Chunk[], done: ReadonlySet<number>) {
  const { work } = order
  const counts = looks(work.replicates)
  const measure = work.measures.indexOf(work.precision!.measure)
  const columns = work.designNames.map(() => new Float64Array(work.replicates).fill(NaN))
  let read = 0
  for (const look of counts) {
    const needed = own.filter((chunk) => chunk.end <= look)
    if (!needed.every((chunk) => done.has(chunk.index))) return { replicates: look, precise: false }
    for (const chunk of needed.slice(read)) readColumn(disk, folder, order, chunk, measure, columns)
    read = needed.length
    if (everyDesign(order, columns, counts, look)) return { replicates: look, precise: true }
  }
  return { replicates: work.replicates, precise: false }
}

function readColumn(disk: Disk, folder: string, { work }: Order, chunk: Chunk, measure: number, columns: Float64Array[]): void {
  let i = 0
  for (const { line } of runsIn(disk, folder, chunk)) {
    const design = i % work.designNames.length
    const replicate = chunk.first + Math.floor(i / work.designNames.length)
    columns[design][replicate] = readRunLine(work, line).values[measure]
    i++
  }
}

function everyDesign({ work }: Order, columns: readonly Float64Array[], counts: readonly number[], look: number): boolean {
  return columns.every((column, d) => {
    if (d === work.baseline) return true
    const { differences, b } = pairUp(column, columns[work.baseline])
    // With failed runs there are fewer pairs than replicates: the looks are at fewer pairs too.
    return preciseEnough(differences, b, work.precision!, counts, look, LEVEL)
  })
}
