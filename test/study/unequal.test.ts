import { expect, test } from 'vitest'
import type { Scenario } from '../../src/model/scenario.ts'
import { comparisonOf } from '../../src/study/experiment.ts'
import { unequalBudgets } from '../../src/study/unequal.ts'
import { workOf } from '../../src/study/workOf.ts'
import { scenario } from '../helpers/scenario.ts'

/** Extra hours of each design. */
function budgets(extra: readonly number[], designs?: readonly string[]): string[] {
  const base = scenario()
  const given: Scenario = {
    ...base,
    designs: base.designs.map((design, d) => ({
      ...design,
      settings: design.settings.map((one) => ({ ...one, demand: { ...one.demand, extraHours: extra[d] } })),
    })),
  }
  return unequalBudgets(given, workOf(comparisonOf(given, { designs }), given, 'hash', '0'))
}

test('designs with hours of their own are named; the same for all is equal', () => {
  expect(budgets([0, 40, 0])).toEqual(['central has 40 extra hours a week'])
  expect(budgets([40, 40, 40])).toEqual([])
  expect(budgets([0, 0, 0])).toEqual([])
})

test('only designs that are compared count', () => {
  expect(budgets([0, 40, 0], ['ad hoc', 'other'])).toEqual([])
})
