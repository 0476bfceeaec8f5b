import type { Group } from '../../study/layout.ts'
import { runOf } from '../../study/layout.ts'
import type { Work } from '../../study/work.ts'
import { numberCell, textCell } from './cell.ts'

/** One line of `runs.csv`: the numbers of a run or its error. What is stored in a chunk is the line itself, so that merging only copies. */
const RUN_KEYS = ['run', 'design', 'point', 'replicate', 'seed', 'status', 'error'] as const

export function runHeader(work: Work): string {
  return [...RUN_KEYS, ...work.vary, ...work.measures].join(',')
}

/** Runs, points and replicates count from 1 in files. @param values one a measure; empty after an error */
export function runLine(work: Work, seed: string, group: Group, design: number, values: ArrayLike<number>, error?: string): string {
  const cells = [
    String(runOf(work, group, design) + 1),
    textCell(work.designNames[design]),
    String(group.point + 1),
    String(group.replicate + 1),
    textCell(seed),
    error === undefined ? 'ok' : 'failed',
    textCell(error ?? ''),
    ...work.points[group.point].map(numberCell),
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

export function readRunLine(work: Work, line: string): RunRow {
  const cells = line.includes('"') ? quotedCells(line) : line.split(',')
  const first = RUN_KEYS.length + work.vary.length
  const ok = cells[5] === 'ok'
  const values = Float64Array.from(work.measures, (_, m) => (ok ? Number(cells[first + m]) : NaN))
  return { run: Number(cells[0]) - 1, values, ...(ok ? {} : { error: cells[6] }) }
}

function quotedCells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain)
}
