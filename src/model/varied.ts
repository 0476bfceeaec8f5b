import { overdraws } from './check/budget.ts'
import { fitProblems } from './check/fit.ts'
import { generatedTeams, organisationNames } from './check/generated.ts'
import { typesOf } from './check/issueTypes.ts'
import { counted } from './check/population.ts'
import { sentence } from './check/problem.ts'
import { roomProblems } from './check/room.ts'
import type { Parameter, Settings } from './parameter.ts'
import { GROUPS } from './registry.ts'
import type { Scenario } from './scenario.ts'

/** What an address names: a parameter, everywhere it holds or in one design alone. */
export interface Addressed {
  /** Position of the design of `designs.NAME.group.parameter`; undefined: everywhere. */
  readonly design?: number
  readonly group: string
  readonly name: string
  readonly parameter: Parameter
}

/** Takes an address apart; undefined where there is no such parameter or design. */
export function addressed(scenario: Pick<Scenario, 'designs'>, address: string): Addressed | undefined {
  const parts = address.split('.')
  const [group, name] = parts.slice(-2)
  const parameter = parameterAt(address)
  if (parameter === undefined) return undefined
  const found = { group, name, parameter }
  if (parts.length === 2) return found
  const design = scenario.designs.findIndex((one) => one.name === parts[1])
  return parts.length === 4 && parts[0] === 'designs' && design >= 0 ? { ...found, design } : undefined
}

/** The declaration of the parameter that an address ends in, whatever design it is of; undefined where there is none. */
export function parameterAt(address: string): Parameter | undefined {
  const [group, name] = address.split('.').slice(-2)
  const parameters = GROUPS.find((known) => known.name === group)?.parameters ?? {}
  return Object.hasOwn(parameters, name) ? parameters[name] : undefined
}

/** The value at an address: of the first organisation, and of the first design where it is a lever in all. */
export function valueAt({ place, designs }: Scenario, { design, group, name, parameter }: Addressed): number {
  const settings = parameter.role === 'lever' ? designs[design ?? 0].settings[0] : place[0]
  return settings[group][name]
}

/**
 * The scenario with other values at some addresses, as if its file had said so. Teams and types of issue that are made from
 * numbers are made again where those numbers change.
 * @throws RangeError for values that do not fit together: it says which. What designs cost is asked by `unaffordable`
 */
export function varied(scenario: Scenario, changes: readonly { readonly at: Addressed; readonly value: number }[]): Scenario {
  const place = scenario.place.map((settings) => changed(settings, changes, (at) => at.parameter.role !== 'lever'))
  const designs = scenario.designs.map((design, d) => ({
    ...design,
    settings: design.settings.map((settings) => changed(settings, changes, (at) => at.design === undefined || at.design === d)),
  }))
  const resized = changes.some(({ at }) => at.group === 'sizes')
  refuseEmptyDepartments(place[0], changes)
  const result = resized ? populated({ ...scenario, place, designs }) : { ...scenario, place, designs }
  const [wrong] = [...fitProblems(result), ...roomProblems(result)]
  if (wrong !== undefined) throw new RangeError(sentence(wrong))
  return result
}

/** Departments that nobody is in are a mistake where their number was asked for. */
function refuseEmptyDepartments({ sizes }: Settings, changes: readonly { readonly at: Addressed }[]): void {
  const asked = changes.some(({ at }) => at.group === 'sizes' && at.name === 'departments')
  if (asked && sizes.departments > sizes.teams)
    throw new RangeError(`sizes.departments = ${sizes.departments} is more than sizes.teams = ${sizes.teams}`)
}

function changed(
  settings: Settings,
  changes: readonly { readonly at: Addressed; readonly value: number }[],
  holds: (at: Addressed) => boolean,
): Settings {
  const copy: Record<string, Record<string, number>> = { ...settings } as never
  for (const { at, value } of changes) {
    if (!holds(at)) continue
    copy[at.group] = { ...copy[at.group], [at.name]: value }
  }
  return copy
}

/** Organisations, teams and types of issue as the sizes now say. */
function populated(scenario: Scenario): Scenario {
  const { organisations: many } = scenario.place[0].sizes
  const same = many === scenario.organisations.length
  const organisations = same ? scenario.organisations : organisationNames(many)
  const each = <Item>(list: readonly Item[]): readonly Item[] => (same ? list : organisations.map(() => list[0]))
  const places = each(scenario.place)
  const teams = places.flatMap((settings, o) => generatedTeams(settings, o))
  const issueTypes = typesOf(places[0])
  const place = counted(places, organisations.length, teams, issueTypes)
  const designs = scenario.designs.map((design) => ({
    ...design,
    settings: each(design.settings).map((settings, o) => ({ ...settings, sizes: place[o].sizes })),
  }))
  return { ...scenario, organisations, teams, issueTypes, place, designs }
}

/** Why a design (its position) costs more than there is; undefined where it does not. */
export function unaffordable(scenario: Scenario, design: number): string | undefined {
  const [wrong] = overdraws(scenario, design)
  return wrong === undefined ? undefined : sentence(wrong)
}
