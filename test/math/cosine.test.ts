import { expect, test } from 'vitest'
import { cosPi } from '../../src/math/cosine.ts'

test('cos(πx) to 15 digits, of which the built-in one loses some by rounding πx', () => {
  for (let i = 0; i <= 1000; i++) expect(Math.abs(cosPi(i / 1000) - Math.cos((Math.PI * i) / 1000))).toBeLessThan(1e-15)
  expect(cosPi(0.5)).toBe(0)
  expect(cosPi(1 / 3)).toBeCloseTo(0.5, 15)
})
