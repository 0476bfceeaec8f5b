import { ticks } from 'd3-array'
import { fixed, shortSpan, span } from '../words.ts'
import { widthOf } from './text.ts'

export interface Tick {
  readonly at: number
  readonly text: string
}

/** Finite numbers among these. */
export function finite(...lists: readonly (ArrayLike<number> | undefined)[]): number[] {
  return lists.flatMap((list) => (list === undefined ? [] : Array.from(list).filter(Number.isFinite)))
}

/** Whether both ends of an interval are known. */
export function bounded(one: { readonly low: number | null; readonly high: number | null }): one is { low: number; high: number } {
  return one.low !== null && one.high !== null && Number.isFinite(one.low) && Number.isFinite(one.high)
}

/** The span of values to show: zero within it, never of no length. */
export function spanOf(values: readonly number[], from: number | undefined, to: number | undefined, least: number): [number, number] {
  const low = values.reduce((a, b) => Math.min(a, b), from ?? 0)
  const high = values.reduce((a, b) => Math.max(a, b), to ?? 0)
  return high - low < least / 1e6 ? [low, low + least] : [low, high]
}

/** Round values with as many decimals as they need, the unit behind each: `20 %`. */
export function valueTicks([low, high]: readonly [number, number], times: number, unit: string, count: number): Tick[] {
  const at = ticks(low * times, high * times, Math.max(2, count))
  const step = at.length > 1 ? at[1] - at[0] : 1
  const decimals = [0, 1, 2, 3, 4, 5].find((d) => Number(step.toFixed(d)) > 0 && Math.abs(Number(step.toFixed(d)) - step) < step / 1e6) ?? 6
  return at.map((value) => ({ at: value / times, text: `${fixed(value, decimals)}${unit === '' ? '' : ` ${unit}`}` }))
}

/** The same for an axis from left to right: as many as stand side by side. */
export function acrossTicks(span: readonly [number, number], times: number, x: (value: number) => number, type: number): Tick[] {
  const room = Math.abs(x(span[1]) - x(span[0]))
  for (let count = Math.max(2, Math.floor(room / (5 * type))); count >= 2; count--) {
    const found = valueTicks(span, times, '', count)
    const apart = (i: number): number => Math.abs(x(found[i + 1].at) - x(found[i].at))
    const fits = found.slice(1).every(({ text }, i) => apart(i) > (widthOf(text, type) + widthOf(found[i].text, type)) / 2 + 0.4 * type)
    if (fits) return found
  }
  return valueTicks(span, times, '', 2).slice(0, 1)
}

/**
 * Words under the weeks: the horizons, or whole years or months where there are none; long where all fit side by side, else
 * short, else as many of them as fit, the last one first.
 */
export function weekTicks(weeks: number, horizons: readonly number[], x: (week: number) => number, type: number, edge: number): Tick[] {
  const at = horizons.length > 0 ? horizons.filter((week) => week > 0 && week <= weeks) : stepsOf(weeks)
  for (const words of [span, shortSpan]) {
    const found = at.map((week) => ({ at: week, text: words(week) }))
    if (fitting(found, x, type, edge).length === found.length) return found
  }
  return fitting(
    at.map((week) => ({ at: week, text: shortSpan(week) })),
    x,
    type,
    edge,
  )
}

/** Whole years, or half or quarter years, or steps of some weeks: at most about six. */
function stepsOf(weeks: number): number[] {
  const step = [1, 2, 4, 13, 26, 52, 104, 260, 520].find((one) => weeks / one <= 6) ?? 1040
  return Array.from({ length: Math.floor(weeks / step) }, (_, i) => (i + 1) * step)
}

function fitting(found: readonly Tick[], x: (week: number) => number, type: number, edge: number): Tick[] {
  let free = edge
  const kept: Tick[] = []
  for (const tick of [...found].reverse()) {
    const half = widthOf(tick.text, type) / 2
    const right = Math.min(x(tick.at) + half, edge)
    if (right > free || right - 2 * half < 0) continue
    kept.unshift(tick)
    free = right - 2 * half - type / 2
  }
  return kept
}
