import { MEASURES, OBSERVATIONS, prepare, run } from '../../src/model/run.ts'
import type { Scenario } from '../../src/model/scenario.ts'

/** A measure of one run; of an observation, its mean over the weeks. */
function valueOf(scenario: Scenario, name: string, replicate: number): number {
  const { measures, series } = run(scenario, 0, replicate, prepare(scenario, replicate))
  const m = MEASURES.findIndex((measure) => measure.name === name)
  if (m >= 0) return measures[m]
  const o = OBSERVATIONS.findIndex((observation) => observation.name === name)
  return series.subarray(o * scenario.weeks, (o + 1) * scenario.weeks).reduce((sum, x) => sum + x, 0) / scenario.weeks
}

/** Mean of some numbers, and its standard error. */
export function summary(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0)
  return { mean, error: Math.sqrt(squares / Math.max(1, values.length - 1) / values.length) }
}

const FEW = 6
const MANY = 50
/** Standard errors beyond which no more replicates are needed. */
const CLEAR = 6

/** Paired differences of a measure between two scenarios, one a replicate: 50, or fewer where their mean is clear. */
export function differences(from: Scenario, to: Scenario, name: string): number[] {
  const found: number[] = []
  while (found.length < MANY) {
    const replicate = found.length
    found.push(valueOf(to, name, replicate) - valueOf(from, name, replicate))
    const { mean, error } = summary(found)
    if (found.length >= FEW && Math.abs(mean) > CLEAR * error) break
  }
  return found
}
