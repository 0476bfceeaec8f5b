import { fixed, signed } from '../words.ts'
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

/** @param unit as the measure declares it; @param size the largest value to be written, for the number of decimals */
export function scaleOf(unit: string, size: number): Scale {
  const { times, name, difference: apart } = tellingOf(unit)
  const large = Math.abs(size * times)
  const decimals = times > 1 ? 1 : large >= 100 ? 0 : large >= 10 ? 1 : large >= 1 ? 2 : 3
  const difference = (value: number): string => signed(times * value, decimals)
  return {
    unit: name,
    apart,
    value: (value) => fixed(times * value, decimals),
    difference,
    around: (value, half) => (half === null ? difference(value) : `${difference(value)} ± ${fixed(times * half, decimals)}`),
  }
}
