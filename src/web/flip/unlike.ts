import type { Scenario } from '../../model/scenario.ts'
import { valueAt, varied, type Addressed } from '../../model/varied.ts'

/**
 * Whether single teams or organisations have values of their own at an address, or come from a table, so that no value can simply be
 * laid on all: laying on the one that is there would then change something.
 */
export function hasOwnValues(scenario: Scenario, at: Addressed): boolean {
  try {
    return JSON.stringify(varied(scenario, [{ at, value: valueAt(scenario, at) }])) !== JSON.stringify(scenario)
  } catch {
    return true
  }
}
