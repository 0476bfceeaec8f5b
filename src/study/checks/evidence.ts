import { Random } from '../../math/random.ts'
import { isOption, type Parameter, type Settings } from '../../model/parameter.ts'
import { GROUPS } from '../../model/registry.ts'
import type { Scenario } from '../../model/scenario.ts'

/** A parameter that is not known for certain, with how far it may be from its default. */
export interface Unsure {
  readonly address: string
  readonly grade: string
  readonly low: number
  readonly high: number
}

/** How large the place is stays as it is. */
const FIXED = ['sizes', 'network']

/**
 * Parameters of place and behaviour that could be otherwise, each half way from its default to either end of its range; options,
 * whole numbers and the switches of reference models stay.
 */
export function unsure(): Unsure[] {
  return GROUPS.filter(({ name }) => !FIXED.includes(name)).flatMap((group) =>
    Object.entries(group.parameters).flatMap(([name, parameter]) => {
      if (parameter.role === 'lever' || isOption(parameter) || parameter.whole || parameter.source.startsWith('definition')) return []
      const { default: usual, range } = parameter as Parameter & { default: number; range: readonly [number, number] }
      return [
        {
          address: `${group.name}.${name}`,
          grade: parameter.grade,
          low: usual + 0.5 * (range[0] - usual),
          high: usual + 0.5 * (range[1] - usual),
        },
      ]
    }),
  )
}

const DRAWS = 77

/** Sample n of two independent ones (0 and 1): a number between 0 and 1 for each parameter. */
export function sample(parameters: readonly Unsure[], n: number, which: number): Float64Array {
  const random = new Random('what the answer hangs on', n)
  random.enter(DRAWS, which)
  return Float64Array.from(parameters, (_, p) => random.uniform(p, 0))
}

/** The scenario with each unsure parameter at `share[p]` of the way from its low to its high end: below one half, below its default. */
export function withValues(scenario: Scenario, parameters: readonly Unsure[], share: Float64Array): Scenario {
  const changed = (settings: Settings): Settings => {
    const copy: Record<string, Record<string, number>> = {}
    for (const [group, values] of Object.entries(settings)) copy[group] = { ...values }
    for (const [p, { address, low, high }] of parameters.entries()) {
      const [group, name] = address.split('.')
      const usual = copy[group][name]
      copy[group][name] = share[p] < 0.5 ? low + 2 * share[p] * (usual - low) : usual + (2 * share[p] - 1) * (high - usual)
    }
    return copy
  }
  return {
    ...scenario,
    place: scenario.place.map(changed),
    designs: scenario.designs.map((design) => ({ ...design, settings: design.settings.map(changed) })),
  }
}

/** Samples for the index of a group: two independent ones, and the first with the group's parameters from the second. */
export function samplesFor(parameters: readonly Unsure[], grade: string, n: number): Float64Array[] {
  const [a, b] = [sample(parameters, n, 0), sample(parameters, n, 1)]
  return [a, b, a.map((value, p) => (parameters[p].grade === grade ? b[p] : value))]
}

/**
 * Total share of the variance in which a group takes part (Saltelli and others 2010; estimator of Jansen): answers at the two samples
 * and at the mixed one.
 */
export function totalIndex(a: Float64Array, b: Float64Array, mixed: Float64Array): number {
  const all = [...a, ...b]
  const mean = all.reduce((sum, x) => sum + x, 0) / all.length
  const variance = all.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / all.length
  let squares = 0
  for (let n = 0; n < a.length; n++) squares += (a[n] - mixed[n]) * (a[n] - mixed[n])
  return squares / (2 * a.length * variance)
}
