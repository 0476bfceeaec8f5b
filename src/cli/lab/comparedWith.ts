import { canonical } from '../../formats/canonical.ts'
import type { Scenario } from '../../model/scenario.ts'

/** Text of a scenario with the baseline (a position in its designs) that results have, which need not be its own. */
export function comparedWith(scenario: Scenario, baseline: number): string {
  return canonical({ ...scenario, baseline })
}
