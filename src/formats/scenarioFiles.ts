import type { Data, DataMap } from '../model/check/data.ts'
import { TEAM_COLUMNS } from '../model/check/teams.ts'
import { TYPE_COLUMNS } from '../model/check/issueTypes.ts'
import { AIMS } from '../model/scenario.ts'
import type { Scenario } from '../model/scenario.ts'
import { canonical } from './canonical.ts'
import type { Files } from './files.ts'
import { loadScenario } from './load.ts'
import { resolvedText } from './resolved.ts'
import { tableText } from './table.ts'

/**
 * A scenario as files that stand alone: `NAME.yaml` with every parameter written out and, where its teams or types of issue are
 * listed, a table of each beside it. Read again they are the same scenario.
 * @returns texts by name of the file, the scenario first
 */
export function scenarioFiles(scenario: Scenario): ReadonlyMap<string, string> {
  const { name } = scenario
  const plain = new Map([[`${name}.yaml`, resolvedText(scenario)]])
  if (readsBack(plain, scenario)) return plain
  const teams = `${name}-teams.csv`
  const types = `${name}-issue-types.csv`
  const withTeams = new Map([
    [`${name}.yaml`, resolvedText(scenario, listed({ teams }))],
    [teams, teamsTable(scenario)],
  ])
  if (readsBack(withTeams, scenario)) return withTeams
  return new Map([
    [`${name}.yaml`, resolvedText(scenario, listed({ teams, issueTypes: types }))],
    [teams, teamsTable(scenario)],
    [types, typesTable(scenario)],
  ])
}

/** True where the files give this very scenario. */
function readsBack(files: ReadonlyMap<string, string>, scenario: Scenario): boolean {
  const [path] = files.keys()
  const { scenario: read } = loadScenario(path, filesOf(files))
  return read !== undefined && canonical(read) === canonical(scenario)
}

/** These files and no others. */
export function filesOf(texts: ReadonlyMap<string, string>): Files {
  const open: Files['open'] = (path) => {
    const text = texts.get(path)
    return text === undefined ? { problem: 'is not there (no such file)' } : { path, shown: path, text }
  }
  return {
    open,
    follow: (reference, _from, kind) => open(reference.replace(/^\.\//, ''), kind),
    design: () => ({ problem: 'is not there (no such file)' }),
    designs: () => [],
  }
}

/** What a file says of its tables. */
function listed(tables: Readonly<Record<string, string>>): DataMap {
  const place = Object.entries(tables).map(([table, file]): [string, Data] => [table, new Map([['file', `./${file}`]])])
  return new Map([['place', new Map(place)]])
}

function teamsTable({ teams, organisations }: Scenario): string {
  const rows = teams.map((team) => {
    const { name, department, organisation, staff, issues, load, safety, skill, id } = team
    return [name, department, organisations[organisation], staff, issues, load, safety, skill, id].map((cell) => String(cell ?? ''))
  })
  return tableText(TEAM_COLUMNS, rows)
}

function typesTable({ issueTypes }: Scenario): string {
  const rows = issueTypes.map(({ name, weight, aim, pathway }) => [name, String(weight), AIMS[aim], pathway ? 'yes' : 'no'])
  return tableText(TYPE_COLUMNS, rows)
}
