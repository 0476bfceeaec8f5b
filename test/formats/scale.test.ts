import { expect, test } from 'vitest'
import type { Data } from '../../src/model/check/data.ts'
import { GROUPS } from '../../src/model/registry.ts'
import { scaledLevers } from '../../src/formats/scale.ts'

const levers = (groups: Readonly<Record<string, Readonly<Record<string, Data>>>>) =>
  new Map(Object.entries(groups).map(([group, values]) => [group, new Map(Object.entries(values))]))
const scaled = (groups: Parameters<typeof levers>[0], factor: number) =>
  Object.fromEntries([...scaledLevers(levers(groups), factor, GROUPS)].map(([group, values]) => [group, Object.fromEntries(values)]))

test.each([
  ['coaches in halves', { support: { coaches: 4 } }, 50 / 120, { support: { coaches: 1.5 } }],
  ['below half a coach in tenths', { support: { coaches: 4 } }, 8 / 120, { support: { coaches: 0.3 } }],
  ['never nobody where there was somebody', { support: { coaches: 4, trained: 40 } }, 1 / 120, { support: { coaches: 0.1, trained: 1 } }],
  [
    'hours in whole ones, at least one',
    { voice: { forumHours: 6 }, leadership: { leaderHours: 8 } },
    0.1,
    { voice: { forumHours: 1 }, leadership: { leaderHours: 1 } },
  ],
  ['not beyond the range', { support: { coaches: 4 } }, 1000, { support: { coaches: 60 } }],
  ['nothing stays nothing', { support: { coaches: 0 } }, 2, {}],
  [
    'what each team has is left alone',
    { support: { caseload: 12, handsOn: 0.8 }, learning: { training: 0.2 }, leadership: { priorities: 5 } },
    2,
    {},
  ],
  ['the same size, the same levers', { support: { coaches: 4 }, voice: { forumHours: 6 } }, 1, {}],
])('%s', (_, groups, factor, expected) => {
  expect(scaled(groups as Parameters<typeof levers>[0], factor)).toEqual(expected)
})
