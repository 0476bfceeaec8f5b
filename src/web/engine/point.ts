import type { Scenario } from '../../model/scenario.ts'
import type { Outcome } from '../../study/group.ts'
import { groupRunner } from '../../study/groupRunner.ts'
import { workOf } from '../../study/workOf.ts'

/** Some designs in some worlds, at other values of some parameters: a point of a grid. */
export interface PointArgs {
  readonly addresses: readonly string[]
  readonly values: readonly number[]
  /** Positions in the scenario's designs. */
  readonly designs: readonly number[]
  /** Worlds `first` to `end - 1`, from 0. */
  readonly first: number
  readonly end: number
}

/**
 * The runs of `constancy sweep` at such a point with shared worlds, without their weekly series: `outcomes[world][design]`. A run
 * that fails, or costs more than there is, is an outcome too.
 */
export function runPoint(scenario: Scenario, { addresses, values, designs, first, end }: PointArgs): Outcome[][] {
  const points = { addresses, count: 1, values: Float64Array.from(values) }
  const experiment = { name: '', plan: 'list', designs, baseline: designs[0], points, sharing: 0, replicates: end, series: false }
  const run = groupRunner({ work: workOf(experiment, scenario, { scenario: '', table: '', engine: '' }), scenario, points })
  return Array.from({ length: end - first }, (_, w) => run({ point: 0, replicate: first + w }))
}
