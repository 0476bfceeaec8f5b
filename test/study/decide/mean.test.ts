import { describe, expect, test } from 'vitest'
import { meanOverPoints } from '../../../src/study/decide/mean.ts'
import { studentQuantile } from '../../../src/math/student.ts'
import { pairedHalfWidth } from '../../../src/study/precision.ts'
import { holds, made, shareOf } from '../../helpers/decision.ts'
import type { Made } from '../../helpers/decision.ts'

const DRAWN = { drawn: true, sequential: false }

describe('a mean over points', () => {
  test('is Student’s where points have worlds of their own', () => {
    // Differences in the sleep of ten patients (Student 1908), each seen twice around its mean.
    const sleep = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4]
    const table = Float64Array.from(sleep.flatMap((hours) => [hours - 0.5, hours + 0.5]))
    const found = meanOverPoints(table, { points: 10, replicates: 2, sharing: 1, ...DRAWN }, 0.95)
    expect(found.mean).toBeCloseTo(1.58, 12)
    expect(found.low).toBeCloseTo(0.7001142, 6)
    expect(found.high).toBeCloseTo(2.4598858, 6)
  })

  test('knows nothing of no runs, has no interval for one, and is exact where nothing varies', () => {
    expect(meanOverPoints(new Float64Array(4).fill(NaN), { points: 2, replicates: 2, sharing: 1, ...DRAWN }, 0.95).mean).toBeNull()
    expect(meanOverPoints(new Float64Array([3]), { points: 1, replicates: 1, sharing: 1, ...DRAWN }, 0.95)).toMatchObject({
      mean: 3,
      low: null,
    })
    expect(meanOverPoints(new Float64Array(8).fill(2), { points: 4, replicates: 2, sharing: 0, ...DRAWN }, 0.95)).toMatchObject({
      low: 2,
      high: 2,
    })
  })

  test.each<[string, Omit<Made, 'seed' | 'designs'>]>([
    ['worlds of their own', { points: 40, replicates: 4 }],
    ['worlds of their own, runs missing', { points: 40, replicates: 4, failing: 0.1 }],
    ['blocks in the same worlds', { points: 80, replicates: 4, sharing: 4, fate: 1, failing: 0.1 }],
    ['all in the same worlds', { points: 40, replicates: 6, sharing: 0, fate: 1 }],
    ['all in the same worlds, runs missing', { points: 40, replicates: 20, sharing: 0, fate: 0.3, failing: 0.1 }],
    ['all in the same worlds, which do nothing', { points: 40, replicates: 6, sharing: 0 }],
  ])('has the truth in its interval as often as it says: %s', (_, of) => {
    const share = shareOf((seed) => {
      const sweep = made({ ...of, seed, designs: [([x]) => 1.5 * x] })
      return holds(meanOverPoints(sweep.results[0][0], sweep, 0.95), 0)
    })
    expect(share).toBeGreaterThanOrEqual(0.91)
    expect(share).toBeLessThanOrEqual(0.99)
  })

  test('over chosen points has only luck left open', () => {
    // Two points ten apart. Own worlds: variances 2 / 2 and 8 / 2 of the two means, over 2²; with df 1 each Satterthwaite has 25 / 17.
    const table = Float64Array.of(0, 2, 10, 14)
    const shape = { points: 2, replicates: 2, drawn: false, sequential: false }
    const own = meanOverPoints(table, { ...shape, sharing: 1 }, 0.95)
    expect(own.mean).toBe(6.5)
    expect(own.high! - 6.5).toBeCloseTo(studentQuantile(0.975, 25 / 17) * Math.sqrt(5 / 4), 10)
    // The same worlds: 5 in the first, 8 in the second.
    const shared = meanOverPoints(table, { ...shape, sharing: 0 }, 0.95)
    expect(shared.high! - 6.5).toBeCloseTo(studentQuantile(0.975, 1) * 1.5, 10)
    expect(meanOverPoints(table, { ...shape, sharing: 2 }, 0.95)).toEqual(shared)
    expect(meanOverPoints(Float64Array.of(0, 10), { ...shape, replicates: 1, sharing: 0 }, 0.95)).toMatchObject({
      mean: 5,
      low: null,
      high: null,
    })
    expect(meanOverPoints(Float64Array.of(3, 3, 9, 9), { ...shape, sharing: 0 }, 0.95)).toMatchObject({ low: 6, high: 6 })
  })

  test('of one point is as wide as a comparison of it, with and without a stop rule', () => {
    const point = Float64Array.of(1, 4, 2, 7, 3, NaN, NaN)
    for (const sequential of [false, true]) {
      const { mean, high } = meanOverPoints(point, { points: 1, replicates: 7, sharing: 1, drawn: true, sequential }, 0.95)
      expect(high! - mean!).toBeCloseTo(pairedHalfWidth(point.subarray(0, 5), 0.95, sequential), 12)
    }
  })

  test.each<[string, Omit<Made, 'seed' | 'designs'>]>([
    ['worlds of their own', { points: 20, replicates: 4 }],
    ['worlds of their own, two runs', { points: 20, replicates: 2 }],
    ['worlds of their own, runs missing', { points: 20, replicates: 4, failing: 0.2 }],
    ['blocks in the same worlds', { points: 24, replicates: 4, sharing: 4, fate: 1 }],
    ['all in the same worlds', { points: 20, replicates: 5, sharing: 0, fate: 1 }],
    ['all in the same worlds, runs missing', { points: 20, replicates: 6, sharing: 0, fate: 1, failing: 0.2 }],
    ['all in the same worlds, which do nothing', { points: 20, replicates: 5, sharing: 0 }],
  ])('over chosen points has their own mean in its interval as often as it says: %s', (_, of) => {
    const unit0 = Float64Array.from({ length: of.points }, (__, p) => p / (of.points - 1))
    const share = shareOf((seed) => {
      const sweep = made({ ...of, seed, drawn: false, unit0, designs: [([x]) => 5 * x * x] })
      const found = meanOverPoints(sweep.results[0][0], sweep, 0.95)
      // The mean of 5 x² over evenly spaced points of -1…1.
      return holds(
        found,
        unit0.reduce((sum, u) => sum + (5 * (2 * u - 1) * (2 * u - 1)) / of.points, 0),
      )
    })
    expect(share).toBeGreaterThanOrEqual(0.91)
    expect(share).toBeLessThanOrEqual(0.99)
  })
})
