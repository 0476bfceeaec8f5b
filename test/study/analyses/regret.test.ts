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

  // Twenty-one settings from −1 to 1: a sample of nothing.
  const settings = Float64Array.from({ length: 21 }, (_, p) => p / 20)
  const grid = { points: 21, drawn: false, unit0: settings } as const
  const meanOf = (f: (x: number) => number): number => settings.reduce((sum, u) => sum + f(2 * u - 1) / 21, 0)
  test.each<[string, Omit<Made, 'seed'>, number[]]>([
    ['equal designs, all in the same worlds', { ...grid, replicates: 6, sharing: 0, fate: 0.3, designs: [flat, flat, flat] }, [0, 0, 0]],
    ['equal designs, worlds of their own', { ...grid, replicates: 6, designs: [flat, flat, flat] }, [0, 0, 0]],
    [
      'a clear best at each setting, all in the same worlds',
      { ...grid, replicates: 10, noise: 0.2, sharing: 0, fate: 0.2, designs: three },
      [meanOf((x) => Math.max(0, 3 * x)), meanOf((x) => Math.max(0, -3 * x)), 3 + meanOf((x) => Math.max(0, 3 * x))],
    ],
    [
      'a best that is often hidden by luck, all in the same worlds',
      { ...grid, replicates: 4, sharing: 0, fate: 0.3, designs: [flat, ([x]) => x] },
      [meanOf((x) => Math.max(0, x)), meanOf((x) => Math.max(0, -x))],
    ],
  ])('over chosen settings has their own mean in its interval, as only luck is left open: %s', (_, of, truths) => {
    const counts = truths.map(() => 0)
    for (let seed = 0; seed < 200; seed++)
      rowsOf(made({ ...of, seed })).forEach((row, d) => (counts[d] += holds(row.regret, truths[d]) ? 1 / 200 : 0))
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(0.91)
  })

  test('over chosen settings is surer than over drawn ones, and a share of them goes from surely to not surely not', () => {
    const of = { ...grid, seed: 1, replicates: 10, noise: 0.2, sharing: 0, fate: 0.2, designs: three }
    const [chosen, drawn] = [false, true].map((one) => rowsOf(made({ ...of, drawn: one })))
    const width = ({ regret: { low, high } }: (typeof chosen)[number]): number => high! - low!
    expect(width(chosen[1])).toBeLessThan(width(drawn[1]) / 2)
    // Better than nothing at ten of 21 settings above 0; within luck of it at few.
    expect(chosen[1].satisfies!.share).toBeCloseTo(10 / 21, 1)
    expect(chosen[1].satisfies!.low!).toBeGreaterThan(drawn[1].satisfies!.low!)
    expect(chosen[1].satisfies!.high!).toBeLessThan(drawn[1].satisfies!.high!)
    expect(chosen[2].satisfies).toEqual({ share: 0, low: 0, high: 0 })
    const single = rowsOf(made({ ...of, drawn: false, replicates: 1 }))
    expect(single[1].satisfies).toMatchObject({ low: null, high: null })
    expect(single[1].regret).toMatchObject({ value: null, high: null })
  })

  test('has the share of chosen settings that satisfy in its interval', () => {
    const share = shareOf((seed) => {
      const of = { ...grid, seed, replicates: 8, sharing: 0, fate: 0.3, designs: [flat, ([x]: readonly number[]) => 3 * x] }
      return holds(rowsOf(made(of))[1].satisfies!, 10 / 21)
    })
    expect(share).toBeGreaterThanOrEqual(0.95)
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
