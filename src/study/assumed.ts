import { defaultOf } from '../model/parameter.ts'
import { GROUPS } from '../model/registry.ts'
import type { Scenario } from '../model/scenario.ts'

/** How much of what an answer stands on is assumed. */
export interface Assumed {
  /** Parameters of place and behaviour of grade D that the scenario leaves at their default. */
  readonly assumed: number
  /** All parameters of place and behaviour. */
  readonly all: number
}

/** Counts what nobody has measured and the scenario says nothing of. */
export function assumedIn({ place }: Pick<Scenario, 'place'>): Assumed {
  const known = GROUPS.flatMap((group) =>
    Object.entries(group.parameters).flatMap(([name, parameter]) =>
      parameter.role === 'lever' ? [] : [{ group: group.name, name, parameter }],
    ),
  )
  const assumed = known.filter(
    ({ group, name, parameter }) => parameter.grade === 'D' && place.every((values) => values[group][name] === defaultOf(parameter)),
  )
  return { assumed: assumed.length, all: known.length }
}
