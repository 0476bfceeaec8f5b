import { describe, expect, test } from 'vitest'
import { MOST, luckWithin, replicatesNeeded } from '../../../src/study/decide/replicates.ts'
import { holds, made, shareOf } from '../../helpers/decision.ts'
import type { Made } from '../../helpers/decision.ts'

describe('replicates needed', () => {
  // t(16) / √17 = 0.514, t(17) / √18 = 0.497; unpaired: t(60) √(2/31) = 0.508, t(62) √(2/32) = 0.49974.
  test.each([
    [1, 0.5, 1 as const, 18],
    [Math.SQRT2, 0.5, 2 as const, 32],
    [0, 0.1, 1 as const, 2],
    [1, 100, 1 as const, 2],
    [1, 1e-9, 1 as const, MOST],
  ])('sd %d, ± %d', (sd, half, samples, needed) => expect(replicatesNeeded(sd, half, 0.95, samples)).toBe(needed))

  test('grow with the square of how exact one wants to be', () => {
    expect(replicatesNeeded(1, 0.005, 0.95) / replicatesNeeded(1, 0.01, 0.95)).toBeCloseTo(4, 2)
  })
})

describe('luck within points', () => {
  const shape = { points: 2, replicates: 2, sharing: 1, drawn: true, sequential: false }

  test('is pooled over points', () => {
    expect(luckWithin(Float64Array.of(1, 3, 2, 2), shape, 0.95)!.sd).toBeCloseTo(1, 12)
    expect(luckWithin(Float64Array.of(1, 3, NaN, 2), shape, 0.95)!.sd).toBeCloseTo(Math.SQRT2, 12)
    expect(luckWithin(Float64Array.of(5, 5, 2, 2), shape, 0.95)).toEqual({ sd: 0, low: 0, high: 0 })
    expect(luckWithin(Float64Array.of(5, NaN, 2, NaN), shape, 0.95)).toBeNull()
  })

  test.each<[string, Omit<Made, 'seed' | 'designs'>]>([
    ['many points, two replicates', { points: 60, replicates: 2 }],
    ['runs missing', { points: 20, replicates: 5, failing: 0.1 }],
    ['one point', { points: 1, replicates: 40 }],
    ['few points', { points: 5, replicates: 10 }],
    ['all in the same worlds', { points: 40, replicates: 10, sharing: 0, fate: 1 }],
    ['blocks in the same worlds', { points: 40, replicates: 10, sharing: 4, fate: 1 }],
  ])('has the truth in its interval as often as it says: %s', (_, of) => {
    const truth = Math.sqrt(1 + (of.fate ?? 0) ** 2)
    const share = shareOf((seed) => {
      const sweep = made({ ...of, seed, designs: [([x]) => x] })
      return holds(luckWithin(sweep.results[0][0], sweep, 0.95)!, truth)
    })
    expect(share).toBeGreaterThanOrEqual(0.91)
    expect(share).toBeLessThanOrEqual(0.99)
  })
})
