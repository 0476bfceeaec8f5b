import { decimalsFor, fixed, grouped } from '../../../report/words.ts'
import type { OwnMeasure } from '../../engine/ownMeasures.ts'

/** How the numbers of a measure are told whose unit only its user knows. */
export interface OwnWords {
  /** In which parts of one: `millionths`; empty: as they are. */
  readonly parts: string
  value(value: number): string
  /** Of a value, or of a difference. */
  half(value: number): string
  /** A difference, with its sign. */
  difference(value: number): string
}

/** Small numbers are told in parts: pounds make few points each. */
const PARTS = [
  { times: 1, name: '' },
  { times: 1e3, name: 'thousandths' },
  { times: 1e6, name: 'millionths' },
  { times: 1e9, name: 'billionths' },
  { times: 1e12, name: 'trillionths' },
]
const SMALLEST = 0.01

export function ownWords({ values }: OwnMeasure): OwnWords {
  const size = most(values.map(({ mean }) => mean))
  const { times, name } = (size === 0 || size >= SMALLEST ? undefined : PARTS.find((part) => size * part.times >= 1)) ?? PARTS[0]
  const told = digits(
    times,
    size,
    values.map(({ half }) => half),
  )
  const apart = digits(
    times,
    most(values.map(({ comparison }) => comparison?.difference ?? null)) || size,
    values.map(({ comparison }) => (comparison === undefined || comparison.high === null ? null : comparison.high - comparison.difference)),
  )
  return { parts: name, value: told, half: told, difference: (value) => signOf(value, apart(Math.abs(value))) }
}

/** Two digits of what is not known; three of the number where all of it is. */
function digits(times: number, size: number, halves: readonly (number | null)[]): (value: number) => string {
  const half = most(halves)
  const decimals = half > 0 ? decimalsFor(times * half, 10) : decimalsFor(times * size, 100)
  return (value) => (decimals === 0 ? grouped(times * value) : fixed(times * value, decimals))
}

/** A minus or plus sign before what is not told as nothing. */
function signOf(value: number, text: string): string {
  if (!/[1-9]/.test(text)) return text
  return value < 0 ? `−${text}` : `+${text}`
}

function most(numbers: readonly (number | null)[]): number {
  return numbers.reduce<number>((largest, one) => Math.max(largest, Math.abs(one ?? 0)), 0)
}
