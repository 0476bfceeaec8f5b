import { spread } from './spread.ts'

/** One figure: what it is, its unit, and what was measured. */
export interface Figure {
  readonly what: string
  readonly unit: string
  readonly values: readonly number[]
  /** What it should stay below, where something was promised. */
  readonly aim?: number
}

const COLUMNS = ['what', 'unit', 'median', 'min', 'max', 'n', 'aim'] as const

/** Figures as an aligned table: median with the least and the most that was measured. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, unit, values, aim }) => {
    const { median, min, max } = spread(values)
    return [what, unit, ...[median, min, max].map(digits), String(values.length), aim === undefined ? '' : `< ${aim}`]
  })
  return aligned([COLUMNS, ...rows], 2)
}

/** Rows of cells as lines; the first `texts` columns begin, all others end at the same place. */
export function aligned(rows: readonly (readonly string[])[], texts: number): string {
  const widths = rows[0].map((_, c) => Math.max(...rows.map((row) => row[c].length)))
  const line = (row: readonly string[]): string =>
    row.map((cell, c) => (c < texts ? cell.padEnd(widths[c]) : cell.padStart(widths[c]))).join('  ')
  return rows.map((row) => line(row).trimEnd()).join('\n')
}

/** Three digits that count. */
export function digits(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : Number(value.toPrecision(3)).toString()
}
