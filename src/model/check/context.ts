import type { Group } from '../registry.ts'
import type { Parameter } from '../parameter.ts'
import type { Problem } from './problem.ts'

/** What every check is handed: the parameters there are, and the list to which problems are added. */
export interface Check {
  readonly groups: readonly Group[]
  readonly problems: Problem[]
}

export function groupNamed(check: Pick<Check, 'groups'>, name: string): Group | undefined {
  return check.groups.find((group) => group.name === name)
}

export function parameterNamed(group: Group, name: string): Parameter | undefined {
  return Object.hasOwn(group.parameters, name) ? group.parameters[name] : undefined
}

/** Names of the groups that have a parameter called so: `coaches` → `['support']`. */
export function homesOf(check: Pick<Check, 'groups'>, name: string): string[] {
  return check.groups.filter((group) => Object.hasOwn(group.parameters, name)).map((group) => group.name)
}
