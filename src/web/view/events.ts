import { GROUPS } from '../../model/registry.ts'
import type { Scenario } from '../../model/scenario.ts'
import { whatHappens } from '../../report/scenario.ts'
import type { Flag } from '../../report/chart/flags.ts'

/** What happens to the designs shown, for the time line; weeks from 1. */
export function flagsOf(scenario: Scenario, shown: readonly number[]): Flag[] {
  return scenario.events
    .filter(({ designs }) => designs === undefined || designs.some((d) => shown.includes(d)))
    .map((event) => {
      const names = event.designs?.map((d) => scenario.designs[d].name).join(', ')
      const text = event.note === '' ? whatHappens(GROUPS, scenario, event) : event.note
      return { week: event.week + 1, text: names === undefined || event.designs?.length === shown.length ? text : `${names}: ${text}` }
    })
}
