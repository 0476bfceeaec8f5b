import type { Check } from './context.ts'
import { quoted } from './data.ts'
import type { Limits } from './number.ts'
import { rangeText, readNumber } from './number.ts'
import { problem } from './problem.ts'
import { textHint } from './hint.ts'
import type { Columns } from './columns.ts'
import type { Table, TableName } from './table.ts'
import { cellPath } from './table.ts'

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/
const COMMA = /^[-+]?\d+,\d+$/
/** 1,200 is 1200 to some and 1.2 to others. */
const EITHER = /^[-+]?[1-9]\d{0,2}(,\d{3})+$/

/** Reads cells of one table; what a cell lacks is undefined. */
export interface Cells {
  readonly table: Table
  readonly name: TableName
  readonly columns: Columns
}

export function textCell({ table, columns }: Cells, row: number, column: string): string {
  return (columns[column] < 0 ? undefined : table.rows[row][columns[column]]) ?? ''
}

/** The number in a cell; undefined where it is empty, or after adding a problem. */
export function numberCell(check: Check, cells: Cells, row: number, column: string, limits: Limits): number | undefined {
  const text = textCell(cells, row, column)
  if (text === '') return undefined
  const path = cellPath(cells.name, row, column)
  const comma = cells.table.commaDecimals && COMMA.test(text) && !EITHER.test(text)
  const plain = comma ? text.replace(',', '.') : text
  const number = NUMBER.test(plain) ? Number(plain) : NaN
  if (number - number === 0) return readNumber(check, number, limits, column, path)
  const hint = EITHER.test(text)
    ? `Is it ${text.replace(/,/g, '')} or ${text.replace(',', '.')}? Write it without a comma`
    : textHint(text, limits.range)
  check.problems.push(problem(path, `${column} is ${quoted(text)}`, `Expected a number of ${rangeText(limits)}`, hint))
  return undefined
}

const YES = ['yes', 'y', 'true', '1']
const NO = ['no', 'n', 'false', '0', '']

/** `yes` or `no` in a cell; empty is no. */
export function yesCell(check: Check, cells: Cells, row: number, column: string): boolean {
  const text = textCell(cells, row, column)
  const word = text.toLowerCase()
  if (!YES.includes(word) && !NO.includes(word)) {
    check.problems.push(problem(cellPath(cells.name, row, column), `${column} is ${quoted(text)}`, 'Expected yes or no'))
  }
  return YES.includes(word)
}

/** Adds a problem for each key that stands in two rows. `column` is the one to point at, `what` what it holds: `team`. */
export function refuseTwice(check: Check, cells: Cells, column: string, what: string, keys: readonly string[]): void {
  const first = new Map<string, number>()
  for (const [row, key] of keys.entries()) {
    if (key === '') continue
    const before = first.get(key)
    if (before === undefined) {
      first.set(key, row)
      continue
    }
    const found = `${what} ${quoted(textCell(cells, row, column))} is there twice, first in line ${cells.table.lines[before]}`
    check.problems.push(problem(cellPath(cells.name, row, column), found, 'Expected each once'))
  }
}

/** Adds the faults of the table itself, and one where it has no rows. */
export function checkTable(check: Check, table: Table, name: TableName, what: string): void {
  for (const { row, found, expected } of table.faults) check.problems.push(problem(cellPath(name, row), found, expected))
  if (table.rows.length === 0)
    check.problems.push(problem(cellPath(name, -1), `no ${what}: nothing below the header`, 'Expected at least one row'))
}
