import { summarise } from '../../math/summary.ts'

/** Rows crossed with columns, one outcome each, as they differ from the mean of all. */
export interface Crossing {
  readonly cells: readonly (readonly number[])[]
  readonly down: number
  readonly across: number
  readonly rowMeans: readonly number[]
  readonly columnSums: readonly number[]
  /** Sums over all of squares: of the means of rows, and of cells. */
  readonly squaredMeans: number
  readonly squaredCells: number
  /** Mean squares below this are what is left of rounding. */
  readonly floor: number
}

const ROUNDING = 1e-14

export function crossingOf(rows: readonly (readonly number[])[]): Crossing {
  const { mean } = summarise(rows.flat())
  const cells = rows.map((row) => row.map((value) => value - mean))
  const rowMeans = cells.map((row) => sum(row) / row.length)
  const squaredCells = cells.reduce((total, row) => total + squared(row), 0)
  return {
    cells,
    down: cells.length,
    across: cells[0].length,
    rowMeans,
    columnSums: cells[0].map((_, c) => cells.reduce((total, row) => total + row[c], 0)),
    squaredMeans: squared(rowMeans),
    squaredCells,
    floor: (ROUNDING * squaredCells) / (cells.length * cells[0].length),
  }
}

/** Columns as rows. */
export function turned({ cells }: Crossing): Crossing {
  return crossingOf(cells[0].map((_, c) => cells.map((row) => row[c])))
}

/** Mean squares of rows, columns and the rest, none below the floor, so that they have ratios; of all, or without one row. */
export function squaresOf(table: Crossing, left = -1) {
  const { cells, across, rowMeans, columnSums, floor } = table
  const out = left >= 0 ? cells[left] : undefined
  const down = table.down - (out === undefined ? 0 : 1)
  const gone = out === undefined ? 0 : rowMeans[left]
  // Cells are taken from the mean of all, so that what is left sums to what is gone.
  const mean = -gone / down
  const ofAll = down * across * mean * mean
  const rows = (table.squaredMeans - gone * gone) * across - ofAll
  const columns = squared(out === undefined ? columnSums : columnSums.map((total, c) => total - out[c])) / down - ofAll
  const cellSquares = table.squaredCells - (out === undefined ? 0 : squared(out)) - ofAll
  const rest = cellSquares - rows - columns
  return {
    ofRows: Math.max(floor, rows / (down - 1)),
    ofColumns: Math.max(floor, columns / (across - 1)),
    rest: Math.max(floor, rest / ((down - 1) * (across - 1))),
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function squared(values: readonly number[]): number {
  return values.reduce((total, value) => total + value * value, 0)
}
