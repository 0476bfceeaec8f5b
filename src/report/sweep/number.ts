import { decimalsFor, fixed, signed } from '../words.ts'
import { tellingOf } from './unit.ts'

/** How values of a measure are written: shares in points or percent of the whole, all else as it is. */
export interface Scale {
  /** Of values, and of differences between them. */
  readonly unit: string
  readonly apart: string
  value(value: number): string
  difference(value: number): string
  /** `+2.1 ± 0.3`; without what is not known. */
  around(value: number, half: number | null): string
}

/** Numbers that stand together are told to three digits of the largest. */
const STEPS = 100
const ROUNDING = 1e-12

/**
 * @param unit as the measure declares it
 * @param size the largest value to be written, for the number of decimals
 * @param step the largest difference to be written, where it may be much smaller
 */
export function scaleOf(unit: string, size: number, step = size): Scale {
  const { times, name, difference: apart } = tellingOf(unit)
  const decimals = times > 1 ? 1 : decimalsFor(size, STEPS)
  // Below that a difference is what rounding of the numbers themselves makes.
  const told = Math.abs(step) > ROUNDING * Math.abs(size) ? step : size
  const finer = times > 1 ? 1 : Math.max(decimals, decimalsFor(told, STEPS))
  const difference = (value: number): string => signed(times * value, finer)
  return {
    unit: name,
    apart,
    value: (value) => fixed(times * value, decimals),
    difference,
    around: (value, half) => (half === null ? difference(value) : `${difference(value)} ± ${fixed(times * half, finer)}`),
  }
}
