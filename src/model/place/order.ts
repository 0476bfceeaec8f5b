import { addressOf } from '../../math/random.ts'
import type { Scenario, Team } from '../scenario.ts'

/**
 * Addresses of departments, by organisation and name (`0 Surgery`): the least address of a department's teams with staff, so
 * that it may be renamed, and idle teams come and go, without a change of luck.
 */
export function departmentAddresses(scenario: Scenario): Map<string, number> {
  const least = new Map<string, number>()
  for (const team of scenario.teams) {
    const name = departmentOf(team)
    const own = addressOf(team.id)
    const known = least.get(name)
    if (team.staff > 0 && (known === undefined || own < known)) least.set(name, own)
  }
  // Nothing is ever drawn for a department in which nobody works.
  for (const team of scenario.teams) if (!least.has(departmentOf(team))) least.set(departmentOf(team), addressOf(team.department))
  return least
}

/** A department among those of all organisations. */
export function departmentOf(team: Team): string {
  return `${team.organisation} ${team.department}`
}

/**
 * Teams of a scenario in the order of the model: by organisation, then by department, then by team, both in the order of their
 * addresses. So the order of a table is of no account, to the last bit, and neither are idle teams in it.
 */
export function teamsInOrder(scenario: Scenario): Team[] {
  const departments = departmentAddresses(scenario)
  const keyed = scenario.teams.map((team) => ({ team, department: departments.get(departmentOf(team))!, own: addressOf(team.id) }))
  keyed.sort(
    (a, b) =>
      a.team.organisation - b.team.organisation ||
      a.department - b.department ||
      compare(a.team.department, b.team.department) ||
      a.own - b.own ||
      compare(a.team.id, b.team.id),
  )
  return keyed.map(({ team }) => team)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Issue types in the order of the model: local ones, then (if there are pathways) pathway ones. */
export function kindsOf(scenario: Scenario): Scenario['issueTypes'] {
  const pathways = scenario.place[0].sizes.pathways > 0
  return [...scenario.issueTypes.filter((type) => !type.pathway), ...scenario.issueTypes.filter((type) => type.pathway && pathways)]
}

/** An idle team has no issues; nobody has more than there are types. */
export function issuesOfTeam(staff: number, issues: number, localKinds: number): number {
  return staff === 0 ? 0 : Math.min(issues, localKinds)
}
