import { MEASURES } from '../../model/run.ts'
import { measurable } from '../../study/columns.ts'
import type { Seen as Answered } from '../engine/seen.ts'
import { seenOf, type Seen } from './seen.ts'

/** The runs behind an answer, as a lesson looks at them. */
export function seenBy({ scenario, work, runs, worlds }: Answered): Seen {
  const measured = measurable(scenario.weeks)
  const shown = { ...scenario, designs: work.designs.map((d) => scenario.designs[d]) }
  const rows = Array.from({ length: worlds }, (_, r) =>
    runs.map((list) => {
      const measures = new Float64Array(MEASURES.length).fill(NaN)
      measured.forEach((m, i) => (measures[m] = list[r].measures[i]))
      return { measures, series: list[r].series }
    }),
  )
  return seenOf(shown, rows)
}
