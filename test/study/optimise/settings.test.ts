import { expect, test } from 'vitest'
import type { Scenario } from '../../../src/model/scenario.ts'
import { addressed, valueAt } from '../../../src/model/varied.ts'
import { scenarioAt } from '../../../src/study/points.ts'
import type { Round } from '../../../src/study/optimise/archive.ts'
import { pointsOf } from '../../../src/study/optimise/points.ts'
import { roundsOf, type Search } from '../../../src/study/optimise/search.ts'
import { presentValues, settingsOf, spaceOf, valuesIn } from '../../../src/study/optimise/settings.ts'
import type { Distribution, Factor } from '../../../src/study/sweep/factor.ts'
import { scenario } from '../../helpers/scenario.ts'

const plain = scenario({ designs: ['a', 'b'] })
const given: Scenario = {
  ...plain,
  designs: plain.designs.map((design) => ({
    ...design,
    settings: design.settings.map((settings) => ({
      ...settings,
      support: { ...settings.support, coaches: 1, caseload: 10 },
      leadership: { ...settings.leadership, priorities: 2 },
      demand: { ...settings.demand, extraHours: 1000 },
    })),
  })),
}

function lever(address: string, distribution: Distribution, more: Partial<Factor> = {}): Factor {
  return { name: address, addresses: [`designs.b.${address}`], distribution, whole: false, ...more }
}

const LEVERS = [
  lever('support.coaches', { kind: 'uniform', low: 0, high: 4 }),
  lever('leadership.priorities', { kind: 'uniform', low: 0, high: 4 }, { whole: true }),
  lever('support.caseload', { kind: 'logUniform', low: 1, high: 60 }),
  lever('support.targeting', { kind: 'values', rows: [[1], [0]] }, { whole: true, options: ['first come', 'weakest', 'priorities'] }),
]

function searchFor(levers: readonly Factor[]): Search {
  const sizes = { points: 20, size: 8, replicates: 2, confirm: 4, shortlist: 4 }
  return {
    format: 'constancy-search/1',
    engine: '',
    name: '',
    scenario: '',
    design: 1,
    baseline: 0,
    levers,
    objectives: ['gapClosed'],
    ...sizes,
  }
}

test('the first setting of all is the design as it is, where it lies in the ranges', () => {
  const search = searchFor(LEVERS)
  const space = spaceOf(search, given)
  const unit = settingsOf(search, space, [], 'seed')
  const [first] = valuesIn(LEVERS, unit)
  expect(presentValues(LEVERS, given)).toEqual([1, 2, 10, 'first come'])
  expect(first.map((value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value))).toEqual([1, 2, 10, 'first come'])
  const outside = searchFor([lever('support.coaches', { kind: 'uniform', low: 2, high: 4 })])
  expect(spaceOf(outside, given).start).toBeUndefined()
})

test('levers of one design move that design alone', () => {
  const there = scenarioAt(given, pointsOf(LEVERS, Float64Array.of(0.5, 0.99, 0, 0.2)), 0)
  const values = (design: string): number[] => LEVERS.map(({ name }) => valueAt(there, addressed(there, `designs.${design}.${name}`)!))
  expect(values('b')).toEqual([2, 4, 1, 1])
  expect(values('a')).toEqual(LEVERS.map(({ name }) => valueAt(given, addressed(given, `designs.a.${name}`)!)))
})

test('values stand in tables without the dust of binary numbers', () => {
  expect(valuesIn([lever('learning.training', { kind: 'uniform', low: 0, high: 0.3 })], Float64Array.of(0.1, 0.7, 0.9))).toEqual([
    [0.03],
    [0.21],
    [0.27],
  ])
})

test('levers that move together are told together', () => {
  const both = {
    ...lever('choice.alignment', {
      kind: 'values',
      rows: [
        [0, 1],
        [0.5, 0.5],
      ],
    }),
    addresses: ['designs.b.choice.alignment', 'designs.b.choice.freeShare'],
  }
  expect(valuesIn([both], Float64Array.of(0.25, 0.75))).toEqual([['0 / 1'], [0.5]])
})

test('the last round asks for no more than is left', () => {
  const search = searchFor(LEVERS)
  const space = spaceOf(search, given)
  const results = (count: number): number[][][] => Array.from({ length: count }, (_, c) => [[c / 10, c / 9]])
  const history: Round[] = []
  for (let n = 0; n < roundsOf(search); n++) {
    const unit = settingsOf(search, space, history, 'seed')
    history.push({ unit, results: results(unit.length / LEVERS.length) })
  }
  expect(history.map((round) => round.results.length)).toEqual([8, 8, 4])
  expect(settingsOf(search, space, history, 'seed')).toHaveLength(0)
})
