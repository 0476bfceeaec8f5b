import type { Scenario, Team } from '../scenario.ts'

/** Teams of a scenario in the order of the model: by organisation, then by department as first named. */
export function teamsInOrder(scenario: Scenario): Team[] {
  const rank = new Map<string, number>()
  for (const team of scenario.teams)
    if (!rank.has(`${team.organisation} ${team.department}`)) rank.set(`${team.organisation} ${team.department}`, rank.size)
  return [...scenario.teams].sort(
    (a, b) =>
      a.organisation - b.organisation || rank.get(`${a.organisation} ${a.department}`)! - rank.get(`${b.organisation} ${b.department}`)!,
  )
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
