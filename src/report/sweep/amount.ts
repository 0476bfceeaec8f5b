import { decimalsFor, fixed, signed } from '../words.ts'
import { tellingOf } from './unit.ts'

/** Two digits of the largest number that stands there; points with one decimal at least. */
function decimalsOf(unit: string, size: number): number {
  return Math.max(tellingOf(unit).times > 1 ? 1 : 0, decimalsFor(tellingOf(unit).times * size, 10))
}

/** `0.4 points`, `12.3 hours`; `size` gives the decimals where several numbers stand together. */
export function amount(value: number, unit: string, size = value): string {
  return `${number(value, unit, size)} ${tellingOf(unit).difference}`.trimEnd()
}

/** The same without its unit. */
export function number(value: number, unit: string, size = value): string {
  return fixed(tellingOf(unit).times * value, decimalsOf(unit, size))
}

/** The same with a sign. */
export function signedNumber(value: number, unit: string, size = value): string {
  return signed(tellingOf(unit).times * value, decimalsOf(unit, size))
}

/** Name of the unit in which numbers are told. */
export function unitName(unit: string): string {
  return tellingOf(unit).difference
}

/** ` (0.2 to 0.6)`; nothing where the interval is not known. */
export function range(low: number | null, high: number | null, text: (value: number) => string): string {
  return low === null || high === null ? '' : ` (${text(low)} to ${text(high)})`
}

/** A parameter's value, rounded to about a fiftieth of the range over which it varies, or finer. */
export function settingText(value: number, [low, high]: readonly [number, number]): string {
  const text = fixed(value, decimalsFor(high - low, 50))
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
