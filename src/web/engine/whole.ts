import { readWeeks, type Weeks } from '../../formats/results/readWeeks.ts'
import { weekLines } from '../../formats/results/weekLines.ts'
import { OBSERVATIONS } from '../../model/run.ts'
import { answerOf, type Answer } from '../../study/answer.ts'
import { comparisonOf } from '../../study/experiment.ts'
import type { Work } from '../../study/work.ts'
import { workOf } from '../../study/workOf.ts'
import { rowsOf, type Seen } from './seen.ts'

/** A comparison in every measure of the model, and its courses: what the command line would store. */
export interface Whole {
  readonly work: Work
  readonly answer: Answer
  readonly weeks: Weeks
}

/** All that can be said of what was seen; it takes a moment, so that it waits until it is asked for. */
export function wholeOf({ scenario, work: shown, runs, worlds }: Seen): Whole {
  const asked = comparisonOf(scenario, { designs: shown.designNames, replicates: worlds })
  const work = { ...workOf(asked, scenario, { scenario: '', table: '', engine: '' }), formulas: 0 }
  const measures = work.measures.filter((name) => !scenario.measures.some((own) => own.name === name))
  const model = { ...work, measures }
  const text = OBSERVATIONS.flatMap(({ name }, o) =>
    runs.map((list, d) => {
      const series = new Float32Array(worlds * scenario.weeks).fill(NaN)
      for (let r = 0; r < worlds; r++) series.set(list[r].series.subarray(o * scenario.weeks, (o + 1) * scenario.weeks), r * scenario.weeks)
      return weekLines(shown.designNames[d], 0, name, series, scenario.weeks)
    }),
  ).join('')
  return {
    work: model,
    answer: answerOf(scenario, model, rowsOf(model, runs, worlds)),
    weeks: readWeeks(`\n${text}`, scenario.weeks, work.observations),
  }
}
