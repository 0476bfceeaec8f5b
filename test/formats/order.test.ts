import { describe, expect, test } from 'vitest'
import { orderOf, readOrder } from '../../src/formats/order.ts'
import type { Order } from '../../src/formats/order.ts'
import { comparisonOf } from '../../src/study/experiment.ts'
import type { Asked } from '../../src/study/experiment.ts'
import { scenario } from '../helpers/scenario.ts'
import type { Made } from '../helpers/scenario.ts'

function order(made: Made = {}, asked: Asked = {}, engine = '1.0.0'): Order {
  const given = scenario(made)
  return orderOf(comparisonOf(given, asked), given, engine)
}

describe('the id of a plan', () => {
  const { id } = order()

  test('is the same for the same question, however it was put', () => {
    expect(order().id).toBe(id)
    expect(order({}, { designs: ['other', 'central', 'ad hoc'] }).id).toBe(id)
    expect(order({ replicates: 99 }, { replicates: 12 }).id).toBe(id)
    const given = scenario()
    const shuffled = Object.fromEntries(Object.entries(given).reverse()) as typeof given
    expect(orderOf(comparisonOf(shuffled, {}), shuffled, '1.0.0').id).toBe(id)
  })

  test.each<[string, Order]>([
    ['the seed', order({ seed: '2' })],
    ['the replicates', order({ replicates: 13 })],
    ['the weeks', order({ weeks: 31 })],
    ['the teams', order({ teams: 7 })],
    ['a design', order({}, { designs: ['ad hoc', 'other'] })],
    ['the version', order({}, {}, '1.0.1')],
    ['a formula', order({ measures: [{ name: 'own', formula: 'gapClosed' }] })],
    ['the precision', order({}, { precision: { measure: 'gapClosed', within: 0.1, relative: false, least: 5 }, replicates: 12 })],
  ])('changes with %s', (_, other) => expect(other.id).not.toBe(id))
})

describe('an order in files', () => {
  const { planText, scenarioText, id } = order()
  const none = (): string => ''

  test('reads back as it was', () => {
    expect(readOrder(`${planText}\n`, `${scenarioText}\n`, none)).toEqual(order())
  })

  test.each([
    ['another scenario', planText, order({ seed: '2' }).scenarioText, 'scenario.json is not the one'],
    ['a plan that was changed by hand', planText.replace('"weeks":30', '"weeks": 30'), scenarioText, 'was changed'],
    ['a plan of another format', planText.replace('constancy-plan/2', 'constancy-plan/9'), scenarioText, 'format "constancy-plan/9"'],
    ['half a plan', planText.slice(0, 50), scenarioText, 'not JSON'],
    ['nothing', '', '', 'not JSON'],
  ])('%s is refused', (_, plan, text, fault) => {
    expect(readOrder(plan, text, none)).toEqual({ fault: expect.stringContaining(fault) })
  })

  test('the scenario has gone through its own JSON, so that going on is the same as going through', () => {
    expect(order().scenario).toEqual(JSON.parse(scenarioText))
    expect(id).toMatch(/^[0-9a-f]{64}$/)
  })
})
