import type { Settings } from '../parameter.ts'
import type { Check } from './context.ts'
import type { Data, DataMap } from './data.ts'
import { isMap } from './data.ts'
import { readMap, refuseUnknown } from './fields.ts'
import { problem } from './problem.ts'
import { defaults, readSettings, replaced } from './settings.ts'
import type { TableName } from './table.ts'

/** Keys of `place:` that are no groups of parameters. */
export const PLACE_KEYS = ['teams', 'issueTypes', 'organisations'] as const

const PATH = ['place'] as const
const TABLE_KEYS = ['file', 'columns']

export interface Place {
  /** Every parameter, as it is in all organisations. */
  readonly settings: Settings
  /** `group.parameter` of what the file itself says. */
  readonly given: ReadonlySet<string>
  /** `teams:`, `issueTypes:` where the file has them. */
  readonly tables: Readonly<Record<TableName, DataMap | undefined>>
  /** What differs, by name of organisation; checked once the names are known. */
  readonly organisations: DataMap
}

/** Reads `place:` but for what needs the tables. */
export function readPlace(check: Check, value: Data | undefined): Place {
  const map = readMap(check, value, 'place', PATH, 'Expected groups of parameters, as in place: { sizes: { teams: 40 } }')
  const values = readSettings(check, map, { kind: 'place', name: 'place' }, PATH, PLACE_KEYS)
  const given = Object.entries(values).flatMap(([group, names]) => Object.keys(names).map((name) => `${group}.${name}`))
  return {
    settings: replaced(defaults(check.groups), values),
    given: new Set(given),
    tables: { teams: readTableKey(check, map, 'teams'), issueTypes: readTableKey(check, map, 'issueTypes') },
    organisations: readMap(
      check,
      map.get('organisations'),
      'organisations',
      [...PATH, 'organisations'],
      'Expected names, as in organisations: { North: { … } }',
    ),
  }
}

function readTableKey(check: Check, map: DataMap, key: TableName): DataMap | undefined {
  const value = map.get(key)
  if (value === undefined || value === null) return undefined
  const path = [...PATH, key]
  if (!isMap(value)) {
    const hint =
      typeof value === 'number'
        ? `Did you mean sizes: { ${key}: ${value} }?`
        : typeof value === 'string'
          ? `Did you mean { file: ${value} }?`
          : ''
    check.problems.push(problem(path, `place.${key} names no file`, `Expected ${key}: { file: my.csv }`, hint))
    return undefined
  }
  refuseUnknown(check, value, TABLE_KEYS, `in place.${key}`, path)
  if (typeof value.get('file') === 'string') return value
  const first = [...value.keys()].slice(0, 1)
  check.problems.push(problem([...path, ...first], `place.${key} names no file`, `Expected ${key}: { file: my.csv }`))
  return undefined
}

/** Adds a problem for each of `names` in `sizes:` that the file states although a table says it. */
export function refuseBeside(check: Check, place: Place, names: readonly string[], table: TableName): void {
  for (const name of names) {
    if (!place.given.has(`sizes.${name}`)) continue
    check.problems.push(
      problem(
        [...PATH, 'sizes', name],
        `sizes.${name} stands beside a file of ${table === 'teams' ? 'teams' : 'issue types'}, which says it`,
        `Leave out one of the two`,
      ),
    )
  }
}
