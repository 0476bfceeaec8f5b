import { describe, expect, test } from 'vitest'
import { bestSize, fit, inverseOf, less, sumsOf } from '../../src/math/least-squares.ts'
import { Random, addressOf } from '../../src/math/random.ts'

// Anscombe (1973), the first of four: intercept 3.0001, slope 0.5001, residual sum of squares 13.763.
const X = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
const Y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]
const powers = (x: readonly number[], size: number): Float64Array =>
  Float64Array.from(x.flatMap((value) => Array.from({ length: size }, (_, i) => value ** i)))

describe('least squares', () => {
  test('has the known line', () => {
    const found = fit(sumsOf(powers(X, 2), 2, Y), 2)!
    expect(found.coefficients[0]).toBeCloseTo(3.0001, 4)
    expect(found.coefficients[1]).toBeCloseTo(0.5001, 4)
    expect(found.residual).toBeCloseTo(13.763, 3)
    expect(fit(sumsOf(powers(X, 2), 2, Y), 1)!.coefficients[0]).toBeCloseTo(7.500909, 6)
  })

  test('leaves out rows without a number, and parts that are taken off', () => {
    const some = sumsOf(powers(X.slice(0, 8), 2), 2, Y.slice(0, 8))
    const failed = [...Y.slice(0, 8), NaN, NaN, NaN]
    expect(sumsOf(powers(X, 2), 2, failed)).toEqual(some)
    const rest = less(
      sumsOf(powers(X, 2), 2, Y),
      sumsOf(powers(X, 2), 2, Y, (row) => row >= 8),
    )
    expect(fit(rest, 2)!.coefficients[1]).toBeCloseTo(fit(some, 2)!.coefficients[1], 10)
  })

  test('gives no fit where columns depend on one another', () => {
    const twice = Float64Array.from(X.flatMap((value) => [1, value, 2 * value]))
    expect(fit(sumsOf(twice, 3, Y), 3)).toBeUndefined()
    expect(inverseOf(sumsOf(twice, 3, Y), 3)).toBeUndefined()
    expect(bestSize(sumsOf(twice, 3, Y), [1, 2, 3])).toBe(2)
  })

  test('inverts', () => {
    const sums = sumsOf(powers(X, 3), 3, Y)
    const found = inverseOf(sums, 3)!
    for (let i = 0; i < 3; i++)
      for (let j = 0; j < 3; j++) {
        let sum = 0
        for (let k = 0; k < 3; k++) sum += found[i * 3 + k] * sums.xx[k * 3 + j]
        expect(sum).toBeCloseTo(i === j ? 1 : 0, 6)
      }
  })
})

describe('the size by AICc', () => {
  const places = Array.from({ length: 60 }, (_, i) => i / 30 - 1)
  const random = new Random('sizes', 0)
  const noisy = (f: (x: number) => number, seed: number): number[] => {
    random.enter(addressOf('noise'), seed)
    return places.map((x, i) => f(x) + 0.1 * random.normal(i, 0))
  }
  const chosen = (f: (x: number) => number, seed: number): number => bestSize(sumsOf(powers(places, 4), 4, noisy(f, seed)), [1, 2, 3, 4])

  test('is that of the truth in most samples', () => {
    const share = (f: (x: number) => number, size: number): number =>
      Array.from({ length: 100 }, (_, seed) => chosen(f, seed)).filter((one) => one === size).length / 100
    expect(share((x) => x * x, 3)).toBeGreaterThan(0.75)
    expect(share((x) => x, 2)).toBeGreaterThan(0.7)
    expect(share(() => 1, 1)).toBeGreaterThan(0.65)
  })

  test('is the least that is exact', () => {
    expect(
      bestSize(
        sumsOf(
          powers(places, 4),
          4,
          places.map((x) => 1 + 2 * x),
        ),
        [1, 2, 3, 4],
      ),
    ).toBe(2)
    expect(
      bestSize(
        sumsOf(
          powers(places, 4),
          4,
          places.map(() => 0),
        ),
        [1, 2, 3, 4],
      ),
    ).toBe(1)
  })
})
