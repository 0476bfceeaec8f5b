import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Random } from '../../../src/math/random.ts'
import { correlation } from '../../../src/math/summary.ts'
import { latinHypercube } from '../../../src/study/sampling/latinHypercube.ts'

const column = (unit: Float64Array, factors: number, factor: number) => unit.filter((_, n) => n % factors === factor)

describe('Latin hypercube', () => {
  test('has each stratum of each factor exactly once, and never 0 or 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 8 }), (seed, points, factors) => {
        const unit = latinHypercube(points, factors, new Random(seed, 0))
        expect(unit.length).toBe(points * factors)
        expect(unit.every((u) => u > 0 && u < 1)).toBe(true)
        for (let f = 0; f < factors; f++) {
          const strata = column(unit, factors, f).map((u) => Math.floor(u * points))
          expect([...strata.sort()]).toEqual(Array.from({ length: points }, (_, stratum) => stratum))
        }
      }),
    )
  })

  test('is the same from the same seed, another from another', () => {
    const of = (seed: string) => latinHypercube(20, 3, new Random(seed, 0))
    expect(of('one')).toEqual(of('one'))
    expect(of('one')).not.toEqual(of('other'))
  })

  test('takes every order of the strata equally often', () => {
    const repeats = 6000
    const orders = new Map<string, number>()
    for (let r = 0; r < repeats; r++) {
      const order = column(latinHypercube(3, 2, new Random('orders', r)), 2, 1)
        .map((u) => Math.floor(u * 3))
        .join('')
      orders.set(order, (orders.get(order) ?? 0) + 1)
    }
    expect(orders.size).toBe(6)
    const expected = repeats / 6
    // Quantile 0.9999 of chi-square with 5 degrees of freedom.
    expect([...orders.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(25.7)
  })

  test('places points evenly within their strata, and whatever their stratum', () => {
    const points = 10_000
    const unit = latinHypercube(points, 1, new Random('places', 0))
    const places = unit.map((u) => u * points - Math.floor(u * points))
    const mean = places.reduce((sum, u) => sum + u, 0) / points
    expect(Math.abs(mean - 1 / 2)).toBeLessThan(4 * Math.sqrt(1 / 12 / points))
    const squares = places.reduce((sum, u) => sum + (u - 0.5) ** 2, 0) / points
    expect(Math.abs(squares - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / points))
    expect(Math.abs(correlation(places, unit))).toBeLessThan(4 / Math.sqrt(points))
  })

  test('leaves factors unrelated', () => {
    const [points, factors] = [2000, 5]
    const unit = latinHypercube(points, factors, new Random('pairs', 0))
    for (let f = 0; f < factors; f++) {
      for (let g = 0; g < f; g++) {
        expect(Math.abs(correlation(column(unit, factors, f), column(unit, factors, g)))).toBeLessThan(4 / Math.sqrt(points))
      }
    }
  })

  test('has the error of a sum of factors that is known: that of the places alone', () => {
    // The mean of u over a Latin hypercube has variance 1 / (12 n³), n² times less than that of random points.
    const [points, repeats] = [20, 2000]
    let squares = 0
    for (let r = 0; r < repeats; r++) {
      const unit = latinHypercube(points, 2, new Random('sum', r))
      const mean = unit.reduce((sum, u) => sum + u, 0) / points
      squares += (mean - 1) ** 2 / repeats
    }
    const known = 2 / (12 * points ** 3)
    // Squares of nearly normal values: their mean has a standard error of √(2 / repeats) of itself.
    expect(Math.abs(squares / known - 1)).toBeLessThan(4 * Math.sqrt(2 / repeats))
  })
})
