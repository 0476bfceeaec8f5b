import { runLine, type LineSource } from '../../formats/results/runLine.ts'
import type { StoredRun } from '../../formats/results/chunkText.ts'
import type { Formula } from '../../study/formulas/formulas.ts'
import { withFormulas } from '../../study/formulas/withFormulas.ts'
import type { Outcome } from '../../study/group.ts'
import type { Group } from '../../study/layout.ts'

/** Outcomes of one world as they are stored: the user's formulas evaluated, numbers as text, series as base64. */
export function storedRuns(source: LineSource, formulas: readonly Formula[], group: Group, outcomes: readonly Outcome[]): StoredRun[] {
  return outcomes.map((outcome, design) => {
    const { measures, series, error } = withFormulas(outcome, formulas)
    const line = runLine(source, group, design, measures, error)
    return source.work.series ? { line, series: base64(series) } : { line }
  })
}

function base64(series: Float32Array): string {
  return Buffer.from(series.buffer, series.byteOffset, series.byteLength).toString('base64')
}

/** Weekly series as they were: `series[o * weeks + week]`; empty for a run that failed. */
export function readSeries(text: string): Float32Array {
  const bytes = Buffer.from(text, 'base64')
  const series = new Float32Array(bytes.length / 4)
  new Uint8Array(series.buffer).set(bytes)
  return series
}
