import { weeklyHours } from '../model/budget.ts'
import type { Parameter, Settings } from '../model/parameter.ts'
import type { Group } from '../model/registry.ts'
import type { Scenario } from '../model/scenario.ts'
import { aligned, changeText } from './value.ts'

/** One parameter that two designs or places give different values. */
export interface Difference {
  /** `support.coaches`. */
  readonly address: string
  readonly parameter: Parameter
  /** Name of the organisation where only some differ, or differ otherwise; empty: in all alike. */
  readonly organisation: string
  readonly from: number
  readonly to: number
}

/** All parameters whose values differ, in the order of their declarations. Organisations beyond the shorter list are left out. */
export function differences(
  groups: readonly Group[],
  from: readonly Settings[],
  to: readonly Settings[],
  organisations: readonly string[],
): Difference[] {
  const count = Math.min(from.length, to.length)
  return groups.flatMap((group) =>
    Object.entries(group.parameters).flatMap(([name, parameter]) => {
      const all = Array.from({ length: count }, (_, o) => ({
        address: `${group.name}.${name}`,
        parameter,
        organisation: organisations[o],
        from: from[o][group.name][name],
        to: to[o][group.name][name],
      }))
      const alike = all.every((one) => one.from === all[0].from && one.to === all[0].to)
      return (alike ? all.slice(0, 1).map((one) => ({ ...one, organisation: '' })) : all).filter((one) => one.from !== one.to)
    }),
  )
}

/** A design of a scenario. */
export interface Side {
  readonly scenario: Scenario
  /** Position in its `designs`. */
  readonly design: number
}

/** The levers that two designs set otherwise. */
export function designDifferences(groups: readonly Group[], a: Side, b: Side): Difference[] {
  const levers = groups.map((group) => ({ ...group, parameters: only(group.parameters, true) }))
  const [from, to] = [a, b].map(({ scenario, design }) => scenario.designs[design].settings)
  return differences(levers, from, to, a.scenario.organisations)
}

/** What differs between two designs, as lines: levers with units and costs, and hours a week where levers state them. */
export function designDifferenceLines(groups: readonly Group[], a: Side, b: Side, hours = weeklyHours): string[] {
  const [from, to] = [a, b].map(({ scenario, design }) => scenario.designs[design].name)
  const found = designDifferences(groups, a, b)
  if (found.length === 0) return [`${to} and ${from} have the same levers.`]
  const count = found.length === 1 ? 'one lever' : `${found.length} levers`
  return [`${to} differs from ${from} in ${count}:`, ...differenceLines(found), ...hoursLines(hours, a, b)]
}

/** Differences as lines whose columns are aligned: address, values with unit, what it is and costs. */
export function differenceLines(found: readonly Difference[]): string[] {
  return aligned(
    found.map(({ address, parameter, organisation, from, to }) => {
      const where = organisation === '' ? address : `${address} (${organisation})`
      const costs = parameter.costs === undefined ? '' : ` (costs: ${parameter.costs})`
      return [where, changeText(parameter, from, to), `${parameter.about}${costs}`]
    }),
  )
}

/** Levers, or all but levers. */
function only(parameters: Group['parameters'], levers: boolean): Group['parameters'] {
  return Object.fromEntries(Object.entries(parameters).filter(([, { role }]) => (role === 'lever') === levers))
}

function hoursLines(hoursOf: typeof weeklyHours, a: Side, b: Side): string[] {
  const [from, to] = [a, b].map(({ scenario, design }) => hoursOf(scenario, design))
  const uses = [...new Set([...from, ...to].map(({ about }) => about))]
  const hours = (draws: typeof from, use: string): number =>
    draws.filter(({ about }) => about === use).reduce((sum, one) => sum + one.hours, 0)
  const text = (number: number): string => String(Math.round(number * 10) / 10)
  const changed = uses.filter((use) => hours(from, use) !== hours(to, use))
  const rows = changed.map((use) => [use, `${text(hours(from, use))} → ${text(hours(to, use))}`])
  return rows.length === 0 ? [] : ['', 'Hours a week:', ...aligned(rows)]
}

/** What differs between two scenarios: the place, its sizes and people, designs, events, measures. */
export function scenarioDifferenceLines(groups: readonly Group[], a: Scenario, b: Scenario, hours = weeklyHours): string[] {
  const context = groups.map((group) => ({ ...group, parameters: only(group.parameters, false) }))
  const place = differences(context, a.place, b.place, a.organisations)
  const lines = [...section('Place', differenceLines(place)), ...section('Scenario', plainLines(a, b)), ...designLines(groups, a, b, hours)]
  return lines.length === 0 ? ['Nothing differs.'] : lines.slice(1)
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines]
}

function plainLines(a: Scenario, b: Scenario): string[] {
  const before = facts(a)
  const rows = facts(b).flatMap(([name, shown, contents], i) => {
    const [, past, held] = before[i]
    return JSON.stringify(contents) === JSON.stringify(held) ? [] : [[name, `${past} → ${shown}${past === shown ? ', not the same' : ''}`]]
  })
  return aligned(rows)
}

/** What is not a parameter: its name, how it is shown, and all of it. */
function facts(scenario: Scenario): readonly (readonly [name: string, shown: string, contents: unknown])[] {
  const { weeks, replicates, seed, organisations, teams, issueTypes, designs, baseline, events, measures } = scenario
  return [
    ['weeks', String(weeks), weeks],
    ['replicates', String(replicates), replicates],
    ['seed', seed, seed],
    ['organisations', organisations.join(', '), organisations],
    ['teams', String(teams.length), teams],
    ['issue types', String(issueTypes.length), issueTypes],
    ['baseline', designs[baseline].name, designs[baseline].name],
    ['events', String(events.length), events],
    ['measures', measures.map(({ name, formula }) => `${name} = ${formula}`).join('; ') || 'none of its own', measures],
  ]
}

function designLines(groups: readonly Group[], a: Scenario, b: Scenario, hours: typeof weeklyHours): string[] {
  const names = (scenario: Scenario): string[] => scenario.designs.map(({ name }) => name)
  const without = (list: string[], others: string[]): string => list.filter((name) => !others.includes(name)).join(', ')
  const gone = without(names(a), names(b))
  const added = without(names(b), names(a))
  const both = names(a).flatMap((name, i) => {
    const design = names(b).indexOf(name)
    if (design < 0) return []
    const lines = designDifferenceLines(groups, { scenario: a, design: i }, { scenario: b, design }, hours)
    return lines.length === 1 ? [] : section(`Design ${name}`, lines.slice(1))
  })
  return [
    ...(gone === '' ? [] : ['', `Designs only in the first: ${gone}`]),
    ...(added === '' ? [] : ['', `Designs only in the second: ${added}`]),
    ...both,
  ]
}
