import type { Scenario } from '../../model/scenario.ts'

/** Text that is the same for two designs, be they of two scenarios, exactly where all their runs are. */
export function runsKey({ place, organisations, teams, issueTypes, weeks, seed, events, designs }: Scenario, design: number): string {
  const happen = events
    .filter((event) => event.designs === undefined || event.designs.includes(design))
    .map(({ adopt, designs: _, note: __, ...event }) => ({ ...event, adopt: adopt === undefined ? undefined : designs[adopt].settings }))
  return JSON.stringify([place, organisations, teams, issueTypes, weeks, seed, happen, designs[design].settings])
}
