import { expect, test } from 'vitest'
import { GROUPS } from '../../../src/model/registry.ts'
import { load } from '../../helpers/files.ts'

const DESIGNS = 'designs: { ad hoc: {}, central: { leadership: { priorities: 5 } } }'
const wrong = (text: string, others: Readonly<Record<string, string>> = {}) =>
  load(text, others, { groups: GROUPS })
    .problems.slice(0, -1)
    .map((line) => line.replace(/^\S+ +/, ''))

test.each([
  [
    'issues: { loci: 5, complexity: 5 }, sizes: { pathways: 0 }',
    'issues.complexity = 5, but an issue has 5 elements (issues.loci). Expected at most 4',
  ],
  [
    'issues: { pathwayWithin: 4 }',
    'issues.pathwayWithin = 4, but 3 teams share the 12 elements of a pathway, so that the smallest part has 4. Expected at most 3',
  ],
  [
    'issues: { loci: 10, pathwayBetween: 7 }',
    'issues.pathwayBetween = 7, but 3 teams share the 10 elements of a pathway, so that the others have 6 beside the largest part. Expected at most 6',
  ],
  [
    'issues: { loci: 4, pathwayWithin: 0 }, sizes: { teamsPerPathway: 6 }',
    'sizes.teamsPerPathway = 6, but a pathway has 4 elements (issues.loci). Expected at most 4',
  ],
  [
    'sizes: { teams: 2 }',
    'sizes.teamsPerPathway = 3, but the place has 2 teams with staff. Expected no more. Write sizes: { pathways: 0 }, or sizes: { teamsPerPathway: 2 }',
  ],
  ['sizes: { teams: 1 }', 'sizes.teamsPerPathway = 3, but the place has 1 team with staff. Expected no more. Write sizes: { pathways: 0 }'],
  [
    'sizes: { issueTypes: 3, pathwayTypes: 1 }',
    'leadership.priorities = 5 in central, but there are 4 types of issue, those of pathways counted. Expected at most 4: write leadership: { priorities: 4 } there',
  ],
])('place: { %s } does not fit together', (place, line) => {
  expect(wrong(`place: { ${place} }\n${DESIGNS}`)).toEqual([line])
})

test('what a place without pathways does not need is not checked', () => {
  expect(
    wrong(`place: { sizes: { teams: 1, pathways: 0 }, issues: { loci: 5, pathwayWithin: 9, pathwayBetween: 18 } }\n${DESIGNS}`),
  ).toEqual([])
})

test('an event cannot set more priorities than there are types of issue', () => {
  const event = 'events: [{ week: 3, set: { leadership: { priorities: 30 } } }]'
  expect(wrong(`${DESIGNS}\n${event}`)).toEqual([
    'leadership.priorities = 30 in event 1, but there are 24 types of issue, those of pathways counted. Expected at most 24: write leadership: { priorities: 24 } there',
  ])
})

test('every organisation has a team with staff, and enough of them to share a pathway', () => {
  const place = 'place: { teams: { file: t.csv } }'
  const table = 'team,organisation,staff\na,N,20\nb,N,20\nc,N,20\nd,S,0\ne,E,3\n'
  expect(wrong(`${place}\n${DESIGNS}`, { 't.csv': table })).toEqual([
    '"S" has no team with staff. Expected at least one',
    'sizes.teamsPerPathway = 3, but "E" has 1 team with staff. Expected no more. Write sizes: { pathways: 0 }',
  ])
})

test.each([
  ['network: { shape: complete }, sizes: { teams: 9000 }', 'ties between teams'],
  ['issues: { loci: 20, complexity: 19, pathwayWithin: 0 }, sizes: { pathways: 0, issueTypes: 60 }', 'landscapes'],
])('place: { %s } is refused with the memory it would take', (place, what) => {
  const said = `^a run would take about [\\d.]+ GB of memory, most of it \\([\\d.]+ GB\\) for ${what}.*Expected at most 4 GB$`
  expect(wrong(`place: { ${place} }\n${DESIGNS}`)).toEqual([expect.stringMatching(new RegExp(said))])
})

test('every team of a national service is allowed', () => {
  expect(wrong(`weeks: 520\nplace: { sizes: { teams: 100000 } }\n${DESIGNS}`)).toEqual([])
})

test('a memory for each of many departments is refused, though one for all is not', () => {
  const place = 'place: { sizes: { teams: 20000, departments: 20000 } }'
  const reach = (where: string) => `${place}\ndesigns: { a: { sharing: { reach: ${where} } } }`
  expect(wrong(reach('organisation'))).toEqual([])
  expect(wrong(reach('department'))).toEqual([expect.stringContaining('for a memory for each department (sharing.reach: department)')])
})
