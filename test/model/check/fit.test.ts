import { expect, test } from 'vitest'
import type { Data } from '../../../src/model/check/data.ts'
import { checkScenario } from '../../../src/model/check.ts'

const map = (values: Readonly<Record<string, Data>>): Data => new Map(Object.entries(values))
const checked = (place: Readonly<Record<string, Readonly<Record<string, Data>>>>) =>
  checkScenario(
    map({
      format: 'constancy-scenario/1',
      place: map(Object.fromEntries(Object.entries(place).map(([group, values]) => [group, map(values)]))),
      designs: map({ 'ad hoc': map({}) }),
    }),
    { name: 'fit' },
  ).problems.map(({ found }) => found)

test.each([
  [{ issues: { loci: 4, complexity: 4 }, sizes: { pathways: 0 } }, 'issues.complexity = 4 is more than the 3 other elements of an issue'],
  [{ issues: { pathwayWithin: 4 } }, 'issues.pathwayWithin = 4 is more than the 3 other elements of the smallest part of a pathway'],
  [{ issues: { pathwayBetween: 9 } }, 'issues.pathwayBetween = 9 is more than the 8 other elements of the other parts of a pathway'],
  [{ sizes: { teams: 2 } }, 'a pathway belongs to 3 teams, and there are 2 with staff'],
])('what does not fit together is told: %j', (place, found) => {
  expect(checked(place)).toEqual([found])
})

test.each([
  [{ issues: { loci: 4, complexity: 3 }, sizes: { pathways: 0 } }],
  [{ issues: { pathwayWithin: 3, pathwayBetween: 8 } }],
  [{ sizes: { teams: 3 } }],
  [{ sizes: { teams: 2, pathways: 0 } }],
])('what just fits is no problem: %j', (place) => {
  expect(checked(place)).toEqual([])
})
