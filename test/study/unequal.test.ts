import { expect, test } from 'vitest'
import type { Event, Scenario } from '../../src/model/scenario.ts'
import { comparisonOf } from '../../src/study/experiment.ts'
import { unequalBudgets, unnamedDifferences } from '../../src/study/unequal.ts'
import { NAMES } from '../helpers/names.ts'
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
  return unequalBudgets(given, workOf(comparisonOf(given, { designs }), given, NAMES))
}

test('designs with hours of their own are named; the same for all is equal', () => {
  expect(budgets([0, 40, 0])).toEqual(['central has 40 extra hours a week'])
  expect(budgets([40, 40, 40])).toEqual([])
  expect(budgets([0, 0, 0])).toEqual([])
})

test('only designs that are compared count', () => {
  expect(budgets([0, 40, 0], ['ad hoc', 'other'])).toEqual([])
})

/** What differs by events alone, and what of it is budget. */
function byEvent(event: Partial<Event>, designs?: readonly string[]) {
  const base = scenario()
  const given: Scenario = { ...base, events: [{ week: 4, set: {}, note: '', ...event }] }
  const work = workOf(comparisonOf(given, { designs }), given, NAMES)
  return { budgets: unequalBudgets(given, work), others: unnamedDifferences(given, work) }
}

test('an event that changes the place in some designs only is told, and one in all of them is not', () => {
  const set = { demand: { pressure: 0.95 }, support: { coaches: 0 } }
  expect(byEvent({ designs: [1], set })).toEqual({ budgets: [], others: ['week 4 changes demand.pressure in central only'] })
  expect(byEvent({ set })).toEqual({ budgets: [], others: [] })
  expect(byEvent({ designs: [0, 1], set }, ['ad hoc', 'central'])).toEqual({ budgets: [], others: [] })
  expect(byEvent({ designs: [1, 2], set: { support: { coaches: 0 } } })).toEqual({ budgets: [], others: [] })
})

test('leaders who leave in one design only are told', () => {
  expect(byEvent({ designs: [2], happens: 'leaderLeaves' }).others).toEqual(['the leader leaves in week 4 in other only'])
})

test('hours that an event gives or takes in some designs only are a difference in budget', () => {
  expect(byEvent({ designs: [1, 2], set: { demand: { hours: 4 } } })).toEqual({
    budgets: ['week 4 changes demand.hours in central and other only'],
    others: [],
  })
})
