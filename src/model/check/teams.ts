import type { Team } from '../scenario.ts'
import type { Settings } from '../parameter.ts'
import { isOption } from '../parameter.ts'
import type { Cells } from './cells.ts'
import { checkTable, numberCell, refuseTwice, textCell } from './cells.ts'
import { findColumns, mappingOf } from './columns.ts'
import type { Check } from './context.ts'
import { groupNamed, parameterNamed } from './context.ts'
import type { DataMap } from './data.ts'
import type { Limits } from './number.ts'
import { problem } from './problem.ts'
import type { Table } from './table.ts'
import { cellPath } from './table.ts'

/** Columns that a table of teams may have; only the first is needed. */
export const TEAM_COLUMNS = ['team', 'department', 'organisation', 'staff', 'issues', 'load', 'safety', 'skill', 'id']

const SHARE: Limits = { range: [0, 1], unit: 'share' }
const STAFF: Limits = { range: [0, 10000], unit: 'people' }
const LONGEST = 200

/** Teams of a table before their organisations are numbered. */
export interface NamedTeam extends Omit<Team, 'organisation'> {
  /** Empty where the table has no such column. */
  readonly organisation: string
}

/** Reads a table of teams. `settings` gives what a row leaves out. Empty after adding problems where there is no team to read. */
export function readTeams(check: Check, table: Table, map: DataMap, settings: Settings): NamedTeam[] {
  checkTable(check, table, 'teams', 'teams')
  const path = ['place', 'teams', 'columns']
  const columns = findColumns(check, table, 'teams', mappingOf(check, map, ['place', 'teams']), TEAM_COLUMNS, path)
  if (columns === undefined) return []
  const cells: Cells = { table, name: 'teams', columns }
  const teams = table.rows.map((_, row) => readTeam(check, cells, row, settings))
  const organisations = teams.map((team) => team.organisation)
  refuseTwice(
    check,
    cells,
    'team',
    'team',
    teams.map((team, row) => team.name && `${organisations[row]}\u0000${team.name}`),
  )
  if (columns.id >= 0)
    refuseTwice(
      check,
      cells,
      'id',
      'id',
      teams.map((team) => team.id),
    )
  return teams
}

function readTeam(check: Check, cells: Cells, row: number, settings: Settings): NamedTeam {
  const name = nameCell(check, cells, row, 'team')
  const organisation = cells.columns.organisation < 0 ? '' : nameCell(check, cells, row, 'organisation')
  const staff = numberCell(check, cells, row, 'staff', STAFF) ?? settings.sizes.staff
  const issues = numberCell(check, cells, row, 'issues', issueLimits(check))
  if (staff === 0 && issues !== undefined && issues > 0) {
    check.problems.push(
      problem(cellPath('teams', row, 'issues'), `${issues} issues in a team without staff`, 'Expected 0 issues, or some staff'),
    )
  }
  return {
    id: cells.columns.id < 0 ? idOf(organisation, name) : nameCell(check, cells, row, 'id'),
    name,
    // Without a department a team stands alone: departments share problems and managers, and nothing says that these do.
    department: textCell(cells, row, 'department') || name,
    organisation,
    staff,
    issues: staff === 0 ? 0 : (issues ?? settings.sizes.issuesPerTeam),
    load: numberCell(check, cells, row, 'load', SHARE),
    safety: numberCell(check, cells, row, 'safety', SHARE),
    skill: numberCell(check, cells, row, 'skill', SHARE),
  }
}

/** Names recur between organisations, addresses of chance must not. */
function idOf(organisation: string, name: string): string {
  return organisation === '' ? name : `${organisation} / ${name}`
}

function nameCell(check: Check, cells: Cells, row: number, column: string): string {
  const text = textCell(cells, row, column)
  const path = cellPath('teams', row, column)
  if (text === '') check.problems.push(problem(path, `${column} is empty`, 'Expected a name'))
  if (text.length > LONGEST) check.problems.push(problem(path, `${column} has ${text.length} characters`, `Expected at most ${LONGEST}`))
  return text
}

/** As many issues as `sizes.issuesPerTeam` allows, or none. */
function issueLimits(check: Check): Limits {
  const sizes = groupNamed(check, 'sizes')
  const usual = sizes && parameterNamed(sizes, 'issuesPerTeam')
  return { range: [0, usual && !isOption(usual) ? usual.range[1] : 100], unit: 'issues', whole: true }
}
