import type { Data, DataMap } from '../model/check/data.ts'
import { isMap } from '../model/check/data.ts'
import { isOption } from '../model/parameter.ts'
import type { NumberParameter } from '../model/parameter.ts'
import type { Group } from '../model/registry.ts'

/** Units of levers that a whole organisation shares, and the step in which people count them. */
const STEPS: Readonly<Record<string, number>> = { FTE: 0.5, people: 1, 'hours/week': 1 }
/** Smallest amount of each: what was above 0 stays so, however small the place. */
const LEAST: Readonly<Record<string, number>> = { FTE: 0.1, people: 1, 'hours/week': 1 }

/** Levers of a design that are for the whole organisation, for one `factor` times as large; only those that change. */
export function scaledLevers(levers: DataMap, factor: number, groups: readonly Group[]): Map<string, Map<string, Data>> {
  const scaled = new Map<string, Map<string, Data>>()
  for (const { name, parameters } of groups) {
    const values = levers.get(name)
    if (!isMap(values)) continue
    const changed = [...values].flatMap(([key, value]) => {
      const parameter = parameters[key]
      if (parameter === undefined || isOption(parameter) || !(parameter.unit in STEPS) || typeof value !== 'number') return []
      const next = scaledTo(value, factor, parameter)
      return next === value ? [] : [[key, next] as const]
    })
    if (changed.length > 0) scaled.set(name, new Map(changed))
  }
  return scaled
}

function scaledTo(value: number, factor: number, { unit, range }: NumberParameter): number {
  if (value <= 0) return value
  const step = value * factor < STEPS[unit] ? LEAST[unit] : STEPS[unit]
  // Divided, not multiplied: 3 / 10 is the 0.3 that people write.
  const perUnit = Math.round(1 / step)
  const rounded = Math.round(value * factor * perUnit) / perUnit
  return Math.min(range[1], Math.max(LEAST[unit], rounded))
}
