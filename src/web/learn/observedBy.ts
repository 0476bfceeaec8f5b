import { MEASURES } from '../../model/run.ts'
import { measurable } from '../../study/columns.ts'
import type { Seen } from '../engine/seen.ts'
import { observedOf, type Observed } from './observed.ts'

/** The runs behind an answer, as a lesson looks at them. */
export function observedBy({ scenario, work, runs, worlds }: Seen): Observed {
  const measured = measurable(scenario.weeks)
  const shown = { ...scenario, designs: work.designs.map((d) => scenario.designs[d]) }
  const rows = Array.from({ length: worlds }, (_, r) =>
    runs.map((list) => {
      const measures = new Float64Array(MEASURES.length).fill(NaN)
      measured.forEach((m, i) => (measures[m] = list[r].measures[i]))
      return { measures, series: list[r].series }
    }),
  )
  return observedOf(shown, rows)
}
