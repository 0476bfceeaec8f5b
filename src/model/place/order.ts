import { addressOf } from '../../math/random.ts'
import type { Scenario, Team } from '../scenario.ts'

/**
 * Teams of a scenario in the order of the model: by organisation, then by department, then by team, both in the order of their
 * addresses. So the order of a table is of no account, to the last bit, and neither are idle teams in it.
 */
export function teamsInOrder(scenario: Scenario): Team[] {
  const keyed = scenario.teams.map((team) => ({ team, department: addressOf(team.department), own: addressOf(team.id) }))
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
