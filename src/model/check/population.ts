import { gigabytes, memory, MOST_MEMORY } from '../memory.ts'
import type { Settings } from '../parameter.ts'
import type { IssueType, Scenario, Team } from '../scenario.ts'
import type { Check } from './context.ts'
import { generatedTeams } from './generated.ts'
import { readTypes, typesOf } from './issueTypes.ts'
import { placesOf, readOrganisations } from './organisations.ts'
import type { Place } from './place.ts'
import { refuseBeside } from './place.ts'
import { problem } from './problem.ts'
import { replaced } from './settings.ts'
import type { Table, TableName, Unread } from './table.ts'
import type { NamedTeam } from './teams.ts'
import { readTeams } from './teams.ts'

export type Tables = Readonly<Partial<Record<TableName, Table | Unread>>>
export type Population = Pick<Scenario, 'place' | 'organisations' | 'teams' | 'issueTypes'>

/** Organisations, teams and issue types, from tables or from numbers. */
export function readPopulation(check: Check, place: Place, tables: Tables): Population {
  const table = tableOf(check, place, tables, 'teams')
  const named = table && place.tables.teams ? readTeams(check, table, place.tables.teams, place.settings) : undefined
  if (place.tables.teams) refuseBeside(check, place, ['teams', 'departments'], 'teams')
  else refuseEmptyDepartments(check, place)
  const listed = [...new Set(named?.map((team) => team.organisation).filter((name) => name !== ''))]
  if (listed.length > 0) refuseBeside(check, place, ['organisations'], 'teams')
  const organisations = readOrganisations(check, place, listed)
  if (named && listed.length === 0 && organisations.length > 1) refuseOrganisations(check, organisations.length)
  const places = placesOf(check, place, organisations)
  const issueTypes = readIssueTypes(check, place, tables)
  const fits = checkMemory(check, places, issueTypes, named?.length)
  if (!fits) return { place: places, organisations, teams: [], issueTypes }
  const teams = named ? placeTeams(named, organisations) : places.flatMap((settings, o) => generatedTeams(settings, o))
  return { place: counted(places, organisations.length, teams, issueTypes), organisations, teams, issueTypes }
}

function tableOf(check: Check, place: Place, tables: Tables, name: TableName): Table | undefined {
  const table = tables[name]
  if (place.tables[name] === undefined) return undefined
  if (table !== undefined && !('unread' in table)) return table
  check.problems.push(problem(['place', name, 'file'], table?.unread ?? 'this table was not read'))
  return undefined
}

function readIssueTypes(check: Check, place: Place, tables: Tables): IssueType[] {
  const table = tableOf(check, place, tables, 'issueTypes')
  return table && place.tables.issueTypes ? readTypes(check, table, place.tables.issueTypes, place) : typesOf(place.settings)
}

function placeTeams(teams: readonly NamedTeam[], organisations: readonly string[]): Team[] {
  const positions = new Map(organisations.map((name, o) => [name, o]))
  return teams.map((team) => ({ ...team, organisation: positions.get(team.organisation) ?? 0 }))
}

function refuseOrganisations(check: Check, count: number): void {
  const expected = 'Add a column that says it, as in columns: { organisation: trust }'
  check.problems.push(problem(['place', 'teams'], `the table of teams does not say which of ${count} organisations each is in`, expected))
}

/** Fewer teams than the usual number of departments means fewer departments; fewer than the file itself names is a mistake. */
function refuseEmptyDepartments(check: Check, { given, settings }: Place): void {
  const { teams, departments } = settings.sizes
  if (!given.has('sizes.departments') || departments <= teams) return
  check.problems.push(
    problem(
      ['place', 'sizes', 'departments'],
      `sizes.departments = ${departments} is more than sizes.teams = ${teams}`,
      'Expected at least one team in each',
    ),
  )
}

/** Adds a problem, and returns false, where a run would take more memory than a scenario may ask for. */
function checkMemory(check: Check, place: readonly Settings[], issueTypes: readonly IssueType[], listed: number | undefined): boolean {
  const length = listed ?? place.reduce((sum, settings) => sum + settings.sizes.teams, 0)
  const bytes = memory({ place, teams: { length }, issueTypes })
  if (bytes <= MOST_MEMORY) return true
  const found = `${length} teams in ${place.length} organisations with ${issueTypes.length} issue types would take about ${gigabytes(bytes)} of memory`
  check.problems.push(
    problem(['place', 'sizes'], found, `Expected at most ${gigabytes(MOST_MEMORY)}`, 'Fewer teams, organisations or issue types?'),
  )
  return false
}

/** Sizes as they really are, where tables say them. */
export function counted(
  places: readonly Settings[],
  organisations: number,
  teams: readonly Team[],
  types: readonly IssueType[],
): Settings[] {
  const own = places.map(() => ({ teams: 0, departments: new Set<string>() }))
  for (const team of teams) {
    own[team.organisation].teams += 1
    own[team.organisation].departments.add(team.department)
  }
  const pathwayTypes = types.filter((type) => type.pathway).length
  return places.map((place, o) => {
    const sizes = { organisations, teams: own[o].teams, departments: own[o].departments.size, issueTypes: types.length - pathwayTypes }
    return replaced(place, { sizes: pathwayTypes > 0 ? { ...sizes, pathwayTypes } : sizes })
  })
}
