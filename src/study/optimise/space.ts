import type { MeasureInfo } from '../../model/measure.ts'
import type { Factor } from '../sweep/factor.ts'

/** One lever, as the search sees it: a place between 0 and 1. */
export interface Lever {
  /** How many settings it has: whole numbers, or options. They share 0…1 equally. */
  readonly levels: number
  /** False for options: one is no nearer to another than a third. */
  readonly ordered: boolean
}

/** What is searched, and what for. */
export interface Space {
  readonly levers: readonly Lever[]
  /** One to three measures; of each, `better` says which way. */
  readonly objectives: readonly MeasureInfo[]
  /** Candidates in a round. */
  readonly size: number
  /** `start[candidate * levers + lever]`: settings that are to be in the first round, such as the design as it is. */
  readonly start?: Float64Array
  /** Whether a setting can be run at all, such as within the budget; all can where it is left out. */
  readonly fits?: (unit: Float64Array) => boolean
}

/** Steps of a lever that may have any value: nothing finer than a thousandth of its range is worth a run. */
const STEPS = 1000

/** Why measures cannot be searched for, in words for the user; undefined where they can. */
export function refusesObjectives(objectives: readonly MeasureInfo[]): string | undefined {
  if (objectives.length < 1 || objectives.length > 3)
    return `a search with ${objectives.length} outcomes: name one to three to be judged by`
  const twice = objectives.find(({ name }, o) => objectives.findIndex((other) => other.name === name) < o)
  if (twice !== undefined) return `${twice.name} is named twice`
  const neither = objectives.find(({ better }) => better === 'neither')
  return neither && `${neither.name} is neither better high nor low: it cannot be searched for`
}

/** Why a lever cannot be searched, in words for the user; undefined where it can. A range is only where to look. */
export function refusesLever({ name, whole, distribution: { kind } }: Factor): string | undefined {
  if (kind === 'uniform' || kind === 'values' || (kind === 'logUniform' && !whole)) return undefined
  return `${name} is ${kind}: a search knows no likely values. Give it low and high, or values`
}

export function leversOf(factors: readonly Factor[]): Lever[] {
  return factors.map(({ distribution, whole }) => {
    if (distribution.kind === 'values') return { levels: distribution.rows.length, ordered: false }
    if (whole && distribution.kind === 'uniform') {
      return { levels: Math.floor(distribution.high) - Math.ceil(distribution.low) + 1, ordered: true }
    }
    return { levels: 0, ordered: true }
  })
}

/**
 * The place that stands for all places of the same setting: the middle of a level's share of 0…1, so that cutting 0…1 into equal
 * parts and rounding between the ends both give that level; for levers that may have any value, the nearest thousandth.
 */
export function snap({ levels }: Lever, unit: number): number {
  if (levels === 0) return Math.round(unit * STEPS) / STEPS
  return (levelOf(levels, unit) + 0.5) / levels
}

export function levelOf(levels: number, unit: number): number {
  return Math.max(0, Math.min(levels - 1, Math.floor(unit * levels)))
}

/** Same text for the same setting. */
export function keyOf(unit: ArrayLike<number>): string {
  return Array.from(unit).join(' ')
}
