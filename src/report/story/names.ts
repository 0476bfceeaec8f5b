import { kindsOf, teamsInOrder } from '../../model/place/order.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { World } from '../../model/world.ts'

/** Names of what has a number in the world. */
export interface Names {
  readonly scenario: Scenario
  team(team: number): string
  department(team: number): string
  type(kind: number): string
  issue(issue: number): string
  /** Who works on a project: a team, or the owners of a pathway together. */
  project(project: number): string
}

/** @param first the first state of the run */
export function namesOf(scenario: Scenario, first: World): Names {
  const teams = teamsInOrder(scenario)
  const kinds = kindsOf(scenario)
  const { facts } = first
  const type = (kind: number): string => `\`${kinds[kind].name}\``
  const pathway = (p: number): string => `pathway ${p - first.pathwayFrom[first.issueOrganisation[facts.localIssues + p]] + 1}`
  return {
    scenario,
    team: (team) => teams[team].name,
    department: (team) => teams[team].department,
    type,
    issue: (issue) =>
      issue < facts.localIssues ? type(first.kind[issue]) : `${pathway(issue - facts.localIssues)} (${type(first.kind[issue])})`,
    project: (project) => (project < facts.teams ? teams[project].name : `the owners of ${pathway(project - facts.teams)}`),
  }
}
