import type { Settings } from '../parameter.ts'
import type { IssueType } from '../scenario.ts'
import { AIMS } from '../scenario.ts'
import type { Cells } from './cells.ts'
import { checkTable, numberCell, refuseTwice, textCell, yesCell } from './cells.ts'
import { findColumns, mappingOf } from './columns.ts'
import type { Check } from './context.ts'
import type { DataMap } from './data.ts'
import { quoted } from './data.ts'
import { generatedTypes } from './generated.ts'
import type { Limits } from './number.ts'
import { readOption } from './option.ts'
import type { Place } from './place.ts'
import { refuseBeside } from './place.ts'
import { problem } from './problem.ts'
import type { Table } from './table.ts'
import { cellPath } from './table.ts'

/** Columns that a table of issue types may have; only the first is needed. */
export const TYPE_COLUMNS = ['name', 'weight', 'aim', 'pathway']

const WEIGHT: Limits = { range: [0, 1000], unit: 'relative to 1' }
const LONGEST = 200

/** Types made from numbers: local ones first. */
export function typesOf({ sizes }: Settings): IssueType[] {
  return [...generatedTypes(sizes.issueTypes, false), ...generatedTypes(sizes.pathways > 0 ? sizes.pathwayTypes : 0, true)]
}

/**
 * Reads a table of issue types. With a `pathway` column it lists all types; without one, local types only, and those of
 * pathways come from `sizes.pathwayTypes`. Aims that are not given come in turn.
 */
export function readTypes(check: Check, table: Table, map: DataMap, place: Place): IssueType[] {
  checkTable(check, table, 'issueTypes', 'issue types')
  const path = ['place', 'issueTypes', 'columns']
  const columns = findColumns(check, table, 'issueTypes', mappingOf(check, map, ['place', 'issueTypes']), TYPE_COLUMNS, path)
  if (columns === undefined) return []
  const cells: Cells = { table, name: 'issueTypes', columns }
  const types = table.rows.map((_, row) => readType(check, cells, row))
  refuseTwice(
    check,
    cells,
    'name',
    'issue type',
    types.map((type) => type.name),
  )
  const listsPathways = columns.pathway >= 0
  refuseBeside(check, place, listsPathways ? ['issueTypes', 'pathwayTypes'] : ['issueTypes'], 'issueTypes')
  const { sizes } = place.settings
  if (!listsPathways) return [...types, ...generatedTypes(sizes.pathways > 0 ? sizes.pathwayTypes : 0, true)]
  checkKinds(check, types, sizes.pathways)
  return types
}

function readType(check: Check, cells: Cells, row: number): IssueType {
  const name = textCell(cells, row, 'name')
  const path = cellPath('issueTypes', row, 'name')
  if (name === '') check.problems.push(problem(path, 'name is empty', 'Expected a name'))
  if (name.length > LONGEST)
    check.problems.push(problem(path, `name ${quoted(name)} has ${name.length} characters`, `Expected at most ${LONGEST}`))
  const aim = textCell(cells, row, 'aim').toLowerCase()
  return {
    name,
    weight: numberCell(check, cells, row, 'weight', WEIGHT) ?? 1,
    aim: aim === '' ? row % AIMS.length : (readOption(check, aim, AIMS, 'aim', cellPath('issueTypes', row, 'aim')) ?? 0),
    pathway: yesCell(check, cells, row, 'pathway'),
  }
}

function checkKinds(check: Check, types: readonly IssueType[], pathways: number): void {
  if (types.length === 0) return
  if (types.every((type) => type.pathway)) {
    check.problems.push(
      problem(cellPath('issueTypes', -1), 'every issue type is a pathway', 'Expected at least one that a team owns alone (pathway: no)'),
    )
  }
  if (pathways > 0 && !types.some((type) => type.pathway)) {
    const expected = 'Mark at least one type (pathway: yes), or write sizes: { pathways: 0 }'
    check.problems.push(
      problem(cellPath('issueTypes', -1), `no issue type is a pathway, for ${pathways} pathways in each organisation`, expected),
    )
  }
}
