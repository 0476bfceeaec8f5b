import { readRunLine } from '../../formats/results/runLine.ts'
import { worldsIn } from '../results/rows.ts'
import type { Disk } from '../store/disk.ts'
import type { Part } from './folder.ts'

/** What a part's runs gave. */
export interface Columns {
  /** `results[point][design][objective][world]`: NaN for a run that failed. */
  readonly results: readonly (readonly (readonly Float64Array[])[])[]
  readonly runs: number
  readonly failed: number
}

/** Reads objectives from a folder, whether its chunks were kept or not. */
export function columnsIn(disk: Disk, { folder, order }: Part, objectives: readonly string[]): Columns {
  const { work } = order
  const measures = objectives.map((name) => work.measures.indexOf(name))
  const column = (): Float64Array => new Float64Array(work.replicates).fill(NaN)
  const results = Array.from({ length: work.points }, () => work.designs.map(() => objectives.map(column)))
  let [runs, failed] = [0, 0]
  for (const { group, runs: rows } of worldsIn(disk, folder, order)) {
    for (const [design, { line }] of rows.entries()) {
      const { values, error } = readRunLine(work, line!, measures)
      runs++
      if (error !== undefined) failed++
      for (const [o, value] of values.entries()) results[group.point][design][o][group.replicate] = value
    }
  }
  return { results, runs, failed }
}
