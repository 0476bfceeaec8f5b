import { canonical } from '../canonical.ts'
import type { Chunk } from '../../study/layout.ts'
import type { Work } from '../../study/work.ts'

/**
 * A chunk as text: a header that names the plan and the range, for each run its line of `runs.csv` and its weekly series where they
 * are kept, and last the sha256 of all before. A chunk that is cut short, changed, or of another plan is told by reading it.
 */
export interface StoredRun {
  readonly line: string
  /** Weekly series by observation, 32-bit floats, little-endian, base64; empty after an error; undefined where they are not stored. */
  readonly series?: string
}

export type Digest = (content: string | Uint8Array) => string

const SERIES = '~'
const SUM = 'sha256 '

function chunkHeader(plan: string, chunk: Chunk): string {
  const { index, first, end } = chunk
  return canonical({ format: 'constancy-chunk/2', plan, chunk: index, first, end })
}

export function writeChunk(plan: string, chunk: Chunk, runs: readonly StoredRun[], digest: Digest): string {
  const body = [
    chunkHeader(plan, chunk),
    ...runs.flatMap(({ line, series }) => (series === undefined ? [line] : [line, SERIES + series])),
    '',
  ].join('\n')
  return `${body}${SUM}${digest(body)}\n`
}

const LINE_END = 10

/** Why a file's bytes are not the chunk that the plan asks for; undefined where they are. They are not read as text: there may be many. */
export function chunkFault(bytes: Uint8Array, plan: string, chunk: Chunk, work: Work, digest: Digest): string | undefined {
  const at = bytes.lastIndexOf(LINE_END, -2) + 1
  if (at < 1 || !hasAt(bytes, at, SUM)) return 'it is cut short, or goes on after its end'
  const sum = `${SUM}${digest(bytes.subarray(0, at))}\n`
  if (bytes.length - at !== sum.length || !hasAt(bytes, at, sum)) return 'its content does not match its sha256'
  if (!hasAt(bytes, 0, `${chunkHeader(plan, chunk)}\n`)) return 'it belongs to another plan or place'
  let lines = -1
  for (let end = bytes.indexOf(LINE_END); end >= 0 && end < at; end = bytes.indexOf(LINE_END, end + 1)) lines++
  const each = work.series ? 2 : 1
  const expected = each * (chunk.end - chunk.first) * work.designs.length
  return lines === expected ? undefined : `it has ${lines / each} runs, expected ${expected / each}`
}

/** Whether the bytes at a place are those of a text of plain letters. */
function hasAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false
  return true
}

/**
 * The lines of `runs.csv` in a chunk that has no fault, as bytes: without series they stand there in one, and are neither read as
 * text nor written anew.
 */
export function linesIn(bytes: Uint8Array): Uint8Array {
  // The sum has a length of its own: `sha256 `, 64 digits and the end of the line.
  const last = bytes.length - SUM.length - 65
  let at = bytes.indexOf(LINE_END) + 1
  const inLine = bytes.indexOf(LINE_END, at) + 1
  if (bytes[inLine] !== SERIES.charCodeAt(0)) return bytes.subarray(at, last)
  const lines = new Uint8Array(last - at)
  let length = 0
  while (at < last) {
    const end = bytes.indexOf(LINE_END, at) + 1
    lines.set(bytes.subarray(at, end), length)
    length += end - at
    at = bytes.indexOf(LINE_END, end) + 1
  }
  return lines.subarray(0, length)
}

/** The runs of a chunk that has no fault, in order, from its lines one by one: as one text it would be a large part of all memory. */
export function* readChunk(lines: Iterable<string>): Generator<StoredRun> {
  let header = true
  let line: string | undefined
  for (const next of lines) {
    if (line !== undefined && next.startsWith(SERIES)) {
      yield { line, series: next.slice(SERIES.length) }
      line = undefined
      continue
    }
    if (line !== undefined) yield { line }
    line = header || next.startsWith(SUM) ? undefined : next
    header = false
  }
}
