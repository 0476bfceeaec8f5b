import type { Better } from '../../model/measure.ts'
import type { Sweep } from '../sweep/sweep.ts'

/** What an index is about: a measure in a design, or its paired difference from the baseline. */
export interface Subject {
  readonly measure: string
  readonly unit: string
  readonly better: Better
  readonly design: string
  /** The baseline, where it is a difference; empty where it is the design itself. */
  readonly versus: string
}

/** One with its outcomes, `results[point * replicates + replicate]`. */
export interface SubjectColumn {
  readonly subject: Subject
  readonly results: Float64Array
}

/** For each measure the differences of designs from the baseline, world by world, then the designs themselves. */
export function subjectsOf(sweep: Sweep): SubjectColumn[] {
  const { designs, baseline } = sweep
  return sweep.measures.flatMap(({ name, unit, better }, m) => {
    const columns = sweep.results[m]
    const about = { measure: name, unit, better }
    const differences = designs.flatMap((design, d): SubjectColumn[] => {
      if (d === baseline) return []
      return [
        { subject: { ...about, design, versus: designs[baseline] }, results: columns[d].map((value, i) => value - columns[baseline][i]) },
      ]
    })
    return [...differences, ...designs.map((design, d) => ({ subject: { ...about, design, versus: '' }, results: columns[d] }))]
  })
}
