import { GROUPS } from '../../model/registry.ts'
import type { Scenario } from '../../model/scenario.ts'
import { capital } from '../../report/words.ts'
import { nameOf } from '../view/words.ts'

/** Parameters under a heading. */
export interface ChoiceGroup {
  readonly title: string
  readonly choices: readonly { readonly address: string; readonly name: string }[]
}

/** All that can vary: what is true of the place by group, then the levers of each of some designs, those first in which they differ. */
export function choiceGroups(scenario: Scenario, designs: readonly number[]): ChoiceGroup[] {
  const place = GROUPS.map(({ name: group, parameters }) => ({
    title: `Place: ${group}`,
    choices: Object.entries(parameters).flatMap(([name, { role }]) => (role === 'lever' ? [] : [choice(`${group}.${name}`, '')])),
  }))
  const levers = designs.map((d) => ({
    title: `Levers of ${scenario.designs[d].name}`,
    choices: GROUPS.flatMap(({ name: group, parameters }) =>
      Object.entries(parameters).flatMap(([name, { role }]) =>
        role === 'lever' ? [choice(`${group}.${name}`, `designs.${scenario.designs[d].name}.`)] : [],
      ),
    ),
  }))
  return [...place, ...levers].filter(({ choices }) => choices.length > 0)
}

function choice(address: string, design: string) {
  const group = address.slice(0, address.indexOf('.'))
  return { address: design + address, name: `${capital(nameOf(address))} (${group})` }
}

const PLACE = ['issues.commonness', 'issues.contextDifference'] as const

/** Two parameters to begin with: hours and coaches where the design has coaches that the other has not; else how alike places are. */
export function firstChoice({ designs }: Scenario, design: number, versus: number): readonly [x: string, y: string] {
  const coaches = (d: number): number => designs[d].settings[0].support.coaches
  return coaches(design) > 0 && coaches(design) !== coaches(versus)
    ? ['demand.hours', `designs.${designs[design].name}.support.coaches`]
    : PLACE
}
