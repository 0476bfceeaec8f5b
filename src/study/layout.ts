import { looks } from './precision.ts'
import type { Work } from './work.ts'

/** One world: a point and a replicate, met by every design. Both count from 0. */
export interface Group {
  readonly point: number
  readonly replicate: number
}

/** Worlds that are stored together: groups `first` to `end - 1`, counted from 0 over all points. */
export interface Chunk {
  readonly index: number
  readonly first: number
  readonly end: number
}

/** Team-weeks in a chunk, so that a chunk is some seconds of work: short enough to lose, long enough that storing it costs nothing. */
const TEAM_WEEKS = 8_000_000
/** Numbers of weekly series in a chunk: 16 MB as text. */
const SERIES = 3_000_000
/** Numbers in the rows of a chunk: 10 MB as text. */
const NUMBERS = 1_000_000
/** Each chunk is a file: more are slow to list, to copy and to check. */
export const MOST_CHUNKS = 20_000

/**
 * Worlds in a full chunk, of so many team-weeks, numbers in rows and stored numbers of weekly series each. Counted, never timed, so
 * that it depends on the plan alone. A chunk is held in memory as it is made and read: that is why its numbers are counted too.
 */
export function groupsInChunk(teamWeeks: number, numbers: number, series: number, groups: number): number {
  const most = Math.min(
    Math.floor(TEAM_WEEKS / teamWeeks),
    Math.floor(NUMBERS / numbers),
    series > 0 ? Math.floor(SERIES / series) : Infinity,
  )
  return Math.max(1, Math.ceil(groups / MOST_CHUNKS), most)
}

/** Number of a world among all, from 0: replicates vary faster than points. */
export function numberOf({ replicates }: Work, { point, replicate }: Group): number {
  return point * replicates + replicate
}

export function groupAt({ replicates }: Work, number: number): Group {
  return { point: Math.floor(number / replicates), replicate: number % replicates }
}

/** The world's replicate in the model, from 0: points that do not share their worlds meet luck of their own. */
export function drawOf({ sharing, from = 0, replicates }: Work, { point, replicate }: Group): number {
  return from + (sharing === 0 ? 0 : Math.floor(point / sharing)) * replicates + replicate
}

/** Number of the run, from 0: designs vary fastest, then replicates, then points. */
export function runOf(work: Work, group: Group, design: number): number {
  return numberOf(work, group) * work.designs.length + design
}

/** The world and the design (position in `work.designs`) of a run. */
export function placeOf(work: Work, run: number): Group & { readonly design: number } {
  return { ...groupAt(work, Math.floor(run / work.designs.length)), design: run % work.designs.length }
}

export function runsOf(work: Work): number {
  return work.points * work.replicates * work.designs.length
}

/** All chunks, in order of their runs. With a stop rule none crosses a point or a look, and every point has as many. */
export function chunksOf(work: Work): Chunk[] {
  const groups = work.points * work.replicates
  const borders = work.precision === undefined ? [groups] : looks(work.replicates, work.precision.least)
  const chunks: Chunk[] = []
  for (let start = 0; start < groups; start += borders.at(-1)!) {
    let first = 0
    for (const border of borders) {
      while (first < border) {
        const end = Math.min(border, first + work.groupsPerChunk)
        chunks.push({ index: chunks.length, first: start + first, end: start + end })
        first = end
      }
    }
  }
  return chunks
}

/**
 * How many chunks there are, without making them. With a stop rule each point has its own, one a look at least, so that `groupsInChunk`
 * cannot keep their number down: that takes fewer points or looks.
 */
export function chunkCount(work: Pick<Work, 'points' | 'replicates' | 'precision' | 'groupsPerChunk'>): number {
  const { points, replicates, precision, groupsPerChunk } = work
  if (precision === undefined) return Math.ceil((points * replicates) / groupsPerChunk)
  const borders = [0, ...looks(replicates, precision.least)]
  return points * borders.slice(1).reduce((sum, border, l) => sum + Math.ceil((border - borders[l]) / groupsPerChunk), 0)
}

/** The chunks of each point apart, with a stop rule; all in one list without. */
export function chunksByStop(work: Work): Chunk[][] {
  const chunks = chunksOf(work)
  if (work.precision === undefined) return [chunks]
  const each = chunks.length / work.points
  return Array.from({ length: work.points }, (_, point) => chunks.slice(point * each, (point + 1) * each))
}

export function* groupsOf(work: Work, chunks: readonly Chunk[]): Generator<Group> {
  for (const { first, end } of chunks) for (let n = first; n < end; n++) yield groupAt(work, n)
}

/** One of several parts of a plan's chunks, for machines that share the work: the k-th, from 0. */
export interface Shard {
  readonly k: number
  readonly of: number
}

/** The shard of so many that makes a chunk, from 0. With a stop rule a point is never shared out. */
export function shardOf(work: Work, chunk: Chunk, of: number): number {
  return (work.precision === undefined ? chunk.index : groupAt(work, chunk.first).point) % of
}

export function inShard(work: Work, chunk: Chunk, { k, of }: Shard): boolean {
  return shardOf(work, chunk, of) === k
}

/** Shards beyond which some would have nothing to do. */
export function mostShards(work: Work): number {
  return work.precision === undefined ? chunksOf(work).length : work.points
}

/** Worlds in some chunks. */
export function worldsOf(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { first, end }) => sum + end - first, 0)
}
