import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Random } from '../../../src/math/random.ts'
import { DIMENSIONS } from '../../../src/study/sampling/directions.ts'
import { sobol } from '../../../src/study/sampling/sobol.ts'

const rowOf = (unit: Float64Array, dimensions: number, point: number) => [...unit.subarray(point * dimensions, (point + 1) * dimensions)]

/** Functions that are products over all dimensions, with integral 1: one that is all interaction, one where few factors matter at a time. */
const FUNCTIONS = [
  // Bratley & Fox 1988.
  { name: '|4 x - 2|', dimensions: 4, factor: (x: number) => Math.abs(4 * x - 2), square: 4 / 3 },
  { name: 'x + 1/2', dimensions: 10, factor: (x: number) => x + 0.5, square: 13 / 12 },
]

function integral(unit: Float64Array, dimensions: number, factor: (x: number) => number): number {
  let sum = 0
  for (let at = 0; at < unit.length; at += dimensions) {
    let product = 1
    for (let d = 0; d < dimensions; d++) product *= factor(unit[at + d])
    sum += product
  }
  return (sum * dimensions) / unit.length
}

const rootMeanSquare = (errors: readonly number[]) => Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length)

describe("Sobol' sequence", () => {
  test('begins with the published points, in sixteenths', () => {
    // SciPy 1.17, qmc.Sobol(10, scramble=False).
    const published = [
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      [8, 8, 8, 8, 8, 8, 8, 8, 8, 8],
      [12, 4, 4, 4, 12, 12, 4, 12, 12, 12],
      [4, 12, 12, 12, 4, 4, 12, 4, 4, 4],
      [6, 6, 10, 14, 6, 2, 6, 14, 14, 10],
      [14, 14, 2, 6, 14, 10, 14, 6, 6, 2],
      [10, 2, 14, 10, 10, 14, 2, 2, 2, 6],
      [2, 10, 6, 2, 2, 6, 10, 10, 10, 14],
      [3, 5, 15, 7, 9, 5, 7, 15, 15, 5],
      [11, 13, 7, 15, 1, 13, 15, 7, 7, 13],
    ]
    expect([...sobol(10, 10)].map((u) => u * 16)).toEqual(published.flat())
  })

  test('is the published one to the last bit, in all dimensions', () => {
    // A hash of the first 1024 points of SciPy's qmc.Sobol(101, scramble=False), in 1024ths: h = (h ^ x) 0x9e3779b1 mod 2^32, then
    // h ^= h >> 15. Every number of the table shows in them, as no polynomial's degree is above nine.
    expect(DIMENSIONS).toBe(101)
    const mix = (h: number) => (h ^ (h >>> 15)) >>> 0
    expect(sobol(1024, DIMENSIONS).reduce((hash, u) => mix(Math.imul(hash ^ (u * 1024), 0x9e3779b1)), 0)).toBe(2993316825)
    // And its point 100,000, in 2^-32ths: the recurrence past the table.
    const late = rowOf(sobol(100_001, DIMENSIONS), DIMENSIONS, 100_000).map((u) => u * 2 ** 32)
    expect(late.slice(0, 6)).toEqual([262307840, 462061568, 4052647936, 2666364928, 2600828928, 4147544064])
    expect(late.slice(95)).toEqual([4064378880, 3076685824, 3143467008, 3584524288, 2202107904, 2059567104])
  })

  test.each([
    ['bare', undefined],
    ['shifted', 'seed'],
  ])('has one of the first 2^m points in each interval of 2^-m, in every dimension: %s', (_, seed) => {
    for (const points of [1, 2, 16, 512]) {
      const unit = sobol(points, DIMENSIONS, seed === undefined ? undefined : new Random(seed, 0))
      const met = new Set(unit.map((u, n) => Math.floor(u * points) * DIMENSIONS + (n % DIMENSIONS)))
      expect(met.size).toBe(points * DIMENSIONS)
    }
  })

  test('fills the first two dimensions as a (0, m, 2)-net: one point in every box of any shape', () => {
    const unit = sobol(256, 2)
    for (let wide = 1; wide <= 256; wide *= 2) {
      const boxes = new Set<number>()
      for (let n = 0; n < 512; n += 2) boxes.add(Math.floor(unit[n] * wide) * 1000 + Math.floor((unit[n + 1] * 256) / wide))
      expect(boxes.size).toBe(256)
    }
  })

  test('shifted, never gives 0 or 1, the same from the same seed, and continues', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 20 }), (seed, points, dimensions) => {
        const unit = sobol(points, dimensions, new Random(seed, 0))
        expect(unit.every((u) => u > 0 && u < 1)).toBe(true)
        const more = sobol(points + 7, dimensions, new Random(seed, 0))
        expect(more.subarray(0, unit.length)).toEqual(unit)
      }),
    )
  })

  test('shifted, every number is uniform on its own', () => {
    // The seventh point of 4000 shifts: mean and variance within 4 standard errors of 1/2 and 1/12.
    const n = 4000
    const values = Array.from({ length: n }, (_, replicate) => sobol(8, 3, new Random('shifts', replicate))[3 * 7 + 2])
    const mean = values.reduce((sum, u) => sum + u, 0) / n
    expect(Math.abs(mean - 1 / 2)).toBeLessThan(4 * Math.sqrt(1 / 12 / n))
    const squares = values.reduce((sum, u) => sum + (u - 0.5) ** 2, 0) / n
    expect(Math.abs(squares - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / n))
  })

  test.each(FUNCTIONS)('integrates the product of $name with an error far below that of random points', (known) => {
    const { dimensions, factor, square } = known
    const points = 4096
    const random = Math.sqrt((square ** dimensions - 1) / points)
    const errorOf = (unit: Float64Array) => integral(unit, dimensions, factor) - 1
    const shifted = Array.from({ length: 30 }, (_, r) => errorOf(sobol(points, dimensions, new Random('integral', r))))
    expect(rootMeanSquare(shifted)).toBeLessThan(random / 10)
    expect(Math.abs(errorOf(sobol(points, dimensions)))).toBeLessThan(random / 10)
  })

  test('says how many dimensions there are', () => {
    expect(() => sobol(1, 102)).toThrow("a Sobol' sequence of 102 dimensions: there are 101")
  })
})
