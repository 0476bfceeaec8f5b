import type { Parameter } from '../parameter.ts'
import type { Group } from '../registry.ts'
import type { Path } from './data.ts'
import type { Problem } from './problem.ts'
import { keyProblem } from './problem.ts'

/** Where values stand in a scenario, which decides which parameters belong there. */
export interface Site {
  /** place: context and behaviour · organisation: the same, of processes and of how things start · design: levers · event: anything of a process. */
  readonly kind: 'place' | 'organisation' | 'design' | 'event'
  /** In messages: `place`, `design "ad hoc"`. */
  readonly name: string
}

export function belongs(group: Group, parameter: Parameter, { kind }: Site): boolean {
  if (kind === 'event') return group.process
  if (kind === 'design') return parameter.role === 'lever'
  return parameter.role !== 'lever' && (kind === 'place' || group.process || group.name === 'start')
}

/** Names of a group's parameters that belong at a site. */
export function parametersFor(group: Group, site: Site): string[] {
  return Object.keys(group.parameters).filter((name) => belongs(group, group.parameters[name], site))
}

export function nounFor({ kind }: Site): string {
  return kind === 'design' ? 'lever' : 'parameter'
}

/** Why a parameter that exists does not belong here, and where it does. */
export function refusal(group: Group, name: string, parameter: Parameter, { kind, name: site }: Site, path: Path): Problem {
  const address = `${group.name}.${name}`
  const written = `${group.name}: { ${name}: … }`
  if (kind === 'event') {
    return keyProblem(path, `${address} is built before week 0, so no event can change it`, 'Expected parameters of processes')
  }
  if (kind === 'design') {
    return keyProblem(path, `${address} is ${parameter.role}, no lever, in ${site}`, `It is true of the place: write place: { ${written} }`)
  }
  if (parameter.role === 'lever') {
    return keyProblem(
      path,
      `${address} is a lever, in ${site}`,
      `Leaders choose it: write it in a design, designs: { NAME: { ${written} } }`,
    )
  }
  return keyProblem(path, `${address} cannot differ between organisations, in ${site}`, `Write it for all: place: { ${written} }`)
}
