import type { MeasureInfo } from '../../model/measure.ts'
import { MEASURES } from '../../model/run.ts'
import type { Scenario } from '../../model/scenario.ts'
import { measurable, weekOf } from '../columns.ts'
import type { Formula } from '../formulas/formulas.ts'
import type { Worth } from './account.ts'
import type { Subject } from './chain.ts'
import { MOODS, type Mood } from './moods.ts'

/** The number whose difference is taken apart. */
export interface Target extends MeasureInfo {
  /** Positions in `MEASURES` that it is made of. */
  readonly needs: readonly number[]
  /** Its value from those, in that order. */
  readonly of: (values: ArrayLike<number>) => number
}

/** A measure of the model, or a formula of the scenario's own, by its name; undefined where there is none. */
export function targetOf(scenario: Scenario, formulas: readonly Formula[], name: string): Target | undefined {
  const places = measurable(scenario.weeks)
  const place = places.find((m) => MEASURES[m].name === name)
  if (place !== undefined) return { ...MEASURES[place], needs: [place], of: (values) => values[0] }
  const formula = formulas.find((each) => each.name === name)
  if (formula === undefined) return undefined
  const text = scenario.measures.find((each) => each.name === name)!.formula
  return { name, about: text, unit: '', better: 'neither', needs: places, of: formula.evaluate }
}

/** Names of all measures that a run of the scenario has. */
export function targetsOf(scenario: Scenario): string[] {
  return [...measurable(scenario.weeks).map((m) => MEASURES[m].name), ...scenario.measures.map(({ name }) => name)]
}

/** What the story of a world is about where a measure is asked for, and how changes count for it. */
export interface Telling {
  readonly subject: Subject
  readonly worth: Worth
  /** The measure that the account takes apart: the one asked for, or what it comes from: effort done twice, or the quality gap closed. */
  readonly tells?: string
  /** What people are like, where the measure adds that up over teams. */
  readonly mood?: Mood
}

/** What quality is all of. */
const OF_QUALITY = /^(gapClosed|careDelivered|quality|benefit|harm\.true)\b/
const REPEATED = /^(duplicated(Share|Kept|\..+)|testing\.duplicated)$/

export function tellingOf({ name }: Target, weeks: number): Telling {
  const mean: Worth = (week) => (weeks - week) / weeks
  if (REPEATED.test(name)) return { subject: 'repeats', worth: mean, tells: 'duplicatedShare' }
  const until = name === 'gapClosed.end' ? weeks : /^gapClosed\.\d+$/.test(name) ? weekOf(name) : 0
  if (until > 0) return { subject: 'gap', worth: (week) => (week < until ? 1 : 0), tells: name }
  if (OF_QUALITY.test(name)) return { subject: 'gap', worth: mean, tells: 'gapClosed' }
  const mood = MOODS.find((one) => name === one || name === `${one}.end`)
  return { subject: 'course', worth: mean, ...(mood === undefined ? {} : { mood }) }
}
