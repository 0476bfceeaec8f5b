import { describe, expect, test } from 'vitest'
import { Random } from '../../../src/math/random.ts'
import { correlationOf, meanOf, ratioOf } from '../../../src/study/checks/estimate.ts'

const column = (...values: number[]): Float64Array => Float64Array.from(values)

test('a mean has its t interval', () => {
  const found = meanOf(column(1, 2, 3, 4, 5))
  // t 0.975 with 4 degrees of freedom is 2.776; the standard error is sqrt(2.5 / 5).
  expect(found).toMatchObject({ worlds: 5, value: 3, least: 1, most: 5 })
  expect(found.high - found.value).toBeCloseTo(2.7764451 * Math.sqrt(0.5), 6)
  expect(meanOf(column(7)).low).toBeNaN()
})

test('a ratio is that of the means, not the mean of ratios', () => {
  expect(ratioOf(column(1, 3), column(1, 1)).value).toBe(2)
  expect(ratioOf(column(2, 2), column(1, 3)).value).toBe(1)
  expect(ratioOf(column(2, 4, 6), column(1, 2, 3))).toMatchObject({ value: 2, error: 0 })
})

test('a correlation has the interval of Fisher’s transform', () => {
  const x = Float64Array.from({ length: 28 }, (_, i) => i)
  const found = correlationOf(
    x,
    x.map((value, i) => value + (i % 2 === 0 ? 8 : -8)),
  )
  const centre = Math.atanh(found.value)
  expect(found.low).toBeCloseTo(Math.tanh(centre - 1.959964 / 5), 5)
  expect(found.high).toBeCloseTo(Math.tanh(centre + 1.959964 / 5), 5)
  expect(correlationOf(column(1, 1, 1, 1), column(1, 2, 3, 4)).value).toBeNaN()
})

describe('intervals hold the truth about as often as they say', () => {
  const random = new Random('coverage', 0)
  const draw = (world: number, which: number): number => random.normal(world, which)
  test('of a ratio', () => {
    let held = 0
    for (let n = 0; n < 400; n++) {
      random.enter(n, 0)
      const y = Float64Array.from({ length: 40 }, (_, w) => 5 + draw(w, 0))
      const x = Float64Array.from({ length: 40 }, (_, w) => 10 + 2 * draw(w, 0) + draw(w, 1))
      const { low, high } = ratioOf(x, y)
      if (low <= 2 && high >= 2) held++
    }
    expect(held / 400).toBeGreaterThan(0.92)
    expect(held / 400).toBeLessThan(0.98)
  })
})
