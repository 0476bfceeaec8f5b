import { expect, test } from 'vitest'
import { MOST_REPLICATES, comparisonOf } from '../../src/study/experiment.ts'
import { scenario } from '../helpers/scenario.ts'

const precision = { measure: 'gapClosed', within: 0.05, relative: true, least: 5 }

test('all designs unless some are named; in the scenario’s order, each once', () => {
  expect(comparisonOf(scenario(), {}).designs).toEqual([0, 1, 2])
  expect(comparisonOf(scenario(), { designs: ['other', 'ad hoc', 'other'] }).designs).toEqual([0, 2])
  expect(() => comparisonOf(scenario(), { designs: ['nobody'] })).toThrow('unknown design "nobody". Known: ad hoc, central, other')
})

test('the baseline is the scenario’s, or the first that is named', () => {
  expect(comparisonOf(scenario(), { designs: ['central', 'ad hoc'] }).baseline).toBe(0)
  expect(comparisonOf(scenario(), { designs: ['other', 'central'] }).baseline).toBe(2)
})

test('replicates: as asked, else as the scenario says, else as many as a precision may take', () => {
  expect(comparisonOf(scenario(), {}).replicates).toBe(12)
  expect(comparisonOf(scenario(), { replicates: 3 }).replicates).toBe(3)
  expect(comparisonOf(scenario(), { precision })).toMatchObject({ replicates: MOST_REPLICATES, precision })
  expect(comparisonOf(scenario(), { precision, replicates: 50 }).replicates).toBe(50)
})
