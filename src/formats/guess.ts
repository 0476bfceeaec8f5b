import type { Table } from '../model/check/table.ts'

/** Words in a header that say what a column holds, the surest first. */
const WORDS: Readonly<Record<'team' | 'department', readonly RegExp[]>> = {
  team: [/^team$/i, /team.*name|name.*team/i, /team|ward|microsystem/i, /name/i, /unit|service|site|practice/i],
  department: [/^department$/i, /department|directorate|division|specialty/i, /locality|borough|area|region|group/i],
}

/**
 * Which columns of a table of teams hold team and department, by their headers: the team's must be filled and never twice,
 * the department's filled and sometimes twice. Those called as they should be are left out. A guess, to be shown to the user.
 */
export function guessColumns(table: Table): Record<string, string> {
  const distinct = table.header.map((_, c) => new Set(table.rows.map((row) => row[c] ?? '')))
  const filled = (c: number): boolean => !distinct[c].has('')
  const team = find(table, WORDS.team, (c) => filled(c) && distinct[c].size === table.rows.length)
  const department = find(table, WORDS.department, (c) => c !== team && filled(c) && distinct[c].size < table.rows.length)
  const columns: Record<string, string> = {}
  if (team !== undefined) columns.team = table.header[team]
  if (department !== undefined) columns.department = table.header[department]
  return Object.fromEntries(Object.entries(columns).filter(([what, column]) => what !== column.toLowerCase()))
}

function find({ header }: Table, words: readonly RegExp[], fits: (column: number) => boolean): number | undefined {
  for (const word of words) {
    const column = header.findIndex((title, c) => word.test(title) && fits(c))
    if (column >= 0) return column
  }
  return undefined
}
