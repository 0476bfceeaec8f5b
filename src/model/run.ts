import { Random, addressOf } from '../math/random.ts'
import type { MeasureInfo, ObservationInfo } from './measure.ts'
import type { Scenario } from './scenario.ts'

/** What one run gives. Everything in it is a pure function of (scenario, design, replicate). */
export interface RunResult {
  /** One number for each entry of `MEASURES`, in that order. */
  readonly measures: Float64Array
  /** Weekly series: `series[o * weeks + week]` for the o-th entry of `OBSERVATIONS`. */
  readonly series: Float32Array
}

/** Landscapes and first state of one replicate, shared by all its designs. */
export interface Ground {
  readonly replicate: number
}

export const MEASURES: readonly MeasureInfo[] = [
  { name: 'gapClosed', about: 'share of the closable quality gap closed, mean over the run', unit: 'share', better: 'higher' },
  { name: 'gapClosed.26', about: 'share of the closable quality gap closed at week 26', unit: 'share', better: 'higher' },
  { name: 'duplicatedShare', about: 'duplicated share of testing hours', unit: 'share', better: 'lower' },
]
export const OBSERVATIONS: readonly ObservationInfo[] = [
  { name: 'gapClosed', about: 'share of the closable quality gap closed', unit: 'share', better: 'higher' },
  { name: 'careDelivered', about: 'weighted delivered quality less what strain loses', unit: 'share', better: 'higher' },
]

export function prepare(_scenario: Scenario, replicate: number): Ground {
  return { replicate }
}

export function run(scenario: Scenario, design: number, replicate: number, _ground: Ground = prepare(scenario, replicate)): RunResult {
  const random = new Random(scenario.seed, replicate)
  random.enter(addressOf('stand-in'), 0)
  const luck = random.normal(0, 0)
  const measures = Float64Array.from(MEASURES, (_, m) => 0.3 + 0.02 * design + 0.05 * luck + 0.01 * random.normal(design, m + 1))
  const series = new Float32Array(OBSERVATIONS.length * scenario.weeks).map((_, i) => measures[0] * ((i % scenario.weeks) / scenario.weeks))
  return { measures, series }
}
