import type { Table, TableName, Unread } from '../model/check/table.ts'
import type { Files, Opened } from './files.ts'
import { valueAt } from './merge.ts'
import { parseTable } from './table.ts'
import type { Tree } from './tree.ts'

export interface OpenTables {
  readonly tables: Readonly<Partial<Record<TableName, Table | Unread>>>
  /** For messages: the name of each file that could be read, and the line of each of its rows. */
  readonly sources: Readonly<Partial<Record<TableName, { readonly shown: string; readonly lines: readonly number[] }>>>
}

/** Reads the tables that a scenario names. Those named by an option are found from where the user is, others from their file. */
export function readTables(tree: Tree, files: Files, from: string): OpenTables {
  const tables: Partial<Record<TableName, Table | Unread>> = {}
  const sources: Partial<Record<TableName, { shown: string; lines: readonly number[] }>> = {}
  for (const name of ['teams', 'issueTypes'] as const) {
    const file = valueAt(tree.data, ['place', name, 'file'])
    if (typeof file !== 'string') continue
    const opened = openTable(tree, files, from, name, file)
    if ('problem' in opened) {
      tables[name] = { unread: `${file} ${opened.problem}` }
      continue
    }
    const table = parseTable(opened.text)
    tables[name] = table
    sources[name] = { shown: opened.shown, lines: table.lines }
  }
  return { tables, sources }
}

function openTable(tree: Tree, files: Files, from: string, name: TableName, file: string): Opened {
  const place = tree.places.at(['place', name, 'file'])
  return place.line === undefined ? files.open(file, 'table') : files.follow(file, place.file ?? from, 'table')
}
