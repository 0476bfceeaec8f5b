import { describe, expect, test } from 'vitest'
import { binomialTail, hypergeometricTail } from '../../src/math/tails.ts'

describe('binomial tail', () => {
  test.each([
    [8, 10, 0.5, 56 / 1024],
    [1, 10, 0.1, 0.6513215599],
    [0, 10, 0.1, 1],
    [11, 10, 0.1, 0],
    [3, 3, 1, 1],
    [1, 3, 0, 0],
  ])('%d or more of %d at %d', (k, n, p, known) => expect(binomialTail(k, n, p)).toBeCloseTo(known, 12))

  test('is what is left by the other side, also of large numbers', () => {
    for (const [k, n, p] of [
      [37, 100, 0.3],
      [5100, 10_000, 0.5],
      [620, 20_000, 0.03],
    ])
      expect(binomialTail(k, n, p) + binomialTail(n - k + 1, n, 1 - p)).toBeCloseTo(1, 10)
    // 1 - Φ(1.99) with the correction for continuity.
    expect(binomialTail(5100, 10_000, 0.5)).toBeCloseTo(0.0233, 4)
  })

  test('keeps digits of what is very unlikely', () => expect(binomialTail(100, 100, 0.1) / 1e-100).toBeCloseTo(1, 9))
})

describe('hypergeometric tail', () => {
  // The lady tasting tea (Fisher 1935).
  test.each([
    [4, 4, 4, 8, 1 / 70],
    [3, 4, 4, 8, 17 / 70],
    [1, 4, 4, 8, 69 / 70],
    [0, 4, 4, 8, 1],
    [3, 5, 6, 8, 1],
    [5, 4, 4, 8, 0],
  ])('%d or more in %d, of %d in %d', (k, drawn, marked, all, known) =>
    expect(hypergeometricTail(k, drawn, marked, all)).toBeCloseTo(known, 12),
  )

  test('is near the binomial where few are drawn of many', () => {
    expect(hypergeometricTail(8, 20, 30_000, 100_000)).toBeCloseTo(binomialTail(8, 20, 0.3), 3)
  })
})
