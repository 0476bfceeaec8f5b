import { looks } from './precision.ts'
import type { Work } from './work.ts'

/** One world: a point and a replicate, met by every design. Both count from 0. */
export interface Group {
  readonly point: number
  readonly replicate: number
}

/** Worlds that are stored together, all of one point: replicates `first` to `end - 1`. */
export interface Chunk {
  readonly index: number
  readonly point: number
  readonly first: number
  readonly end: number
}

/** Team-weeks in a chunk, so that a chunk is some seconds of work: short enough to lose, long enough that storing it costs nothing. */
const TEAM_WEEKS = 8_000_000
/** Numbers of weekly series in a chunk: 16 MB as text. */
const SERIES = 3_000_000
const MOST_CHUNKS = 20_000

/**
 * Worlds in a full chunk, of so many team-weeks and numbers of weekly series each. Counted, never timed, so that it depends on
 * the plan alone.
 */
export function groupsInChunk(teamWeeks: number, series: number, groups: number): number {
  const most = Math.min(Math.floor(TEAM_WEEKS / teamWeeks), Math.floor(SERIES / series))
  return Math.max(1, Math.ceil(groups / MOST_CHUNKS), most)
}

/** Number of the run, from 0: designs vary fastest, then replicates, then points. */
export function runOf(work: Work, group: Group, design: number): number {
  return (group.point * work.replicates + group.replicate) * work.designs.length + design
}

/** The world and the design (position in `work.designs`) of a run. */
export function placeOf(work: Work, run: number): Group & { readonly design: number } {
  const group = Math.floor(run / work.designs.length)
  return {
    point: Math.floor(group / work.replicates),
    replicate: group % work.replicates,
    design: run % work.designs.length,
  }
}

export function runsOf(work: Work): number {
  return work.points.length * work.replicates * work.designs.length
}

/** All chunks, in order of their runs. None crosses a point or, with a stop rule, a look. */
export function chunksOf(work: Work): Chunk[] {
  const borders = work.precision === undefined ? [work.replicates] : looks(work.replicates)
  const chunks: Chunk[] = []
  for (let point = 0; point < work.points.length; point++) {
    let first = 0
    for (const border of borders) {
      while (first < border) {
        const end = Math.min(border, first + work.groupsPerChunk)
        chunks.push({ index: chunks.length, point, first, end })
        first = end
      }
    }
  }
  return chunks
}

export function groupsOf(chunk: Chunk): Group[] {
  return Array.from({ length: chunk.end - chunk.first }, (_, i) => ({ point: chunk.point, replicate: chunk.first + i }))
}
