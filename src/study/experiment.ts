import type { Scenario } from '../model/scenario.ts'
import { AS_IT_IS, type Points } from './points.ts'
import type { Precision } from './precision.ts'

/** Which runs a question to a scenario takes: which designs, at which points, and how often chance is drawn. */
export interface Experiment {
  readonly name: string
  readonly plan: string
  /** Positions in the scenario's designs, rising. */
  readonly designs: readonly number[]
  /** Position in the scenario's designs. */
  readonly baseline: number
  readonly points: Points
  /** So many points in a row meet the same worlds; all do where it is 0. */
  readonly sharing: number
  /** Worlds before the first that is run: 20 where worlds 1 to 20 must have no part in it. None when left out. */
  readonly from?: number
  /** Replicates at each point; with `precision`, at most so many. */
  readonly replicates: number
  readonly precision?: Precision
  /** Whether each run's weekly series are stored. */
  readonly series: boolean
}

/** `--precision` without `--replicates` gives up after so many. */
export const MOST_REPLICATES = 640

/** What the user may ask of a comparison beside what the scenario says. */
export interface Asked {
  /** Names of designs; undefined: all. */
  readonly designs?: readonly string[]
  readonly replicates?: number
  readonly precision?: Precision
}

/** The experiment of `compare`: one point, all designs or those asked for. Throws RangeError naming a design that is not there. */
export function comparisonOf(scenario: Scenario, asked: Asked): Experiment {
  const designs = chosen(scenario, asked.designs)
  const { precision } = asked
  const replicates = asked.replicates ?? (precision === undefined ? scenario.replicates : MOST_REPLICATES)
  const baseline = designs.includes(scenario.baseline) ? scenario.baseline : position(scenario, asked.designs![0])
  return {
    name: scenario.name,
    plan: 'compare',
    designs,
    baseline,
    points: AS_IT_IS,
    sharing: 0,
    replicates,
    ...(precision && { precision }),
    series: true,
  }
}

function chosen(scenario: Scenario, names: readonly string[] | undefined): number[] {
  if (names === undefined) return scenario.designs.map((_, d) => d)
  const designs = [...new Set(names.map((name) => position(scenario, name)))]
  return designs.sort((a, b) => a - b)
}

function position(scenario: Scenario, name: string): number {
  const at = scenario.designs.findIndex((design) => design.name === name)
  if (at >= 0) return at
  throw new RangeError(`unknown design "${name}". Known: ${scenario.designs.map((design) => design.name).join(', ')}`)
}
