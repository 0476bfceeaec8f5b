import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { chunkFault, linesIn, readChunk, writeChunk } from '../../../src/formats/results/chunkText.ts'
import { lineSource, readRunLine, runHeader, runLine } from '../../../src/formats/results/runLine.ts'
import { comparisonOf } from '../../../src/study/experiment.ts'
import { chunksOf } from '../../../src/study/layout.ts'
import { AS_IT_IS } from '../../../src/study/points.ts'
import { NAMES } from '../../helpers/names.ts'
import { workOf } from '../../../src/study/workOf.ts'
import { scenario } from '../../helpers/scenario.ts'

const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
const work = { ...workOf(comparisonOf(scenario(), {}), scenario(), NAMES), groupsPerChunk: 2 }
const [first, second] = chunksOf(work)
const source = (seed: string) => lineSource({ work, points: AS_IT_IS, scenario: { ...scenario(), seed } })
const group = { point: 0, replicate: 0 }
const values = work.measures.map((_, m) => m / 3)

describe('a chunk as text', () => {
  const runs = Array.from({ length: 6 }, (_, i) => ({ line: `${i + 1},désign,~sha256`, series: i === 3 ? '' : 'AAAA' }))
  const text = writeChunk('plan', first, runs, digest)

  test('gives the lines of its runs, with series and without', () => {
    const lines = runs.map(({ line }) => `${line}\n`).join('')
    const bare = runs.map(({ line }) => ({ line }))
    for (const chunk of [text, writeChunk('plan', first, bare, digest)]) {
      expect(Buffer.from(linesIn(Buffer.from(chunk))).toString()).toBe(lines)
    }
  })

  test('gives back its runs', () => {
    expect(chunkFault(Buffer.from(text), 'plan', first, work, digest)).toBeUndefined()
    expect([...readChunk(text.trimEnd().split('\n'))]).toEqual(runs)
  })

  test.each([
    ['cut short', text.slice(0, -70)],
    ['cut in its last line', text.slice(0, -5)],
    ['empty', ''],
    ['zeros', '\0'.repeat(400)],
    ['one letter changed', text.replace('4,désign', '5,désign')],
    ['one run less', writeChunk('plan', first, runs.slice(1), digest)],
    ['another plan', writeChunk('other', first, runs, digest)],
    ['another place', writeChunk('plan', second, runs, digest)],
    ['something after it', `${text}x`],
    ['twice', text + text],
  ])('%s: it is told', (_, damaged) => {
    expect(chunkFault(Buffer.from(damaged), 'plan', first, work, digest)).toMatch(/^its? /)
  })
})

describe('a run as a line', () => {
  test('has a cell for every column', () => {
    const line = runLine(source('1'), group, 1, values)
    expect(line.split(',')).toHaveLength(runHeader(work).split(',').length)
    expect(line.startsWith('2,central,1,1,1,ok,,')).toBe(true)
    expect(readRunLine(work, line)).toEqual({ run: 1, values: Float64Array.from(values) })
  })

  test('measures that are wanted, wherever they stand', () => {
    const line = runLine(source('1'), group, 1, values)
    const last = work.measures.length - 1
    for (const wanted of [[0], [last], [last, 0], []]) {
      expect([...readRunLine(work, line, wanted).values]).toEqual(wanted.map((m) => values[m]))
    }
  })

  test('numbers come back bit for bit, and -0 is 0', () => {
    const odd = work.measures.map((_, m) => [0.1 + 0.2, -0, 5e-324, 1e300][m % 4])
    const line = runLine(source('1'), group, 0, odd)
    expect([...readRunLine(work, line).values]).toEqual(odd.map((value) => value + 0))
    expect(line).not.toContain('-0,')
  })

  test('a failed run has its error and no numbers; awkward text stays one line that no spreadsheet takes for a formula', () => {
    const line = runLine(source('=1+1'), group, 2, [], 'broke, "badly"')
    expect(line).toContain(',\'=1+1,failed,"broke, ""badly""",')
    const row = readRunLine(work, line)
    expect(row).toMatchObject({ run: 2, error: 'broke, "badly"' })
    expect([...row.values].every(Number.isNaN)).toBe(true)
  })
})
