import { describe, expect, test } from 'vitest'
import { sample, samplesFor, totalIndex, unsure, withValues } from '../../../src/study/checks/evidence.ts'
import { scenario } from '../../helpers/scenario.ts'

const parameters = unsure()

test('every parameter that is no lever, option or switch may be otherwise, inside its range', () => {
  expect(parameters.length).toBeGreaterThan(40)
  expect(parameters.map(({ address }) => address)).toContain('adoption.slip')
  for (const { low, high } of parameters) expect(low).toBeLessThan(high)
  expect(parameters.find(({ address }) => address === 'support.coaches')).toBeUndefined()
})

test('in the middle everything is as it was; at the ends half way to the end of its range', () => {
  const usual = scenario()
  const middle = withValues(usual, parameters, new Float64Array(parameters.length).fill(0.5))
  expect(middle).toEqual(usual)
  const least = withValues(usual, parameters, new Float64Array(parameters.length))
  expect(least.place[0].adoption.slip).toBeCloseTo(0.1, 12)
  expect(least.designs[0].settings[0].adoption.slip).toBeCloseTo(0.1, 12)
})

describe('the total index', () => {
  const two = [
    { address: 'x.a', grade: 'A', low: 0, high: 1 },
    { address: 'x.d', grade: 'D', low: 0, high: 1 },
  ]
  const index = (answer: (a: number, d: number) => number, grade: string): number => {
    const columns = [0, 1, 2].map((kind) =>
      Float64Array.from({ length: 4000 }, (_, n) => {
        const [a, d] = samplesFor(two, grade, n)[kind]
        return answer(a, d)
      }),
    )
    return totalIndex(columns[0], columns[1], columns[2])
  }

  test('is the share of variance where effects add up', () => {
    // Var(a + 2 d) = (1 + 4) / 12.
    expect(index((a, d) => a + 2 * d, 'D')).toBeCloseTo(0.8, 1)
    expect(index((a, d) => a + 2 * d, 'A')).toBeCloseTo(0.2, 1)
  })

  test('counts what two do together for both', () => {
    const product = (a: number, d: number): number => (a - 0.5) * (d - 0.5)
    expect(index(product, 'A')).toBeCloseTo(1, 1)
    expect(index(product, 'D')).toBeCloseTo(1, 1)
  })
})

test('samples are independent of each other', () => {
  expect(sample(parameters, 0, 0)).not.toEqual(sample(parameters, 0, 1))
  expect(sample(parameters, 0, 0)).not.toEqual(sample(parameters, 1, 0))
})
