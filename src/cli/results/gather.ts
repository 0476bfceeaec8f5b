import type { Order } from '../../formats/order.ts'
import { readRunLine } from '../../formats/results/runLine.ts'
import type { StoredRun } from '../../formats/results/chunkText.ts'
import type { Failure, PointRows } from '../../study/rows.ts'
import { chunksOf, placeOf } from '../../study/layout.ts'
import type { Chunk } from '../../study/layout.ts'
import { chunkState, runsIn } from '../store/chunkFile.ts'
import type { Disk } from '../store/disk.ts'
import { lastLook, wantedChunks } from '../work/wanted.ts'
import { readSeries } from '../work/stored.ts'

/** The chunks of a folder, as its merge needs them. */
export interface Stored {
  /** Every chunk that the plan asks for. */
  readonly wanted: readonly Chunk[]
  /** Those of them that are done. */
  readonly done: readonly Chunk[]
  /** For a stop rule: whether each point is precise enough. */
  readonly precise?: readonly boolean[]
  /** Runs of the wanted chunks, of one point or of all, in order of their numbers. */
  runs(point?: number): Generator<StoredRun>
}

export function storedIn(disk: Disk, folder: string, order: Order): Stored {
  const all = chunksOf(order.work)
  const done = new Set(all.filter((chunk) => chunkState(disk, folder, order, chunk) === 'done').map(({ index }) => index))
  const wanted = wantedChunks(disk, folder, order, done)
  const precise =
    order.work.precision &&
    order.work.points.map(
      (_, point) =>
        lastLook(
          disk,
          folder,
          order,
          all.filter((chunk) => chunk.point === point),
          done,
        ).precise,
    )
  return {
    wanted,
    done: wanted.filter(({ index }) => done.has(index)),
    precise,
    *runs(point) {
      for (const chunk of wanted) if (point === undefined || chunk.point === point) yield* runsIn(disk, folder, chunk)
    },
  }
}

/** The observation from which the week of breaking even is read. */
const CARE = 'careDelivered'
const SHOWN = 10

/** All rows of a point as columns. */
export function gather({ work }: Order, stored: Stored, point: number): PointRows {
  const replicates = Math.max(0, ...stored.wanted.filter((chunk) => chunk.point === point).map(({ end }) => end))
  const values = work.designs.map(() => work.measures.map(() => new Float64Array(replicates).fill(NaN)))
  const care = work.designs.map(() => new Float32Array(replicates * work.weeks).fill(NaN))
  const from = work.observations.indexOf(CARE) * work.weeks
  const failures: Failure[] = []
  let failed = 0
  for (const { line, series } of stored.runs(point)) {
    const row = readRunLine(work, line)
    const { design, replicate } = placeOf(work, row.run)
    if (row.error !== undefined) {
      if (failed++ < SHOWN) failures.push({ run: row.run, error: row.error })
      continue
    }
    row.values.forEach((value, m) => {
      values[design][m][replicate] = value
    })
    if (from >= 0) care[design].set(readSeries(series).subarray(from, from + work.weeks), replicate * work.weeks)
  }
  const precise = stored.precise?.[point]
  return { point, replicates, values, care, failures, failed, ...(precise === undefined ? {} : { precise }) }
}
