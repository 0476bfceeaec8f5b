import { GROUPS } from '../model/registry.ts'
import type { Event, Scenario } from '../model/scenario.ts'
import type { Work } from './work.ts'

/** Which designs are compared. */
type Compared = Pick<Work, 'designs' | 'designNames' | 'baseline'>

/** What gives a place, or one design alone, more hours. */
const BUDGET: readonly string[] = ['demand.hours', 'demand.extraHours']

/** In words, which of the compared designs have other hours than the rest, from the start or by an event; empty where none has. */
export function unequalBudgets(scenario: Scenario, work: Compared): string[] {
  const extra = work.designs.map((d) => extraHours(scenario, d))
  const equal = extra.every((hours) => hours === extra[work.baseline])
  const fromStart = equal
    ? []
    : extra.flatMap((hours, i) => (hours === 0 ? [] : [`${work.designNames[i]} has ${hours} extra hours a week`]))
  const later = eventsOfSome(scenario, work).flatMap(({ event, who }) => {
    const set = addresses(event).filter((address) => BUDGET.includes(address))
    const { adopt } = event
    const adopted = adopt !== undefined && work.designs.some((d) => extraHours(scenario, d) !== extraHours(scenario, adopt))
    const what = set.length > 0 ? set.join(' and ') : adopted ? `demand.extraHours, by adopting ${scenario.designs[adopt].name}` : ''
    return what === '' ? [] : [`week ${event.week} changes ${what} in ${who} only`]
  })
  return [...fromStart, ...later]
}

/**
 * In words, what differs between the compared designs and is no lever of theirs: events that change the place, or that befall
 * leaders, in some of them only. Empty where designs differ by their levers alone.
 */
export function unnamedDifferences(scenario: Scenario, work: Compared): string[] {
  return eventsOfSome(scenario, work).flatMap(({ event, who }) => {
    const what = addresses(event).filter((address) => !BUDGET.includes(address) && !isLever(address))
    const set = what.length === 0 ? [] : [`week ${event.week} changes ${what.join(' and ')} in ${who} only`]
    const happens = event.happens === undefined ? [] : [`${HAPPENED[event.happens]} in week ${event.week} in ${who} only`]
    return [...set, ...happens]
  })
}

const HAPPENED: Readonly<Record<NonNullable<Event['happens']>, string>> = {
  leaderLeaves: 'the leader leaves',
  methodSwitches: 'the method switches',
  transplant: 'other leaders take over',
}

function extraHours(scenario: Scenario, design: number): number {
  return scenario.designs[design].settings.reduce((sum, { demand }) => sum + (demand?.extraHours ?? 0), 0)
}

/** Events that hold in some of the compared designs but not in all, with the names of those. */
function eventsOfSome(scenario: Scenario, { designs, designNames }: Compared): { readonly event: Event; readonly who: string }[] {
  return scenario.events.flatMap((event) => {
    const held = designNames.filter((_, i) => event.designs === undefined || event.designs.includes(designs[i]))
    return held.length === 0 || held.length === designs.length ? [] : [{ event, who: held.join(' and ') }]
  })
}

function addresses({ set }: Event): string[] {
  return Object.entries(set).flatMap(([group, values]) => Object.keys(values).map((name) => `${group}.${name}`))
}

function isLever(address: string): boolean {
  const [group, name] = address.split('.')
  return GROUPS.find((one) => one.name === group)?.parameters[name]?.role === 'lever'
}
