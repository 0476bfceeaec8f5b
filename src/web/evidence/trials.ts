import { isOption, type Parameter } from '../../model/parameter.ts'
import { GROUPS } from '../../model/registry.ts'
import type { Scenario } from '../../model/scenario.ts'
import { addressed, unaffordable, varied } from '../../model/varied.ts'
import { hasOwnValues } from '../flip/unlike.ts'

/** An assumption with another value, all else as it is. */
export interface Trial {
  readonly address: string
  readonly from: number
  readonly to: number
}

export interface Trials {
  readonly trials: readonly Trial[]
  /** Assumptions that are tried. */
  readonly tried: number
  /** Addresses of assumptions that cannot be: single teams have values of their own, or neither value can be paid or makes sense. */
  readonly untried: readonly string[]
}

/**
 * Every assumption (grade D) of place and behaviour, lower and higher: half way to the ends of its range, but at most twice what it
 * is; of an option each other one. Sizes are left out: a place knows its own.
 * @param designs positions of those that must be able to pay
 */
export function trialsOf(scenario: Scenario, designs: readonly number[]): Trials {
  const all = GROUPS.filter(({ name }) => name !== 'sizes').flatMap(({ name: group, parameters }) =>
    Object.entries(parameters).flatMap(([name, parameter]) =>
      parameter.role === 'lever' || parameter.grade !== 'D'
        ? []
        : [{ address: `${group}.${name}`, from: scenario.place[0][group][name], parameter }],
    ),
  )
  const found = all.map(({ address, from, parameter }) => {
    const others = hasOwnValues(scenario, addressed(scenario, address)!) ? [] : otherValues(parameter, from)
    return { address, trials: others.map((to): Trial => ({ address, from, to })).filter((trial) => makesSense(scenario, trial, designs)) }
  })
  const untried = found.filter(({ trials }) => trials.length === 0).map(({ address }) => address)
  return { trials: found.flatMap(({ trials }) => trials), tried: found.length - untried.length, untried }
}

/** Other values to try. */
export function otherValues(parameter: Parameter, here: number): number[] {
  if (isOption(parameter)) return parameter.options.map((_, n) => n).filter((n) => n !== here)
  const { range, whole } = parameter
  const [low, high] = range
  const most = here > 0 ? 2 * here : high
  const wished = [(here + low) / 2, Math.min((here + high) / 2, most)].map((value) =>
    whole === true ? Math.round(value) : Number(value.toPrecision(4)),
  )
  return [...new Set(wished)].filter((value) => value !== here && value >= low && value <= high)
}

function makesSense(scenario: Scenario, { address, to }: Trial, designs: readonly number[]): boolean {
  try {
    const there = varied(scenario, [{ at: addressed(scenario, address)!, value: to }])
    return designs.every((d) => unaffordable(there, d) === undefined)
  } catch {
    return false
  }
}
