import type { Group } from '../../study/layout.ts'
import { drawOf, runOf } from '../../study/layout.ts'
import { valuesAt, type Points } from '../../study/points.ts'
import type { Runs, Work } from '../../study/work.ts'
import { numberCell, textCell } from './cell.ts'
import { valueCells } from './pointsText.ts'

/** One line of `runs.csv`: the numbers of a run or its error. What is stored in a chunk is the line itself, so that merging only copies. */
const RUN_KEYS = ['run', 'design', 'point', 'replicate', 'seed', 'status', 'error'] as const

export function runHeader(work: Work): string {
  return [...RUN_KEYS, ...work.vary, ...work.measures].join(',')
}

/** What the lines of an order have in common: what need not be made again for each of them. */
export interface LineSource {
  readonly work: Work
  readonly points: Points
  readonly designs: readonly string[]
  readonly seed: string
  readonly valueCells: (values: ArrayLike<number>) => string[]
}

export function lineSource({ work, points, scenario }: Runs): LineSource {
  return {
    work,
    points,
    designs: work.designNames.map(textCell),
    seed: textCell(scenario.seed),
    valueCells: valueCells(points.addresses),
  }
}

/** Runs, points and replicates count from 1 in files. @param values one a measure; empty after an error */
export function runLine(source: LineSource, group: Group, design: number, values: ArrayLike<number>, error?: string): string {
  const { work, points, designs, seed } = source
  const cells = [
    String(runOf(work, group, design) + 1),
    designs[design],
    String(group.point + 1),
    String(drawOf(work, group) + 1),
    seed,
    error === undefined ? 'ok' : 'failed',
    textCell(error ?? ''),
    ...source.valueCells(valuesAt(points, group.point)),
  ]
  for (let m = 0; m < work.measures.length; m++) cells.push(error === undefined ? numberCell(values[m]) : '')
  return cells.join(',')
}

/** What a line says. `values` are NaN after an error. */
export interface RunRow {
  /** From 0. */
  readonly run: number
  readonly error?: string
  readonly values: Float64Array
}

/** @param measures positions in `work.measures` of those that are wanted; all of them when left out */
export function readRunLine(work: Work, line: string, measures: ArrayLike<number> = work.measures.map((_, m) => m)): RunRow {
  const first = RUN_KEYS.length + work.vary.length
  // Of a long line only the beginning is split, as far as it is needed.
  const cells = cellsOf(line, first + lastOf(measures) + 1)
  const ok = cells[5] === 'ok'
  const values = Float64Array.from(measures, (m) => (ok ? Number(cells[first + m]) : NaN))
  return { run: Number(cells[0]) - 1, values, ...(ok ? {} : { error: cells[6] }) }
}

function lastOf(positions: ArrayLike<number>): number {
  let last = -1
  for (let i = 0; i < positions.length; i++) last = Math.max(last, positions[i])
  return last
}

/** The cells of a line of CSV, or the first of them: quotes taken off. */
export function cellsOf(line: string, most?: number): string[] {
  if (!line.includes('"')) return line.split(',', most)
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain)
}
