import type { MeasureInfo } from '../../model/measure.ts'
import { HORIZONS } from '../../model/measures/record.ts'
import { fastest, type MeasureCourse } from '../../study/why/course.ts'
import type { Mood } from '../../study/why/moods.ts'
import type { Block } from '../block.ts'
import { amountOf } from './amount.ts'

/** A measure in one world as it would be had both runs ended earlier: at the usual horizons, and where the difference grew most. */
export function courseTable(measure: MeasureInfo, course: MeasureCourse, sides: readonly [string, string]): Block {
  const { weeks, values } = course
  const [a, b] = values
  const last = weeks.length - 1
  const sizes = weeks.map((_, n) => Math.abs((b[n] ?? NaN) - (a[n] ?? NaN))).filter((size) => size > 0)
  const amount = amountOf(measure, sizes.at(-1) ?? (Math.abs(a[last] ?? 0) || 1))
  const most = fastest(course)
  const told = [...weeks.keys()].filter(
    (n) => n === last || n === most || n + 1 === most || (HORIZONS as readonly number[]).includes(weeks[n]),
  )
  const cell = (value: number | null): string => (value === null ? 'none yet' : amount.value(value))
  const change = (n: number): string => (a[n] === null || b[n] === null ? '' : amount.change(b[n] - a[n]))
  return {
    kind: 'table',
    title: `${measure.name} in this world, had the runs ended then${most === undefined ? '' : ' (*: the difference grew most up to here)'}`,
    heads: ['after weeks', sides[0], sides[1], 'difference'],
    rows: told.map((n) => [`${weeks[n]}${n === most ? ' *' : ''}`, cell(a[n]), cell(b[n]), change(n)]),
  }
}

/** What the story after the course of a measure is about. */
export function accountNote(name: string, tells?: string, mood?: Mood): string {
  if (tells !== undefined) return `The account and the sentences that follow are of ${tells}, the measure nearest to ${name} that has them.`
  if (mood !== undefined) return `Sentences tell where the runs part, and which teams add most to the difference in ${mood}.`
  return `No account of single events adds up to ${name}: sentences tell where the runs part. Measures of the gap closed, of care, of duplicated effort and of what people are like have more.`
}
