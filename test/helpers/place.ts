import { generatedTeams, organisationNames } from '../../src/model/check/generated.ts'
import { typesOf } from '../../src/model/check/issueTypes.ts'
import { defaults, replaced } from '../../src/model/check/settings.ts'
import { isOption, type Settings } from '../../src/model/parameter.ts'
import { GROUPS } from '../../src/model/registry.ts'
import { MEASURES, OBSERVATIONS, prepare, run } from '../../src/model/run.ts'
import type { Event, IssueType, Scenario, Team } from '../../src/model/scenario.ts'

/** Values of parameters by group; options by name, as in files. */
export type Changes = Readonly<Record<string, Readonly<Record<string, number | string>>>>

export interface Wanted {
  readonly weeks?: number
  readonly seed?: string
  readonly place?: Changes
  /** Levers of each design by its name; one without any where none is given. */
  readonly designs?: Readonly<Record<string, Changes>>
  readonly organisations?: readonly string[]
  readonly teams?: readonly Team[]
  readonly issueTypes?: readonly IssueType[]
  readonly events?: readonly (Partial<Omit<Event, 'set'>> & { readonly set?: Changes })[]
  readonly title?: string
  readonly name?: string
}

/** A place small enough to run many times: 12 teams, 8 elements of practice. */
const SMALL: Changes = {
  sizes: { teams: 12, departments: 3, issueTypes: 6, issuesPerTeam: 2, pathways: 3, pathwayTypes: 2 },
  issues: { loci: 8 },
}

/** Changes as the model sees them: numbers only. */
export function numbers(changes: Changes): Settings {
  return Object.fromEntries(
    Object.entries(changes).map(([group, values]) => [
      group,
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, numberOf(group, name, value)])),
    ]),
  )
}

function numberOf(group: string, name: string, value: number | string): number {
  const parameter = GROUPS.find((other) => other.name === group)?.parameters[name]
  if (parameter === undefined) throw new Error(`no parameter ${group}.${name}`)
  if (typeof value === 'number') return value
  const position = isOption(parameter) ? parameter.options.indexOf(value) : -1
  if (position < 0) throw new Error(`${group}.${name} has no option ${value}`)
  return position
}

/** A checked scenario of a small place, changed as wanted. */
export function scenarioOf(wanted: Wanted = {}): Scenario {
  const place = replaced(replaced(defaults(GROUPS), numbers(SMALL)), numbers(wanted.place ?? {}))
  const organisations = wanted.organisations ?? organisationNames(place.sizes.organisations)
  const designs = wanted.designs ?? { plain: {} }
  return {
    name: wanted.name ?? 'small',
    title: wanted.title ?? 'Small',
    about: '',
    weeks: wanted.weeks ?? 52,
    seed: wanted.seed ?? '1',
    replicates: 1,
    place: organisations.map(() => place),
    organisations,
    teams: wanted.teams ?? organisations.flatMap((_, o) => generatedTeams(place, o)),
    issueTypes: wanted.issueTypes ?? typesOf(place),
    designs: Object.entries(designs).map(([name, levers]) => ({
      name,
      about: '',
      settings: organisations.map(() => replaced(place, numbers(levers))),
    })),
    baseline: 0,
    events: (wanted.events ?? []).map((event) => ({ week: 0, note: '', ...event, set: numbers(event.set ?? {}) })),
    measures: [],
  }
}

/** Every measure of one run, by name. */
export function measured(scenario: Scenario, design = 0, replicate = 0): Record<string, number> {
  const { measures } = run(scenario, design, replicate, prepare(scenario, replicate))
  return Object.fromEntries(MEASURES.map(({ name }, m) => [name, measures[m]]))
}

/** Weekly values of an observation in one run. */
export function observed(scenario: Scenario, name: string, design = 0, replicate = 0): number[] {
  const { series } = run(scenario, design, replicate, prepare(scenario, replicate))
  const o = OBSERVATIONS.findIndex((observation) => observation.name === name)
  if (o < 0) throw new Error(`no observation ${name}`)
  return [...series.subarray(o * scenario.weeks, (o + 1) * scenario.weeks)]
}
