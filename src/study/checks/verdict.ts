import type { Expected } from './check.ts'
import type { Estimate } from './estimate.ts'

/** What a number says of a statement. `met` and `missed` are for values that are known; `told` for one that is known elsewhere only. */
export type Verdict = 'shown' | 'not shown' | 'opposite' | 'met' | 'missed' | 'told'

/** Standard errors, of both values together, within which a known value must be met. */
const WITHIN = 3

/** @param elsewhere the settings are not those for which a published value holds */
export function verdictOf(expected: Expected, { value, error, low, high, least, most }: Estimate, elsewhere = false): Verdict {
  if (elsewhere && 'is' in expected) return 'told'
  if ('exactly' in expected) return least === expected.exactly && most === expected.exactly ? 'met' : 'missed'
  if ('is' in expected)
    return Math.abs(value - expected.is) <= WITHIN * Math.sqrt(error * error + expected.error * expected.error) ? 'met' : 'missed'
  if ('from' in expected) return value >= expected.from && value <= expected.to ? 'met' : 'missed'
  if (low > 0 && value >= expected.above) return 'shown'
  return high < 0 ? 'opposite' : 'not shown'
}

/** Whether an effect is gone: too small to count, or not to be told from none. */
export function vanished(expected: Expected, { value, low }: Estimate): boolean {
  return 'above' in expected && (low <= 0 || value < expected.above)
}
