import { CAUSES, CLASS } from '../../model/world.ts'
import type { Film } from './film.ts'

/** What was counted from the start to the end of a week. */
export interface Counts {
  readonly tests: number
  readonly duplicated: number
  /** Duplicated tests by cause, in the order of `CAUSES`. */
  readonly causes: readonly number[]
  /** Of testing hours, as the model observes it. */
  readonly duplicatedShare: number
  readonly gapClosed: number
}

/** Counts of any week of a film, without adding up again. */
export function counter(film: Film): (week: number) => Counts {
  const { weeks, tests, duplicatedShare, gapClosed } = film
  const width = CAUSES.length + 1
  const sums = new Int32Array((weeks + 1) * width)
  for (let week = 0; week < weeks; week++) {
    sums.copyWithin((week + 1) * width, week * width, (week + 1) * width)
    for (let n = tests.from[week]; n < tests.from[week + 1]; n++) {
      if (tests.effort[n] === CLASS.duplicated) sums[(week + 1) * width]++
      if (tests.cause[n] >= 0) sums[(week + 1) * width + 1 + tests.cause[n]]++
    }
  }
  return (week) => {
    const [duplicated, ...causes] = sums.subarray((week + 1) * width, (week + 2) * width)
    return { tests: tests.from[week + 1], duplicated, causes, duplicatedShare: duplicatedShare[week], gapClosed: gapClosed[week] }
  }
}
