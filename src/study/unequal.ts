import type { Scenario } from '../model/scenario.ts'
import type { Work } from './work.ts'

/** The lever that gives a design more hours than the place's budget. */
const GROUP = 'demand'
const EXTRA = 'extraHours'

/** In words, which of the compared designs have hours beyond the common budget, and how many a week; empty where none has. */
export function unequalBudgets(scenario: Scenario, work: Work): string[] {
  const extra = work.designs.map((d) => scenario.designs[d].settings.reduce((sum, settings) => sum + (settings[GROUP]?.[EXTRA] ?? 0), 0))
  return extra.every((hours) => hours === extra[work.baseline])
    ? []
    : extra.flatMap((hours, i) => (hours === 0 ? [] : [`${work.designNames[i]} has ${hours} extra hours a week`]))
}
