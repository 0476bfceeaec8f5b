import { GROUPS } from '../../src/model/registry.ts'
import type { Scenario } from '../../src/model/scenario.ts'
import { good } from './files.ts'

/** A scenario with the model's own parameters, as a file would give it; it must have no problems. */
export function scenarioOf(text: string): Scenario {
  return good(text, {}, { groups: GROUPS })
}
