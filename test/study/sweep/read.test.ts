import { describe, expect, test } from 'vitest'
import { comparisonOf } from '../../../src/study/experiment.ts'
import { PLANS } from '../../../src/study/plans.ts'
import { AS_IT_IS } from '../../../src/study/points.ts'
import { sweepOf } from '../../../src/study/sweep/read.ts'
import { workOf } from '../../../src/study/workOf.ts'
import { NAMES } from '../../helpers/names.ts'
import { scenario } from '../../helpers/scenario.ts'

const place = scenario()
const until = { measure: 'gapClosed', within: 0.01, relative: false, least: 5 }
const question = { format: 'constancy-question/1', title: 'What', about: '', factors: [], outcomes: ['gapClosed'], analyses: [] } as const

function read(precision: typeof until | undefined, plan = 'compare') {
  const work = { ...workOf(comparisonOf(place, { precision }), place, NAMES), plan }
  return sweepOf({ work, scenario: place, points: AS_IT_IS }, question)
}

describe('a sweep that is read', () => {
  test('knows whether a stop rule chose its replicates', () => {
    expect(read(until).sequential).toBe(true)
    expect(read(undefined).sequential).toBe(false)
  })

  test('knows whether its points are a sample', () => {
    const drawn = PLANS.filter(({ name }) => read(undefined, name).drawn).map(({ name }) => name)
    expect(drawn).toEqual(['latin-hypercube', 'sobol', 'saltelli', 'morris'])
  })
})
