import type { Scenario } from '../../model/scenario.ts'

/** What gives the same numbers on the command line, with the scenario as it is saved. */
export function commandFor({ name, designs }: Scenario, shown: readonly number[], worlds: number): string {
  return `constancy compare ${name}.yaml --designs "${shown.map((d) => designs[d].name).join(',')}" --replicates ${worlds}`
}
