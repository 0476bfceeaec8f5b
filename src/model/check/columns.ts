import type { Check } from './context.ts'
import type { DataMap, Path } from './data.ts'
import { described, isMap, quoted } from './data.ts'
import { readMap, refuseUnknown } from './fields.ts'
import { problem } from './problem.ts'
import { didYouMean, knownWords } from './suggest.ts'
import type { Table, TableName } from './table.ts'
import { cellPath } from './table.ts'

/** Position in the header of each column that is read; -1 where the table does not have it. */
export type Columns = Readonly<Record<string, number>>

/**
 * Finds the columns of a table by their names, or by those that `columns:` gives them. Capitals do not matter.
 * @param known names that this kind of table may have; the first one it must have
 * @returns undefined after adding a problem, when the first is missing
 */
export function findColumns(
  check: Check,
  table: Table,
  name: TableName,
  mapping: DataMap,
  known: readonly string[],
  path: Path,
): Columns | undefined {
  refuseUnknown(check, mapping, known, 'in columns', path)
  const found: Record<string, number> = {}
  for (const column of known) {
    const wanted = wantedName(check, mapping, column, path)
    found[column] = wanted === undefined ? -1 : position(check, table, name, wanted)
    if (found[column] < 0 && mapping.has(column) && wanted !== undefined) {
      const hint = didYouMean(wanted, table.header)
      check.problems.push(problem([...path, column], `no column ${quoted(wanted)} in the table`, knownWords(table.header, 'It has'), hint))
    }
  }
  const first = known[0]
  if (found[first] >= 0) return found
  if (!mapping.has(first)) {
    const hint = `Name the one that holds it: columns: { ${first}: … }, or --columns ${first}=…`
    check.problems.push(problem(cellPath(name, -1), `no column "${first}"`, knownWords(table.header, 'It has'), hint))
  }
  return undefined
}

function wantedName(check: Check, mapping: DataMap, column: string, path: Path): string | undefined {
  const given = mapping.get(column)
  if (given === undefined || given === null) return column
  if (typeof given === 'string' || typeof given === 'number') return String(given)
  check.problems.push(problem([...path, column], `columns.${column} is ${described(given)}`, 'Expected the name of a column'))
  return undefined
}

function position(check: Check, { header }: Table, name: TableName, wanted: string): number {
  const word = wanted.trim().toLowerCase()
  const exact = header.indexOf(wanted)
  const same = header.flatMap((title, c) => (title.toLowerCase() === word ? [c] : []))
  const places = exact >= 0 ? header.flatMap((title, c) => (title === wanted ? [c] : [])) : same
  if (places.length > 1) {
    check.problems.push(problem(cellPath(name, -1), `column ${quoted(wanted)} is there ${places.length} times`, 'Expected it once'))
  }
  return places[0] ?? -1
}

/** The `columns:` of a table. */
export function mappingOf(check: Check, map: DataMap, path: Path): DataMap {
  const value = map.get('columns')
  return isMap(value) ? value : readMap(check, value, 'columns', [...path, 'columns'], 'Expected names, as in columns: { team: site_name }')
}
