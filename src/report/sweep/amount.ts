import { fixed, signed } from '../words.ts'

/** How numbers of a unit are told: shares in points (hundredths), all others as they are. */
function scaleOf(unit: string): { factor: number; name: string } {
  return unit === 'share' ? { factor: 100, name: 'points' } : { factor: 1, name: unit }
}

/** Decimals with which a number of this size is shown in at least so many steps. */
function decimalsFor(size: number, steps: number): number {
  let decimals = 0
  for (let x = Math.abs(size); x > 0 && x < steps && decimals < 6; x *= 10) decimals++
  return decimals
}

/** Two digits of the largest number that stands there; points with one decimal at least. */
function decimalsOf(unit: string, size: number): number {
  return Math.max(unit === 'share' ? 1 : 0, decimalsFor(scaleOf(unit).factor * size, 10))
}

/** `0.4 points`, `12.3 hours`; `size` gives the decimals where several numbers stand together. */
export function amount(value: number, unit: string, size = value): string {
  return `${number(value, unit, size)} ${scaleOf(unit).name}`
}

/** The same without its unit. */
export function number(value: number, unit: string, size = value): string {
  return fixed(scaleOf(unit).factor * value, decimalsOf(unit, size))
}

/** The same with a sign. */
export function signedNumber(value: number, unit: string, size = value): string {
  return signed(scaleOf(unit).factor * value, decimalsOf(unit, size))
}

/** Name of the unit in which numbers are told. */
export function unitName(unit: string): string {
  return scaleOf(unit).name
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
