import { describe, expect, test } from 'vitest'
import { regret } from '../../../src/study/analyses/regret.ts'
import type { Sweep } from '../../../src/study/sweep/sweep.ts'
import { holds, made, shareOf, uniformFactor } from '../../helpers/decision.ts'
import type { Made } from '../../helpers/decision.ts'

/** Two points, two replicates: b is better at the first, a at the second. */
function small(a: number[], b: number[], better: 'higher' | 'lower' | 'neither' = 'higher', replicates = 2): Sweep {
  const sweep = made({ seed: 1, points: 2, replicates, designs: [() => 0, () => 0], better, unit0: Float64Array.of(0.25, 0.75) })
  return { ...sweep, designs: ['a', 'b'], results: [[Float64Array.from(a), Float64Array.from(b)]] }
}
const rowsOf = (sweep: Sweep, margin = 0) => regret.analyse(sweep, { margin }).rows
const flat = (): number => 0

describe('regret', () => {
  test('of a case that can be done by hand', () => {
    const [a, b] = rowsOf(small([1, 1, 5, 5], [3, 3, 4, 4]))
    expect(a).toMatchObject({ design: 'a', points: 2, uncorrected: 1, best: 0.5, tied: 0, satisfies: null })
    expect(a.regret.value).toBe(1)
    expect(a.largest).toEqual({ regret: 2, at: [{ address: 'x', value: -0.5 }] })
    expect(b.regret.value).toBe(0.5)
    expect(b.largest).toEqual({ regret: 1, at: [{ address: 'x', value: 0.5 }] })
    expect(b.satisfies!.share).toBe(0.5)
    expect(b.clearly).toBe(0.5)
    expect(rowsOf(small([1, 1, 5, 5], [3, 3, 4, 4]), 2)[1].satisfies!.share).toBe(0)
  })

  test('goes the other way where less is better, and passes over what is neither', () => {
    const [a, b] = rowsOf(small([1, 1, 5, 5], [3, 3, 4, 4], 'lower'))
    expect([a.regret.value, b.regret.value]).toEqual([0.5, 1])
    const two = small([1, 1, 5, 5], [3, 3, 4, 4])
    const other = { name: 'hours', about: '', unit: 'hours', better: 'neither' as const }
    const found = regret.analyse({ ...two, measures: [...two.measures, other], results: [two.results[0], two.results[0]] }, { margin: 0 })
    expect(found.skipped).toEqual(['hours'])
    expect(found.rows).toHaveLength(2)
  })

  test('calls ties ties', () => {
    const [a, b] = rowsOf(small([1, 3, 5, 5], [2, 2, 5, 5]))
    expect([a.best, a.tied, b.best, b.tied]).toEqual([0, 1, 0, 1])
  })

  test('with one replicate is only known from above, and ties cannot be told', () => {
    const found = regret.analyse(small([1, 5], [3, 4], 'higher', 1), { margin: 0 })
    expect(found.single).toBe(true)
    expect(found.rows[0]).toMatchObject({ uncorrected: 1, tied: null, largest: null, clearly: null, best: 0.5 })
    expect(found.rows[0].regret).toMatchObject({ value: null, low: 0 })
    expect(found.rows[0].regret.high).toBeGreaterThan(1)
  })

  test('does without runs that failed, and designs that never ran', () => {
    const [a, b] = rowsOf(small([1, NaN, 5, 5], [3, 7, NaN, NaN]))
    expect(a).toMatchObject({ points: 2, uncorrected: 1 })
    expect(b).toMatchObject({ points: 1, uncorrected: 0 })
    expect(rowsOf(small([1, 1, 5, 5], [NaN, NaN, NaN, NaN]))[1]).toMatchObject({ points: 0, uncorrected: null, satisfies: null })
  })

  test('refuses what has nothing to compare', () => {
    const sweep = small([1, 1, 5, 5], [3, 3, 4, 4])
    expect(regret.refuses(sweep)).toBeUndefined()
    expect(regret.refuses({ ...sweep, designs: ['a'] })).toContain('at least two')
    expect(regret.refuses(small([], [], 'neither'))).toContain('more or less is better')
  })

  test('of equal designs is none: what luck alone makes is taken out', () => {
    let corrected = 0
    let uncorrected = 0
    let largest = 0
    for (let seed = 0; seed < 100; seed++) {
      const [row] = rowsOf(made({ seed, points: 40, replicates: 6, designs: [flat, flat, flat, flat] }))
      corrected += row.regret.value! / 100
      uncorrected += row.uncorrected! / 100
      largest += row.largest!.regret / 100
    }
    // The greatest of four normal means of six runs lies 1.03 / √6 above their mean.
    expect(uncorrected).toBeCloseTo(0.42, 1)
    expect(corrected).toBeLessThan(0.06)
    // The largest of 40 such regrets is about 1.6 by luck.
    expect(largest).toBeLessThan(0.35)
  })

  test('the largest regret is not that of the greatest luck', () => {
    const own = made({ seed: 5, points: 200, replicates: 4, noise: 1, designs: [flat, ([x]) => 3 * x] })
    const [a] = rowsOf(own)
    // The truth is at most 3; the largest of 200 points' own differences is above it by luck.
    expect(a.largest!.regret).toBeGreaterThan(2)
    expect(a.largest!.regret).toBeLessThan(3.6)
  })

  const three = [flat, ([x]: readonly number[]) => 3 * x, () => -3]
  test.each<[string, Omit<Made, 'seed'>, number[], number]>([
    ['equal designs', { points: 40, replicates: 6, designs: [flat, flat, flat, flat] }, [0, 0, 0, 0], 0.995],
    ['equal designs, runs missing', { points: 40, replicates: 6, failing: 0.1, designs: [flat, flat, flat] }, [0, 0, 0], 0.995],
    ['equal designs, all in the same worlds', { points: 40, replicates: 6, sharing: 0, fate: 0.3, designs: [flat, flat] }, [0, 0], 0.995],
    ['a clear best at each point', { points: 60, replicates: 10, noise: 0.5, designs: three }, [0.75, 0.75, 3.75], 0.99],
    // In between the interval is a bound: it reaches from what is surely too little to what is surely too much.
    ['a best that is often hidden by luck', { points: 60, replicates: 4, designs: [flat, ([x]) => x] }, [0.25, 0.25], 1],
  ])('has the truth in its interval as often as it says: %s', (_, of, truths, most) => {
    const counts = truths.map(() => 0)
    for (let seed = 0; seed < 200; seed++)
      rowsOf(made({ ...of, seed })).forEach((row, d) => (counts[d] += holds(row.regret, truths[d]) ? 1 / 200 : 0))
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(0.91)
    expect(Math.max(...counts)).toBeLessThanOrEqual(most + 1e-9)
  })

  test('has the share that satisfies in its Wilson interval', () => {
    const share = shareOf((seed) =>
      holds(rowsOf(made({ seed, points: 80, replicates: 2, noise: 1e-6, designs: [flat, ([x]) => x - 0.4] }))[1].satisfies!, 0.3),
    )
    expect(share).toBeGreaterThanOrEqual(0.91)
    expect(share).toBeLessThanOrEqual(0.99)
  })

  test('is a table of as many columns as it says, and the same when made again', () => {
    const sweep = made({ seed: 3, points: 30, replicates: 3, factors: [uniformFactor('x', 0, 1)], designs: three })
    const table = regret.table(regret.analyse(sweep, { margin: 0 }))
    expect(table.file).toBe('regret.csv')
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
    expect(table).toEqual(regret.table(regret.analyse(sweep, { margin: 0 })))
  })
})
