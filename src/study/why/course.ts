import type { Chain } from './chain.ts'
import type { Target } from './target.ts'

/** How a measure goes in two runs: as it stands at the end of each quarter, and of the run. */
export interface MeasureCourse {
  /** Weeks gone by. */
  readonly weeks: readonly number[]
  /** By side, one a time; null where a formula has no finite value yet. */
  readonly values: readonly [readonly (number | null)[], readonly (number | null)[]]
}

export function courseOf({ courses, measures }: Pick<Chain, 'courses' | 'measures'>, { needs, of }: Target, weeks: number): MeasureCourse {
  const value = (all: Float64Array): number | null => {
    const found = of(needs.map((m) => all[m]))
    return Number.isFinite(found) ? found : null
  }
  return {
    weeks: [...courses[0].weeks, weeks],
    values: [[...courses[0].measures, measures[0]].map(value), [...courses[1].measures, measures[1]].map(value)],
  }
}

/** Position of the time by whose end the difference grew most, since the one before; undefined where it never changes. */
export function fastest({ values: [a, b] }: MeasureCourse): number | undefined {
  const apart = a.map((one, n) => (b[n] ?? NaN) - (one ?? NaN))
  const sign = Math.sign(apart.at(-1)!) || 1
  const grows = apart.map((one, n) => sign * (one - (n === 0 ? 0 : apart[n - 1])))
  const most = grows.reduce((best, one, n) => (one > (best < 0 ? 0 : grows[best]) ? n : best), -1)
  return most < 0 ? undefined : most
}
