import type { NumberParameter } from '../parameter.ts'
import type { Check } from './context.ts'
import type { Data, Path } from './data.ts'
import { described } from './data.ts'
import { rangeHint, switchHint, textHint } from './hint.ts'
import { problem } from './problem.ts'

/** What a number must be: the part of a parameter that matters here. */
export type Limits = Pick<NumberParameter, 'range' | 'unit' | 'whole'>

/** `0…1 (share)`. */
export function rangeText({ range, unit }: Limits): string {
  return `${range[0]}…${range[1]} (${unit})`
}

/** The number, or undefined after adding a problem. `name` is what messages call it: `demand.pressure`. */
export function readNumber(check: Check, value: Data, limits: Limits, name: string, path: Path): number | undefined {
  if (typeof value !== 'number') {
    check.problems.push(problem(path, `${name} is ${described(value)}`, expected(limits), notNumberHint(value, limits)))
    return undefined
  }
  const [low, high] = limits.range
  if (!(value >= low && value <= high)) {
    const hint = rangeHint(value, limits.range)
    check.problems.push(problem(path, `${name} = ${value} is outside ${rangeText(limits)}`, '', hint))
    return undefined
  }
  if (limits.whole && !Number.isInteger(value)) {
    const hint = `Did you mean ${Math.min(high, Math.max(low, Math.round(value)))}?`
    check.problems.push(problem(path, `${name} = ${value} is not a whole number (${limits.unit})`, '', hint))
    return undefined
  }
  // -0 would print as 0 and hash as something else.
  return value + 0
}

function expected(limits: Limits): string {
  return `Expected ${limits.whole ? 'a whole number' : 'a number'} of ${rangeText(limits)}`
}

function notNumberHint(value: Data, limits: Limits): string {
  if (typeof value === 'boolean') return switchHint(value, limits.range)
  return typeof value === 'string' ? textHint(value, limits.range) : ''
}
