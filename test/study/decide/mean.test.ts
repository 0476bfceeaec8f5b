import { describe, expect, test } from 'vitest'
import { meanOverPoints } from '../../../src/study/decide/mean.ts'
import { holds, made, shareOf } from '../../helpers/decision.ts'
import type { Made } from '../../helpers/decision.ts'

describe('a mean over points', () => {
  test('is Student’s where points have worlds of their own', () => {
    // Differences in the sleep of ten patients (Student 1908), each seen twice around its mean.
    const sleep = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4]
    const table = Float64Array.from(sleep.flatMap((hours) => [hours - 0.5, hours + 0.5]))
    const found = meanOverPoints(table, { points: 10, replicates: 2, sharing: 1 }, 0.95)
    expect(found.mean).toBeCloseTo(1.58, 12)
    expect(found.low).toBeCloseTo(0.7001142, 6)
    expect(found.high).toBeCloseTo(2.4598858, 6)
  })

  test('knows nothing of no runs, has no interval for one, and is exact where nothing varies', () => {
    expect(meanOverPoints(new Float64Array(4).fill(NaN), { points: 2, replicates: 2, sharing: 1 }, 0.95).mean).toBeNull()
    expect(meanOverPoints(new Float64Array([3]), { points: 1, replicates: 1, sharing: 1 }, 0.95)).toMatchObject({ mean: 3, low: null })
    expect(meanOverPoints(new Float64Array(8).fill(2), { points: 4, replicates: 2, sharing: 0 }, 0.95)).toMatchObject({ low: 2, high: 2 })
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
})
