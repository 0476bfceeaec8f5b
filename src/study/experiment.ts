import type { Scenario } from '../model/scenario.ts'
import type { Precision } from './precision.ts'

/** A question to a scenario: which designs, what varies, and how often chance is drawn. */
export interface Experiment {
  readonly name: string
  readonly plan: string
  /** Positions in the scenario's designs, rising. */
  readonly designs: readonly number[]
  /** Position in the scenario's designs. */
  readonly baseline: number
  readonly vary: readonly string[]
  /** Replicates at each point; with `precision`, at most so many. */
  readonly replicates: number
  readonly precision?: Precision
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
  return { name: scenario.name, plan: 'compare', designs, baseline, vary: [], replicates, ...(precision && { precision }) }
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
