import type { Order } from '../../formats/order.ts'
import { readRunLine } from '../../formats/results/runLine.ts'
import { WEEK_HEADER, single, weekLines } from '../../formats/results/weekLines.ts'
import { drawOf, placeOf } from '../../study/layout.ts'
import { readSeries } from '../work/stored.ts'
import type { Stored } from './gather.ts'

/** Numbers held at a time: 128 MB. More worlds than that are read several times, some observations each. */
const AT_ONCE = 32_000_000

/** `weeks.csv`, in pieces: by point, observation and design. */
export function* weeksCsv({ work }: Order, stored: Stored): Generator<string> {
  yield `${WEEK_HEADER}\n`
  for (let point = 0; point < work.points; point++) {
    const { replicates } = work
    const size = replicates * work.weeks
    const block = Math.max(1, Math.floor(AT_ONCE / (size * work.designs.length)))
    for (let o = 0; o < work.observations.length; o += block) {
      const observations = work.observations.slice(o, o + block)
      const columns = observations.map(() => work.designs.map(() => new Float32Array(size).fill(NaN)))
      for (const { line, series } of stored.runs(point)) {
        if (!series) continue
        const place = placeOf(work, Number(line.slice(0, line.indexOf(','))) - 1)
        const all = readSeries(series)
        columns.forEach((designs, i) => {
          const from = (o + i) * work.weeks
          designs[place.design].set(all.subarray(from, from + work.weeks), place.replicate * work.weeks)
        })
      }
      for (const [i, designs] of columns.entries()) {
        for (const [d, column] of designs.entries()) yield weekLines(work.designNames[d], point, observations[i], column, work.weeks)
      }
    }
  }
}

/** `series.csv`, in pieces: every run week by week, for `--every-run`. */
export function* seriesCsv({ work }: Order, stored: Stored): Generator<string> {
  yield `run,design,point,replicate,week,${work.observations.join(',')}\n`
  for (const { line, series } of stored.runs()) {
    if (!series) continue
    const { run } = readRunLine(work, line)
    const { point, replicate, design } = placeOf(work, run)
    const key = [run + 1, work.designNames[design], point + 1, drawOf(work, { point, replicate }) + 1].join(',')
    const all = readSeries(series)
    let text = ''
    for (let week = 0; week < work.weeks; week++) {
      const values = work.observations.map((_, o) => single(all[o * work.weeks + week]))
      text += `${key},${week + 1},${values.join(',')}\n`
    }
    yield text
  }
}
