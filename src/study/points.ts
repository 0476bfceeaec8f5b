import type { Scenario } from '../model/scenario.ts'
import { addressed, varied } from '../model/varied.ts'

/** The points of an experiment: values of what varies, as one table. */
export interface Points {
  readonly addresses: readonly string[]
  readonly count: number
  /** `values[point * addresses + address]`; an option is its position. */
  readonly values: Float64Array
}

/** The one point of a comparison: the place as the scenario describes it. */
export const AS_IT_IS: Points = { addresses: [], count: 1, values: new Float64Array(0) }

/** Values at a point, one an address. */
export function valuesAt({ addresses, values }: Points, point: number): Float64Array {
  return values.subarray(point * addresses.length, (point + 1) * addresses.length)
}

/**
 * The scenario as it is at a point.
 * @throws RangeError where the values do not fit together, or a design costs more than there is
 */
export function scenarioAt(scenario: Scenario, points: Points, point: number): Scenario {
  if (points.addresses.length === 0) return scenario
  const values = valuesAt(points, point)
  return varied(
    scenario,
    points.addresses.map((address, a) => ({ at: addressed(scenario, address)!, value: values[a] })),
  )
}
