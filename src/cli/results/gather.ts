import type { Order } from '../../formats/order.ts'
import { readRunLine } from '../../formats/results/runLine.ts'
import type { StoredRun } from '../../formats/results/chunkText.ts'
import type { Failure, PointRows } from '../../study/rows.ts'
import { chunksOf, numberOf, placeOf } from '../../study/layout.ts'
import type { Chunk } from '../../study/layout.ts'
import { chunkState, runLinesIn, runsIn } from '../store/chunkFile.ts'
import type { Disk } from '../store/disk.ts'
import { wantedChunks } from '../work/wanted.ts'
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
  /** The same as lines of `runs.csv`. */
  lines(): Generator<Uint8Array>
}

export function storedIn(disk: Disk, folder: string, order: Order): Stored {
  const { work } = order
  const all = chunksOf(work)
  const done = new Set(all.filter((chunk) => chunkState(disk, folder, order, chunk) === 'done').map(({ index }) => index))
  const { chunks: wanted, precise } = wantedChunks(disk, folder, order, done)
  let kept: { readonly chunk: Chunk; readonly runs: readonly StoredRun[] } | undefined
  return {
    wanted,
    done: wanted.filter(({ index }) => done.has(index)),
    precise,
    *runs(point) {
      if (point === undefined) for (const chunk of wanted) yield* runsIn(disk, folder, chunk)
      else yield* runsAt(point)
    },
    *lines() {
      for (const chunk of wanted) yield runLinesIn(disk, folder, chunk)
    },
  }

  /** A chunk may hold runs of several points, which are asked for one after another: the last chunk is kept. */
  function* runsAt(point: number): Generator<StoredRun> {
    const first = numberOf(work, { point, replicate: 0 })
    const end = first + work.replicates
    const each = work.designs.length
    for (let c = firstAfter(wanted, first); c < wanted.length && wanted[c].first < end; c++) {
      const chunk = wanted[c]
      if (kept?.chunk !== chunk) kept = { chunk, runs: [...runsIn(disk, folder, chunk)] }
      yield* kept.runs.slice(Math.max(0, first - chunk.first) * each, (Math.min(chunk.end, end) - chunk.first) * each)
    }
  }
}

/** Position of the first chunk that ends after a group: they are in order. */
function firstAfter(chunks: readonly Chunk[], group: number): number {
  let [low, high] = [0, chunks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (chunks[middle].end > group) high = middle
    else low = middle + 1
  }
  return low
}

/** The observation from which the week of breaking even is read. */
const CARE = 'careDelivered'
const SHOWN = 10

/** All rows of an order of one point as columns. */
export function gather({ work }: Order, stored: Stored): PointRows {
  const replicates = Math.max(0, ...stored.wanted.map(({ end }) => end))
  const values = work.designs.map(() => work.measures.map(() => new Float64Array(replicates).fill(NaN)))
  const care = work.designs.map(() => new Float32Array(replicates * work.weeks).fill(NaN))
  const from = work.observations.indexOf(CARE) * work.weeks
  const failures: Failure[] = []
  let failed = 0
  for (const { line, series = '' } of stored.runs()) {
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
  const precise = stored.precise?.[0]
  return { replicates, values, care, failures, failed, ...(precise === undefined ? {} : { precise }) }
}

/** What analyses read: `results[measure][design][group]` of the measures at some positions, and how many runs failed. */
export interface Columns {
  readonly results: readonly (readonly Float64Array[])[]
  readonly runs: number
  readonly failed: number
  readonly failures: readonly Failure[]
}

export function columnsOf({ work }: Order, stored: Stored, measures: readonly number[]): Columns {
  const groups = work.points * work.replicates
  const results = measures.map(() => work.designs.map(() => new Float64Array(groups).fill(NaN)))
  const failures: Failure[] = []
  let [runs, failed] = [0, 0]
  for (const { line } of stored.runs()) {
    const row = readRunLine(work, line, measures)
    const { design, ...group } = placeOf(work, row.run)
    runs++
    if (row.error !== undefined && failed++ < SHOWN) failures.push({ run: row.run, error: row.error })
    const at = numberOf(work, group)
    row.values.forEach((value, m) => {
      results[m][design][at] = value
    })
  }
  return { results, runs, failed, failures }
}
