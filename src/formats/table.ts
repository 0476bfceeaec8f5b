import Papa from 'papaparse'
import type { Table, TableFault } from '../model/check/table.ts'
import { controlAt } from './controls.ts'

const SEPARATORS = [',', ';', '\t']

/**
 * Reads CSV: separated by commas, semicolons or tabs (the header says which), with or without byte-order mark, quotes and
 * Excel's `sep=` line; empty rows are skipped. Never throws; what is wrong with it is in `faults`.
 */
export function parseTable(text: string): Table {
  const content = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const named = /^sep=(.)\n/.exec(content)
  const body = named ? content.slice(named[0].length) : content
  const delimiter = named?.[1] ?? separatorOf(body)
  const { data, errors } = Papa.parse(body, { delimiter })
  const numbered = withLines(data as string[][], named ? 2 : 1).filter(({ cells }) => cells.some((cell) => cell !== ''))
  const [top, ...rows] = numbered
  const header = top?.cells ?? []
  const faults = [
    ...rows.flatMap(({ cells }, row) => shapeFaults(cells, header.length, row)),
    ...errors.filter((error) => error.type === 'Quotes').map((error) => quoteFault(error.row ?? 0, numbered, data as string[][])),
  ]
  return { header, rows: rows.map(({ cells }) => cells), lines: rows.map(({ line }) => line), commaDecimals: delimiter !== ',', faults }
}

interface Row {
  readonly cells: string[]
  readonly line: number
}

/** Rows with the line on which each begins: a quoted cell may hold line ends. */
function withLines(data: readonly string[][], first: number): Row[] {
  let line = first
  return data.map((cells) => {
    const row = { cells: cells.map(bare), line }
    for (const cell of cells) line += cell.split('\n').length - 1
    line += 1
    return row
  })
}

/** Without blanks around it, nor the quotes that a blank before them has kept. */
function bare(cell: string): string {
  const text = cell.trim()
  return /^"[^"]*"$/.test(text) ? text.slice(1, -1).trim() : text
}

/** The separator that the header has most of, outside quotes; a comma where it has none. */
function separatorOf(text: string): string {
  const header = text.slice(0, Math.max(0, text.indexOf('\n')) || text.length).replace(/"[^"]*"/g, '')
  const counts = SEPARATORS.map((separator) => header.split(separator).length)
  return SEPARATORS[counts.indexOf(Math.max(...counts))]
}

function shapeFaults(cells: readonly string[], width: number, row: number): TableFault[] {
  const faults: TableFault[] = []
  if (cells.length > width && cells.slice(width).some((cell) => cell !== '')) {
    faults.push({
      row,
      found: `${cells.length} cells under a header of ${width}`,
      expected: 'A cell that holds the separator needs quotes around it',
    })
  }
  if (cells.some((cell) => controlAt(cell) >= 0)) faults.push({ row, found: 'a control character', expected: 'Expected plain text' })
  return faults
}

function quoteFault(row: number, rows: readonly Row[], data: readonly string[][]): TableFault {
  const line = withLines(data, 1)[row]?.line
  const position = rows.findIndex((one) => one.line === line)
  return {
    row: Math.max(-1, position - 1),
    found: 'a quote that does not end, or text after one that did',
    expected: 'Expected "text", with quotes inside doubled',
  }
}

/** What stands before a formula need not be its sign: blanks and invisible characters are skipped by spreadsheets. */
// oxlint-disable-next-line eslint/no-control-regex -- finding them is what it is for
const FORMULA = /^[\s\u0000-\u001F\u00A0\u200B\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/

export type Cell = string | number | boolean | null | undefined

/**
 * Rows as CSV text with a header, lines ended by `\n`. Nothing becomes an empty cell; numbers have their shortest form that
 * reads back the same; text that a spreadsheet could take for a formula gets an apostrophe before it.
 * @throws RangeError for a number that is not finite
 */
export function tableText(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const data = [header, ...rows].map((row) => row.map((cell, c) => cellText(cell, header[c])))
  return `${Papa.unparse(data, { newline: '\n' })}\n`
}

function cellText(cell: Cell, column: string): string | number {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'boolean') return cell ? 'true' : 'false'
  if (typeof cell === 'string') return FORMULA.test(cell) ? `'${cell}` : cell
  if (cell - cell !== 0) throw new RangeError(`column ${column}: ${cell} is not finite`)
  return cell + 0
}
