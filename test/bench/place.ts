import { GROUPS } from '../../src/model/registry.ts'
import { defaultOf, isOption, type Parameter, type Settings } from '../../src/model/parameter.ts'
import type { IssueType, Scenario } from '../../src/model/scenario.ts'

/**
 * A scenario of generated teams with every default, for measuring only. Designs go from no lever to every number lever at a
 * tenth of its range, so that each process has work to do.
 */
export function place(teams: number, weeks: number, designs = 5): Scenario {
  const settings = settingsOf(({ role: _ }, start) => start, teams)
  const departments = settings.sizes?.departments ?? Math.ceil(teams / 10)
  return {
    name: 'bench',
    title: 'Bench',
    about: '',
    weeks,
    seed: '1',
    replicates: 100,
    place: [settings],
    organisations: ['organisation 1'],
    teams: Array.from({ length: teams }, (_, t) => ({
      id: `team ${t}`,
      name: `team ${t}`,
      department: `department ${t % departments}`,
      organisation: 0,
      staff: settings.sizes?.staff ?? 20,
      issues: settings.sizes?.issuesPerTeam ?? 3,
    })),
    issueTypes: [
      ...types('type', settings.sizes?.issueTypes ?? 20, false),
      ...types('pathway type', settings.sizes?.pathwayTypes ?? 4, true),
    ],
    designs: Array.from({ length: designs }, (_, d) => ({
      name: `design ${d}`,
      about: '',
      settings: [settingsOf((parameter, start) => raised(parameter, start, d / designs), teams)],
    })),
    baseline: 0,
    events: [],
    measures: [],
  }
}

function settingsOf(value: (parameter: Parameter, start: number) => number, teams: number): Settings {
  const groups = GROUPS.map(({ name, parameters }) => {
    const values = Object.entries(parameters).map(([key, parameter]) => [key, value(parameter, defaultOf(parameter))] as const)
    return [name, Object.fromEntries(values)] as const
  })
  const settings = Object.fromEntries(groups)
  return { ...settings, sizes: { ...settings.sizes, teams, departments: Math.min(settings.sizes?.departments ?? teams, teams) } }
}

function raised(parameter: Parameter, start: number, share: number): number {
  if (isOption(parameter) || parameter.role !== 'lever') return start
  const value = start + 0.1 * share * (parameter.range[1] - start)
  return parameter.whole ? Math.round(value) : value
}

function types(name: string, count: number, pathway: boolean): IssueType[] {
  return Array.from({ length: count }, (_, i) => ({ name: `${name} ${i}`, aim: i % 6, weight: 1, pathway }))
}
