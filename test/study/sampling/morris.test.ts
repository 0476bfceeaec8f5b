import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Random } from '../../../src/math/random.ts'
import { morris } from '../../../src/study/sampling/morris.ts'

/** The factor that differs between two points in a row, and by how much; all that differ, in fact. */
function moves(unit: Float64Array, factors: number, point: number): { factor: number; by: number }[] {
  const at = point * factors
  return Array.from({ length: factors }, (_, factor) => ({ factor, by: unit[at + factors + factor] - unit[at + factor] })).filter(
    ({ by }) => by !== 0,
  )
}

/** Counts that should all be `expected`: the statistic of Pearson's test. */
const chiSquare = (counts: readonly number[], expected: number) =>
  counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)

describe("Morris's trajectories", () => {
  const sizes = [fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 6 })] as const

  test('stay on the grid and move every factor once by Δ', () => {
    fc.assert(
      fc.property(fc.string(), ...sizes, (seed, trajectories, factors, half) => {
        const levels = 2 * half
        const unit = morris(trajectories, factors, levels, new Random(seed, 0))
        expect(unit.length).toBe(trajectories * (factors + 1) * factors)
        const grid = Array.from({ length: levels }, (_, level) => level / (levels - 1))
        expect(unit.every((u) => grid.includes(u))).toBe(true)
        for (let t = 0; t < trajectories; t++) {
          const all = Array.from({ length: factors }, (_, step) => moves(unit, factors, t * (factors + 1) + step))
          expect(all.every((step) => step.length === 1)).toBe(true)
          expect(new Set(all.flat().map(({ factor }) => factor)).size).toBe(factors)
          for (const { by } of all.flat()) expect(Math.abs(by)).toBeCloseTo(levels / (2 * (levels - 1)), 12)
        }
      }),
    )
  })

  test('go on with more of them', () => {
    const some = morris(3, 5, 4, new Random('seed', 0))
    expect(morris(7, 5, 4, new Random('seed', 0)).subarray(0, some.length)).toEqual(some)
  })

  test('begin at any level, go up or down and take any order, all equally often', () => {
    const [trajectories, factors, levels] = [6000, 3, 6]
    const unit = morris(trajectories, factors, levels, new Random('even', 0))
    const starts = Array.from({ length: factors * levels }, () => 0)
    const ups = Array.from({ length: factors }, () => 0)
    const orders = new Map<string, number>()
    for (let t = 0; t < trajectories; t++) {
      const first = t * (factors + 1)
      for (let f = 0; f < factors; f++) starts[f * levels + Math.round(unit[first * factors + f] * (levels - 1))]++
      const steps = [0, 1, 2].flatMap((step) => moves(unit, factors, first + step))
      for (const { factor, by } of steps) if (by > 0) ups[factor]++
      const order = steps.map(({ factor }) => factor).join('')
      orders.set(order, (orders.get(order) ?? 0) + 1)
    }
    // Quantiles 0.9999 of chi-square with 15 and 5 degrees of freedom; 4 standard errors of a share of a half.
    expect(chiSquare(starts, trajectories / levels)).toBeLessThan(44.3)
    expect(orders.size).toBe(6)
    expect(chiSquare([...orders.values()], trajectories / 6)).toBeLessThan(25.7)
    for (const up of ups) expect(Math.abs(up - trajectories / 2)).toBeLessThan(2 * Math.sqrt(trajectories))
  })

  test('give a linear function its slopes', () => {
    const [factors, slopes] = [4, [3, -1, 0, 0.5]]
    const unit = morris(5, factors, 8, new Random('linear', 0))
    const y = (point: number) => slopes.reduce((sum, slope, f) => sum + slope * unit[point * factors + f], 0)
    for (let t = 0; t < 5; t++) {
      for (let step = 0; step < factors; step++) {
        const point = t * (factors + 1) + step
        const [{ factor, by }] = moves(unit, factors, point)
        expect((y(point + 1) - y(point)) / by).toBeCloseTo(slopes[factor], 12)
      }
    }
  })
})
