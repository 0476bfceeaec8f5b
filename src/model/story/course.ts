import { measureRun } from '../measures.ts'
import { keep, newRecord } from '../measures/record.ts'
import { closeBooks } from '../run.ts'
import type { World } from '../world.ts'
import type { Onlooker } from './onlooker.ts'

/** A run by quarters. */
export interface Course {
  /** Weeks gone by. */
  readonly weeks: readonly number[]
  /** Every measure, in the order of `MEASURES`, as it would be had the run ended then. */
  readonly measures: readonly Float64Array[]
}

const QUARTER = 13

/** Keeps all measures of a run as they stand at the end of each quarter before its last week. */
export function keepCourse(first: World): { readonly course: Course; readonly onlooker: Onlooker } {
  const weeks: number[] = []
  const measures: Float64Array[] = []
  const record = newRecord()
  const end = (world: World): void => {
    const after = world.week + 1
    // The same columns, in a run that is as long as what has gone by; its books are closed in a copy.
    const own = { facts: { value: { ...world.facts, weeks: after } }, use: { value: world.use.slice() } }
    const cut = Object.create(world, own) as World
    keep(cut, record)
    if (after % QUARTER !== 0 || after === first.facts.weeks) return
    closeBooks(cut)
    weeks.push(after)
    measures.push(measureRun(cut, record))
  }
  return { course: { weeks, measures }, onlooker: { end } }
}
