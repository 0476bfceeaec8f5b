import { expect, test } from 'vitest'
import { halfWidth, meanInterval } from '../../src/math/interval.ts'
import { quantile } from '../../src/math/quantile.ts'
import { correlation, standardError, summarise, variance } from '../../src/math/summary.ts'

test('mean and variance by hand', () => {
  const summary = summarise([2, 4, 4, 4, 5, 5, 7, 9])
  expect(summary).toEqual({ n: 8, mean: 5, squares: 32 })
  expect(variance(summary)).toBeCloseTo(32 / 7, 14)
  expect(standardError(summary)).toBeCloseTo(Math.sqrt(4 / 7), 14)
})

test('steady where values are alike but far from zero', () => {
  const values = [4, 7, 13, 16].map((value) => value + 1e9)
  expect(variance(summarise(values))).toBe(30)
})

test('nothing, and one value', () => {
  expect(summarise([]).mean).toBeNaN()
  expect(variance(summarise([3]))).toBeNaN()
  expect(halfWidth([3], 0.95)).toBeNaN()
})

test('correlation', () => {
  expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 14)
  expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 14)
  expect(correlation([1, 2, 3, 4], [1, 3, 2, 4])).toBeCloseTo(0.8, 14)
  expect(correlation([1, 2, 3], [5, 5, 5])).toBeNaN()
})

test('t interval: the sleep data of Student (1908), differences of two drugs', () => {
  const { low, high } = meanInterval([1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4], 0.95)
  expect(low).toBeCloseTo(0.7001142, 6)
  expect(high).toBeCloseTo(2.4598858, 6)
})

test('quantiles of type 7', () => {
  const values = [1, 2, 4, 8]
  expect([0, 0.25, 0.5, 0.9, 1].map((p) => quantile(values, p))).toEqual([1, 1.75, 3, 6.8, 8].map((value) => expect.closeTo(value, 12)))
  expect(quantile([5], 0.3)).toBe(5)
  expect(quantile([], 0.5)).toBeNaN()
  expect(quantile([1, 2, Infinity], 0.5)).toBe(2)
})
