import { meanInterval } from '../../math/interval.ts'
import type { Interval } from '../../math/interval.ts'
import { summarise } from '../../math/summary.ts'
import { MEASURES, OBSERVATIONS } from '../../model/run.ts'
import type { RunResult } from '../../model/run.ts'
import type { Scenario } from '../../model/scenario.ts'

/** A paired difference, design less baseline, with its 95 % interval. */
export interface Difference extends Interval {
  readonly mean: number
}

/** What a comparison showed: all that a lesson's answer may look at. Names are those of the scenario and the model. */
export interface Observed {
  readonly weeks: number
  readonly worlds: number
  /** Mean of a measure over the worlds. */
  mean(design: string, measure: string): number
  difference(design: string, baseline: string, measure: string): Difference
  /** Mean of an observation over the worlds, one value a week. */
  curve(design: string, observation: string): Float64Array
  /** Difference of an observation in one week, from 1. */
  gap(design: string, baseline: string, observation: string, week: number): Difference
}

const LEVEL = 0.95

/**
 * Reads the runs of a scenario, `runs[world][design]`.
 * @throws RangeError for a design, measure or observation that there is not
 */
export function observedOf({ designs, weeks }: Scenario, runs: readonly (readonly RunResult[])[]): Observed {
  const design = (name: string): number => position(designs, name)
  const measured = (name: string, measure: string): Float64Array => {
    const [d, m] = [design(name), position(MEASURES, measure)]
    return Float64Array.from(runs, (world) => world[d].measures[m])
  }
  const valuesIn = (name: string, observation: string, week: number): Float64Array => {
    const [d, o] = [design(name), position(OBSERVATIONS, observation)]
    if (!(week >= 1 && week <= weeks)) throw new RangeError(`there is no week ${week}: weeks are 1 to ${weeks}`)
    return Float64Array.from(runs, (world) => world[d].series[o * weeks + week - 1])
  }
  return {
    weeks,
    worlds: runs.length,
    mean: (name, measure) => summarise(measured(name, measure)).mean,
    difference: (name, baseline, measure) => paired(measured(name, measure), measured(baseline, measure)),
    curve: (name, observation) => Float64Array.from({ length: weeks }, (_, w) => summarise(valuesIn(name, observation, w + 1)).mean),
    gap: (name, baseline, observation, week) => paired(valuesIn(name, observation, week), valuesIn(baseline, observation, week)),
  }
}

function position(list: readonly { readonly name: string }[], name: string): number {
  const at = list.findIndex((one) => one.name === name)
  if (at < 0) throw new RangeError(`there is no "${name}"`)
  return at
}

/** The difference of two columns that met the same worlds. */
export function paired(a: Float64Array, b: Float64Array): Difference {
  const differences = a.map((value, world) => value - b[world])
  return { mean: summarise(differences).mean, ...meanInterval(differences, LEVEL) }
}

/** Above zero beyond noise. */
export function above({ low }: Difference): boolean {
  return low > 0
}

/** Below zero beyond noise. */
export function below({ high }: Difference): boolean {
  return high < 0
}
