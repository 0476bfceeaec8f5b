import { GROUPS } from '../../model/registry.ts'
import type { Event, Scenario } from '../../model/scenario.ts'

/** A lever that two designs set otherwise, in one organisation at least. */
export interface Lever {
  readonly group: string
  readonly name: string
}

/** Two designs of a scenario, as positions: what the difference is that of `to` less `from`. */
export interface Versus {
  readonly from: number
  readonly to: number
}

/** `support.coaches`. */
export function addressOfLever({ group, name }: Lever): string {
  return `${group}.${name}`
}

/** All levers in which two designs differ, in the order of their declarations. */
export function differingLevers({ designs }: Scenario, { from, to }: Versus): Lever[] {
  const [a, b] = [designs[from].settings, designs[to].settings]
  return GROUPS.flatMap(({ name: group, parameters }) =>
    Object.keys(parameters).flatMap((name) => (a.some((values, o) => values[group][name] !== b[o][group][name]) ? [{ group, name }] : [])),
  )
}

/** Events that befall one of two designs only. */
export function differingEvents({ events }: Scenario, { from, to }: Versus): Event[] {
  return events.filter((event) => befalls(event, from) !== befalls(event, to))
}

/** Whether an event happens in a design (its position). */
export function befalls({ designs }: Event, design: number): boolean {
  return designs === undefined || designs.includes(design)
}
