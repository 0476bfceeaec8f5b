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
  const all = [[...COLUMNS], ...rows]
  const widths = COLUMNS.map((_, c) => Math.max(...all.map((row) => row[c].length)))
  const line = (row: readonly string[]): string =>
    row.map((cell, c) => (c < 2 ? cell.padEnd(widths[c]) : cell.padStart(widths[c]))).join('  ')
  return all.map((row) => line(row).trimEnd()).join('\n')
}

/** Three digits that count. */
function digits(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : Number(value.toPrecision(3)).toString()
}
