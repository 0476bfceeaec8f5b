import { teamsInOrder } from '../../model/place/order.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { Film } from './film.ts'

/** Names of teams and departments, in the order of the model. */
export interface People {
  readonly teams: readonly string[]
  /** Departments as people look for them, by name; with the organisation where there are several. */
  readonly groups: readonly { readonly name: string; readonly teams: readonly number[] }[]
}

export function peopleOf(scenario: Scenario): People {
  const teams = teamsInOrder(scenario)
  const many = scenario.organisations.length > 1
  const groups = new Map<string, { readonly name: string; readonly organisation: number; readonly teams: number[] }>()
  for (const [t, { organisation, department }] of teams.entries()) {
    const name = many ? `${scenario.organisations[organisation]}, ${department}` : department
    const key = `${organisation} ${department}`
    if (!groups.has(key)) groups.set(key, { name, organisation, teams: [] })
    groups.get(key)!.teams.push(t)
  }
  for (const group of groups.values()) group.teams.sort((a, b) => byName(teams[a].name, teams[b].name))
  return {
    teams: teams.map(({ name }) => name),
    groups: [...groups.values()].sort((a, b) => a.organisation - b.organisation || byName(a.name, b.name)),
  }
}

const byName = new Intl.Collator('en', { numeric: true }).compare

/** Who works on a project, by name. */
export function projectName({ teams }: People, film: Film, project: number): string {
  return project < film.teams ? teams[project] : film.jointNames[project - film.teams]
}
