import { expect, test } from 'vitest'
import { wilson } from '../../src/math/wilson.ts'

// Newcombe (1998), Statistics in Medicine 17: 857, table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%d of %d', (count, n, low, high) => {
  const found = wilson(count, n, 0.95)
  expect(found.low).toBeCloseTo(low, 4)
  expect(found.high).toBeCloseTo(high, 4)
})

test('is the same seen from the other side, and unknown of nothing', () => {
  expect(wilson(20, 20, 0.95).low).toBeCloseTo(1 - wilson(0, 20, 0.95).high, 12)
  expect(wilson(20, 20, 0.95).high).toBe(1)
  expect(wilson(0, 0, 0.95)).toEqual({ low: NaN, high: NaN })
})
