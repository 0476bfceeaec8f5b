import type { MeasureInfo } from '../../model/measure.ts'
import { isClear, type Effect } from '../../study/why/shares.ts'
import type { Cell } from '../block.ts'
import { fixed, signed } from '../words.ts'

/** How numbers of a measure are shown: shares as points of 100, others in their own unit. */
export interface Amount {
  readonly unit: string
  /** A value: `28.7 %`, `120 hours`. */
  value(value: number): string
  /** A difference: `+6.3`. */
  change(value: number): string
  /** The same with its unit: `+6.3 points`. */
  changed(value: number): string
}

/** @param size how large the differences are, which says how many decimals tell them apart */
export function amountOf({ unit }: Pick<MeasureInfo, 'unit'>, size: number): Amount {
  const shares = unit === 'share'
  const own = unit === '0-1' ? '' : unit
  const scale = shares ? 100 : 1
  const decimals = shares ? (Math.abs(scale * size) < 1 ? 2 : 1) : decimalsFor(Math.abs(size))
  const change = (value: number): string => signed(scale * value, decimals)
  const name = shares ? 'points' : own
  return {
    unit: name,
    value: (value) => `${fixed(scale * value, decimals)}${shares ? ' %' : own === '' ? '' : ` ${own}`}`,
    change,
    changed: (value) => `${change(value)}${name === '' ? '' : ` ${name}`}`,
  }
}

function decimalsFor(size: number): number {
  return size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3
}

/** `6.0 to 6.6`; empty below two worlds. */
export function intervalText({ low, high }: Effect, amount: Amount): string {
  return low === null || high === null ? '' : `${amount.change(low)} to ${amount.change(high)}`
}

/** An effect in a table: mean, half-width, and whether it is good news. @param sign -1: shown the other way round */
export function effectCell(effect: Effect, amount: Amount, { better }: Pick<MeasureInfo, 'better'>, sign = 1): Cell {
  const { mean, low, high } = effect
  const half = low === null || high === null ? '' : ` ± ${amount.change((high - low) / 2).replace(/^\+/, '')}`
  const text = amount.change(sign * mean) + half
  if (!isClear(effect)) return { text, tone: 'quiet' }
  if (better === 'neither') return text
  return { text, tone: sign * mean > 0 === (better === 'higher') ? 'good' : 'bad' }
}
