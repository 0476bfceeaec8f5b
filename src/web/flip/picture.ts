import type { MeasureInfo } from '../../model/measure.ts'
import type { HeatInput } from '../../report/chart/heat.ts'
import { isOption } from '../../model/parameter.ts'
import { capital } from '../../report/words.ts'
import type { FlipAxis } from './axis.ts'
import type { FlipSeen } from './flipping.ts'
import type { Height } from './heights.ts'
import { nearestKnown } from './nearest.ts'

/** The map as it is so far: a cell that waits has the colour of the nearest that is known. */
export function mapOf(
  { question, cells }: FlipSeen,
  heights: readonly Height[],
  measure: MeasureInfo,
  width: number,
  type: number,
): HeatInput {
  const { scenario, design, versus, across, up } = question
  const columns = across.places.length
  const known = cells.map(({ reason }, n) => (reason === undefined ? heights[n] !== undefined : undefined))
  const from = nearestKnown(columns, known)
  const flat = from.map((n, cell) => ({
    difference: heights[n]?.difference ?? null,
    low: heights[n]?.low ?? null,
    high: heights[n]?.high ?? null,
    guessed: n !== cell,
  }))
  const shares = measure.unit === 'share'
  const [a, b] = [design, versus].map((d) => scenario.designs[d].name)
  const ahead = (name: string, other: string): string =>
    measure.better === 'neither' ? `higher in ${name}` : `${measure.better === 'lower' ? other : name} ahead`
  return {
    title: `${capital(a)} less ${b} in ${measure.name}`,
    across: axisIn(across),
    up: axisIn(up),
    cells: up.places.map((_, r) => flat.slice(r * columns, (r + 1) * columns)),
    words: [ahead(a, b), ahead(b, a)],
    unit: shares ? 'points' : measure.unit === '0-1' ? '' : measure.unit,
    times: shares ? 100 : 1,
    width,
    type,
    here: [across.here, up.here],
    band: known.every((is) => is !== false),
  }
}

function axisIn({ name, unit, places, words, at }: FlipAxis): HeatInput['across'] {
  return { name: unit === '' ? name : `${name}, ${unit}`, places, ...(isOption(at.parameter) ? { words } : {}) }
}
