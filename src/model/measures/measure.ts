import { ratio, total } from '../sums.ts'
import type { Better, MeasureInfo } from '../measure.ts'
import { COUNTS, type World } from '../world.ts'
import type { Record } from './record.ts'

/** A measure with how it is taken at the end of a run. */
export interface Measure extends MeasureInfo {
  readonly of: (world: World, record: Record) => number
}

/** One measure; `skewed` where differences call for a bootstrap. */
export function measure(name: string, about: string, unit: string, better: Better, of: Measure['of'], skewed = false): Measure {
  return skewed ? { name, about, unit, better, skewed, of } : { name, about, unit, better, of }
}

/** A thing counted, over all organisations. */
export const counted = (what: number) => (world: World) => total(world.tally, COUNTS.length, what)
/** One count as a share of another. */
export const shareOf = (part: number, whole: number) => (world: World) => ratio(counted(part)(world), counted(whole)(world))
/** Mean over the run of the n-th of `record.means`. */
export const mean = (n: number) => (world: World, record: Record) => record.means[n] / world.facts.weeks
