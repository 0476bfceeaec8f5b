import { defaults as modelDefaults, replaced } from '../../src/model/check/settings.ts'
import type { Settings } from '../../src/model/parameter.ts'
import { GROUPS } from '../../src/model/registry.ts'
import type { FormulaText, Scenario } from '../../src/model/scenario.ts'
import { AIMS } from '../../src/model/scenario.ts'

/** Every parameter at its default, but for these. */
export function defaults(changes: Settings = {}): Settings {
  return replaced(modelDefaults(GROUPS), changes)
}

export interface Made {
  readonly name?: string
  readonly teams?: number
  readonly weeks?: number
  readonly replicates?: number
  readonly seed?: string
  readonly designs?: readonly string[]
  readonly measures?: readonly FormulaText[]
}

/** A small scenario that needs no file: every parameter at its default, designs that differ in the number of coaches. */
export function scenario(made: Made = {}): Scenario {
  const { name = 'small', teams = 6, weeks = 30, replicates = 12, seed = '1', designs = ['ad hoc', 'central', 'other'] } = made
  // Few and short issues: worlds that are made in a moment.
  const place = defaults({ sizes: { teams, departments: 2, issueTypes: 4, pathways: 2, pathwayTypes: 1 }, issues: { loci: 6 } })
  return {
    name,
    title: 'A small place',
    about: 'Made for tests.',
    weeks,
    seed,
    replicates,
    place: [place],
    organisations: ['organisation 1'],
    teams: Array.from({ length: teams }, (_, t) => ({
      id: `team ${t + 1}`,
      name: `team ${t + 1}`,
      department: `department ${(t % 2) + 1}`,
      organisation: 0,
      staff: place.sizes.staff,
      issues: place.sizes.issuesPerTeam,
    })),
    issueTypes: Array.from({ length: place.sizes.issueTypes + place.sizes.pathwayTypes }, (_, i) => ({
      name: `type ${i + 1}`,
      aim: i % AIMS.length,
      weight: 1,
      pathway: i >= place.sizes.issueTypes,
    })),
    designs: designs.map((design, d) => ({
      name: design,
      about: '',
      settings: [{ ...place, support: { ...place.support, coaches: d } }],
    })),
    baseline: 0,
    events: [],
    measures: made.measures ?? [],
  }
}
