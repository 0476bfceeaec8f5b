import type { Data, DataMap } from '../model/check/data.ts'
import { isMap } from '../model/check/data.ts'
import { GRADES, HAPPENING_WORDS } from '../model/check/events.ts'
import { parametersFor } from '../model/check/site.ts'
import { SCENARIO_FORMAT } from '../model/check/top.ts'
import type { Settings } from '../model/parameter.ts'
import { isOption } from '../model/parameter.ts'
import type { Group } from '../model/registry.ts'
import { GROUPS } from '../model/registry.ts'
import type { Event, Scenario } from '../model/scenario.ts'
import { HAPPENINGS } from '../model/scenario.ts'
import { valueAt } from './merge.ts'
import { block } from './write.ts'

/**
 * A scenario with every parameter written out, as a scenario file that gives the same scenario when read again. Tables stay
 * files: `data` says which.
 * @param data what the files and options said, as from `loadScenario`
 */
export function resolvedText(scenario: Scenario, data?: DataMap, groups: readonly Group[] = GROUPS): string {
  return `${block(resolved(scenario, data ?? new Map(), groups)).join('\n')}\n`
}

function resolved(scenario: Scenario, data: DataMap, groups: readonly Group[]): DataMap {
  const events = scenario.events.map((event) => eventData(scenario, event, groups))
  const entries: [string, Data][] = [
    ['format', SCENARIO_FORMAT],
    ['title', scenario.title],
    ['about', scenario.about],
    ['weeks', scenario.weeks],
    ['seed', scenario.seed],
    ['replicates', scenario.replicates],
    ['place', placeData(scenario, data, groups)],
    ['designs', new Map(scenario.designs.map((design) => [design.name, designData(scenario, design, groups)]))],
    ['baseline', scenario.designs[scenario.baseline].name],
    ['events', events],
    ['measures', new Map(scenario.measures.map(({ name, formula }) => [name, formula]))],
  ]
  return new Map(entries.filter(([, value]) => !isEmpty(value)))
}

function isEmpty(value: Data): boolean {
  return value === '' || (isMap(value) && value.size === 0) || (Array.isArray(value) && value.length === 0)
}

function placeData(scenario: Scenario, data: DataMap, groups: readonly Group[]): DataMap {
  const context = (group: Group): string[] => Object.keys(group.parameters).filter((name) => group.parameters[name].role !== 'lever')
  const place = new Map<string, Data>(settingsData(scenario.place[0], groups, context))
  const sizes = new Map(isMap(place.get('sizes')) ? (place.get('sizes') as DataMap) : [])
  for (const name of saidElsewhere(scenario, data)) sizes.delete(name)
  place.set('sizes', sizes)
  for (const name of ['teams', 'issueTypes']) {
    const table = valueAt(data, ['place', name])
    if (isMap(table)) place.set(name, table)
  }
  const named = isNamed(scenario, data)
  const differing = differences(
    scenario,
    scenario.place,
    groups,
    (group) => parametersFor(group, { kind: 'organisation', name: '' }),
    named,
  )
  if (differing.size > 0) place.set('organisations', differing)
  return place
}

/** True where the organisations are those under `place.organisations`, and nothing else says who there is. */
function isNamed({ organisations }: Scenario, data: DataMap): boolean {
  const keys = valueAt(data, ['place', 'organisations'])
  return (
    isMap(keys) &&
    valueAt(data, ['place', 'sizes', 'organisations']) === undefined &&
    keys.size === organisations.length &&
    organisations.every((name) => keys.has(name))
  )
}

/** Sizes that a table or a list of names says. */
function saidElsewhere(scenario: Scenario, data: DataMap): string[] {
  const table = isMap(valueAt(data, ['place', 'teams']))
  const types = isMap(valueAt(data, ['place', 'issueTypes']))
  const listed = table && valueAt(data, ['place', 'sizes', 'organisations']) === undefined
  return [
    ...(table ? ['teams', 'departments'] : []),
    ...(types ? ['issueTypes'] : []),
    ...(types && valueAt(data, ['place', 'sizes', 'pathwayTypes']) === undefined ? ['pathwayTypes'] : []),
    ...(listed || isNamed(scenario, data) ? ['organisations'] : []),
  ]
}

function designData(scenario: Scenario, { about, settings }: Scenario['designs'][number], groups: readonly Group[]): DataMap {
  const levers = (group: Group): string[] => Object.keys(group.parameters).filter((name) => group.parameters[name].role === 'lever')
  const design = new Map<string, Data>(about === '' ? [] : [['about', about]])
  for (const [group, values] of settingsData(settings[0], groups, levers)) design.set(group, values)
  const differing = differences(scenario, settings, groups, levers, false)
  if (differing.size > 0) design.set('organisations', differing)
  return design
}

/** Some parameters of each group, as data. */
function settingsData(settings: Settings, groups: readonly Group[], pick: (group: Group) => readonly string[]): Map<string, DataMap> {
  const entries = groups.map((group) => [group.name, new Map(pick(group).map((name) => [name, valueData(group, name, settings)]))] as const)
  return new Map(entries.filter(([, values]) => values.size > 0))
}

function valueData(group: Group, name: string, settings: Settings): Data {
  const parameter = group.parameters[name]
  const value = settings[group.name][name]
  return isOption(parameter) ? parameter.options[value] : value
}

/** What differs from the first organisation, by name. `all`: also those that do not differ, since their names say who there is. */
function differences(
  { organisations }: Scenario,
  settings: readonly Settings[],
  groups: readonly Group[],
  pick: (group: Group) => readonly string[],
  all: boolean,
): DataMap {
  const entries = organisations.map((name, o) => {
    const differs = (group: Group): string[] => pick(group).filter((key) => settings[o][group.name][key] !== settings[0][group.name][key])
    return [name, settingsData(settings[o], groups, differs) as DataMap] as const
  })
  return new Map(entries.filter(([, values]) => all || values.size > 0))
}

function eventData(scenario: Scenario, event: Event, groups: readonly Group[]): DataMap {
  const names = (list: readonly { readonly name: string }[], positions?: readonly number[]): Data | undefined =>
    positions?.map((i) => list[i].name)
  const organisations = scenario.organisations.map((name) => ({ name }))
  const set = settingsData(
    event.set,
    groups.filter(({ name }) => name in event.set),
    ({ name }) => Object.keys(event.set[name]),
  )
  const entries: [string, Data | undefined][] = [
    ['week', event.week],
    ['lasts', event.lasts],
    ['when', event.whenRatingAtMost === undefined ? undefined : new Map([['ratingAtMost', GRADES[event.whenRatingAtMost]]])],
    ['design', names(scenario.designs, event.designs)],
    ['organisation', names(organisations, event.organisations)],
    ['set', set.size === 0 ? undefined : set],
    ['adopt', event.adopt === undefined ? undefined : scenario.designs[event.adopt].name],
    ['happens', event.happens === undefined ? undefined : HAPPENING_WORDS[HAPPENINGS.indexOf(event.happens)]],
    ['from', event.from === undefined ? undefined : scenario.organisations[event.from]],
    ['note', event.note === '' ? undefined : event.note],
  ]
  return new Map(entries.filter((entry): entry is [string, Data] => entry[1] !== undefined))
}
