import { runLine, type LineSource } from '../../formats/results/runLine.ts'
import type { StoredRun } from '../../formats/results/chunkText.ts'
import type { Formula } from '../../study/formulas/formulas.ts'
import { failure } from '../../study/group.ts'
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

/** A formula without a finite value is an error of the run, as any other output is. */
function withFormulas(outcome: Outcome, formulas: readonly Formula[]): Outcome {
  if (outcome.error !== undefined || formulas.length === 0) return outcome
  const own = formulas.map(({ evaluate }) => evaluate(outcome.measures))
  const bad = own.findIndex((value) => !Number.isFinite(value))
  if (bad >= 0) return failure(`measure ${formulas[bad].name} is ${own[bad]}`)
  return { ...outcome, measures: Float64Array.from([...outcome.measures, ...own]) }
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
