import type { Estimate } from '../../study/checks/estimate.ts'
import type { Expected } from '../../study/checks/check.ts'
import { fixed, signed } from '../words.ts'

/** Enough decimals to show an interval with two digits of its half width, or four digits of a number without one; at most six. */
function decimalsFor(half: number, value: number): number {
  const told = half > 0 && Number.isFinite(half)
  const size = told ? half : Math.abs(value) / 100
  if (size === 0) return 0
  let decimals = 0
  for (let least = 10; size < least && decimals < 6; least /= 10) decimals++
  return decimals
}

/** `+0.032 ± 0.004`; of a correlation or ratio its interval, which is not even: `0.41 (0.20 to 0.58)`. */
export function estimateText({ value, low, high }: Estimate, even: boolean, plus: boolean): string {
  const half = (high - low) / 2
  const decimals = decimalsFor(half, value)
  const shown = plus ? signed(value, decimals) : fixed(value, decimals)
  if (!Number.isFinite(value)) return 'not to be told'
  if (!Number.isFinite(half) || half === 0) return shown
  return even ? `${shown} ± ${fixed(half, decimals)}` : `${shown} (${fixed(low, decimals)} to ${fixed(high, decimals)})`
}

/** What was asked for: `at least 0.005`, `0.543 ± 0.005`, `0 in every world`. */
export function expectedText(expected: Expected): string {
  if ('above' in expected) return expected.above > 0 ? `at least ${expected.above}` : 'above 0'
  if ('from' in expected) return `${expected.from} to ${expected.to}`
  if ('exactly' in expected) return `${fixed(expected.exactly, 0)} in every world`
  return expected.error > 0 ? `${expected.is} (s.e. ${expected.error})` : String(expected.is)
}
