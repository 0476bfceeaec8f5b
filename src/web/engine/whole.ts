import { readWeeks, type Weeks } from '../../formats/results/readWeeks.ts'
import { weekLines } from '../../formats/results/weekLines.ts'
import { OBSERVATIONS } from '../../model/run.ts'
import { answerOf, type Answer } from '../../study/answer.ts'
import type { Work } from '../../study/work.ts'
import { pageWork } from './pageWork.ts'
import { rowsOf, type Seen } from './seen.ts'

/** A comparison in every measure, and its courses: what the command line would store. */
export interface Whole {
  readonly work: Work
  readonly answer: Answer
  readonly weeks: Weeks
}

/** All that can be said of what was seen; it takes a moment, so that it waits until it is asked for. */
export function wholeOf(seen: Seen): Whole {
  const { scenario, work: shown, runs, worlds, own } = seen
  const work = pageWork(scenario, shown.designNames, worlds, own)
  return { work, answer: answerOf(scenario, work, rowsOf(work, runs, worlds)), weeks: weeksOf(seen) }
}

/** Courses as they would stand in `weeks.csv`, to the same digits, each made when it is asked for. */
function weeksOf({ scenario: { weeks }, work: { designNames }, runs, worlds }: Seen): Weeks {
  return (design, observation) => {
    const from = OBSERVATIONS.findIndex(({ name }) => name === observation) * weeks
    const series = new Float32Array(worlds * weeks).fill(NaN)
    const list = runs[designNames.indexOf(design)]
    for (let r = 0; r < worlds; r++) series.set(list[r].series.subarray(from, from + weeks), r * weeks)
    return readWeeks(`\n${weekLines(design, 0, observation, series, weeks)}`, weeks, [observation])(design, observation)
  }
}
