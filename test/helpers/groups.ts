import type { Group } from '../../src/model/registry.ts'
import type { NumberParameter, OptionParameter, Role } from '../../src/model/parameter.ts'

/** Parameters for tests of checking, so that the model's own may change. */
function number(unit: string, start: number, range: readonly [number, number], role: Role, whole = false): NumberParameter {
  return {
    about: `about ${unit}`,
    unit,
    default: start,
    range,
    role,
    whole,
    source: 'test',
    grade: 'D',
    moves: 'x ?',
    costs: role === 'lever' ? 'hours' : undefined,
  }
}

function option(options: readonly string[], role: Role): OptionParameter {
  return { about: 'who first', default: options[0], options, role, source: 'test', grade: 'D', moves: 'x ?' }
}

export const GROUPS: readonly Group[] = [
  {
    name: 'sizes',
    about: 'how large',
    process: false,
    parameters: {
      teams: number('teams', 12, [1, 100000], 'context', true),
      departments: number('departments', 3, [1, 20000], 'context', true),
      organisations: number('organisations', 1, [1, 500], 'context', true),
      issueTypes: number('types', 5, [1, 500], 'context', true),
      issuesPerTeam: number('issues', 3, [1, 8], 'context', true),
      pathways: number('pathways', 2, [0, 20000], 'context', true),
      pathwayTypes: number('types', 2, [1, 100], 'context', true),
      staff: number('people', 20, [1, 500], 'context'),
    },
  },
  {
    name: 'issues',
    about: 'what problems are like',
    process: false,
    parameters: { loci: number('elements', 12, [4, 20], 'context', true) },
  },
  {
    name: 'demand',
    about: 'pressure',
    process: true,
    parameters: { pressure: number('share', 0.35, [0, 1], 'context'), law: number('per sd', 0.5, [-2, 2], 'behaviour') },
  },
  {
    name: 'support',
    about: 'coaches',
    process: true,
    parameters: {
      coaches: number('FTE', 0, [0, 60], 'lever'),
      caseload: number('teams', 12, [1, 40], 'lever'),
      handsOn: number('share', 0.5, [0, 1], 'lever'),
      targeting: option(['first come', 'weakest', 'priorities'], 'lever'),
    },
  },
]
