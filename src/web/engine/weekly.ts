import { studentQuantile } from '../../math/student.ts'
import { OBSERVATIONS } from '../../model/run.ts'
import type { Outcome } from '../../study/group.ts'

/** A design's weekly course in an observation over worlds. */
export interface Weekly {
  readonly mean: Float64Array
  /** 95 % interval of the mean; NaN where it cannot be known. */
  readonly low: Float64Array
  readonly high: Float64Array
}

/**
 * The courses of several designs in an observation. The design with most worlds is the anchor: its course is its mean; each other is
 * the anchor's plus their mean difference over the worlds that both have met. Where all have met the same worlds that is the mean;
 * where one has met few, it stands where it will stand to within noise, and nothing else moves while it is refined (control
 * variates; Law 2015, ch. 11).
 * @param runs outcomes by design and world, without gaps; failed ones are left out
 */
export function weeklyOf(runs: readonly (readonly Outcome[])[], observation: string, weeks: number): Weekly[] {
  const from = OBSERVATIONS.findIndex(({ name }) => name === observation) * weeks
  const anchor = runs.reduce((most, list, d) => (list.length > runs[most].length ? d : most), 0)
  const base = course(
    runs[anchor].flatMap(({ series }) => (series.length === 0 ? [] : [series])),
    from,
    weeks,
  )
  return runs.map((list) => {
    if (list.length === runs[anchor].length)
      return band(
        course(
          list.flatMap(({ series }) => (series.length === 0 ? [] : [series])),
          from,
          weeks,
        ),
      )
    const differences = list.flatMap(({ series }, r) => {
      const other = runs[anchor][r].series
      return series.length === 0 || other.length === 0 ? [] : [apart(series, other, from, weeks)]
    })
    const beyond = course(differences, 0, weeks)
    return band({ mean: add(base.mean, beyond.mean), variance: add(base.variance, beyond.variance), n: beyond.n })
  })
}

interface Course {
  readonly mean: Float64Array
  /** Of the mean. */
  readonly variance: Float64Array
  readonly n: number
}

function course(columns: readonly Float32Array[], from: number, weeks: number): Course {
  const n = columns.length
  const mean = new Float64Array(weeks)
  const variance = new Float64Array(weeks)
  for (let week = 0; week < weeks; week++) {
    let sum = 0
    for (const column of columns) sum += column[from + week]
    const middle = sum / n
    let squares = 0
    for (const column of columns) squares += (column[from + week] - middle) * (column[from + week] - middle)
    mean[week] = middle
    variance[week] = squares / (n * (n - 1))
  }
  return { mean, variance, n }
}

function band({ mean, variance, n }: Course): Weekly {
  const t = n > 1 ? studentQuantile(0.975, n - 1) : NaN
  return {
    mean,
    low: mean.map((value, week) => value - t * Math.sqrt(variance[week])),
    high: mean.map((value, week) => value + t * Math.sqrt(variance[week])),
  }
}

function apart(a: Float32Array, b: Float32Array, from: number, weeks: number): Float32Array {
  return Float32Array.from({ length: weeks }, (_, week) => a[from + week] - b[from + week])
}

function add(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value + b[i])
}
