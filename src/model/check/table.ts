import type { Path } from './data.ts'

/** A table as read from a file: cells are text, blanks at the ends removed. */
export interface Table {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Line of the file on which each row begins. */
  readonly lines: readonly number[]
  /** True where `0,35` is a number: the file separates cells by semicolons or tabs. */
  readonly commaDecimals: boolean
  /** What was wrong with the file as a table: a row of another length, a quote that never ends. */
  readonly faults: readonly TableFault[]
}

export interface TableFault {
  /** Row from 0; -1 is the header. */
  readonly row: number
  readonly found: string
  readonly expected: string
}

/** A table that a scenario names and that could not be read, and why. */
export interface Unread {
  readonly unread: string
}

/** The tables that a scenario may name. */
export type TableName = 'teams' | 'issueTypes'

/** Path of a cell: tables are no part of the data, so theirs begin with a word that no key can be. */
export function cellPath(table: TableName, row: number, column = ''): Path {
  return [`\u0000${table}`, row, column]
}

/** Which table and row a path is in, or undefined: the path is one of the data. */
export function cellOf(path: Path): { readonly table: TableName; readonly row: number } | undefined {
  const [first, row] = path
  if (typeof first !== 'string' || !first.startsWith('\u0000')) return undefined
  return { table: first.slice(1) as TableName, row: row as number }
}
