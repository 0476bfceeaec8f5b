import { describe, expect, test } from 'vitest'
import { value } from '../../../src/study/analyses/value.ts'
import { holds, made, optionFactor, uniformFactor } from '../../helpers/decision.ts'
import type { Made } from '../../helpers/decision.ts'

const factors = [uniformFactor('x', -1, 1), uniformFactor('y', -1, 1)]
const flat = (): number => 0

/** Worth of knowing x for a choice between 0 and a + b x, x uniform on -1…1. */
function closed(a: number, b: number): number {
  return b <= Math.abs(a) ? 0 : ((a + b) * (a + b)) / (4 * b) - Math.max(0, a)
}
const line =
  (a: number, b: number) =>
  ([x]: readonly number[]): number =>
    a + b * x

describe('value of information', () => {
  test('is that of the closed form where luck is small, also for all at once', () => {
    const sweep = made({ seed: 1, points: 4000, replicates: 2, noise: 0.01, factors, designs: [flat, line(0.3, 1)] })
    const [{ choice, all, factors: found, points }] = value.analyse(sweep, {}).measures
    expect({ choice, points }).toEqual({ choice: 'plan 1', points: 4000 })
    expect(Math.abs(found[0].worth.value! - closed(0.3, 1))).toBeLessThan(0.01)
    expect(found[0].changes.share).toBeCloseTo(0.35, 1)
    expect(Math.abs(all.worth.value! - closed(0.3, 1))).toBeLessThan(0.01)
    expect(found[1]).toMatchObject({ worth: { value: 0, low: 0 }, changes: { share: 0 } })
  })

  test('adds up over two factors: knowing one is worth less than knowing both', () => {
    // d = x + y: E max(0, d) = 1/3 for both known, closed(0, 1) = 1/4 for one.
    const sweep = made({ seed: 2, points: 4000, replicates: 2, noise: 0.01, factors, designs: [flat, ([x, y]) => x + y] })
    const [{ all, factors: found }] = value.analyse(sweep, {}).measures
    expect(Math.abs(all.worth.value! - 1 / 3)).toBeLessThan(0.03)
    for (const { worth } of found) expect(Math.abs(worth.value! - 0.25)).toBeLessThan(0.03)
  })

  test('knows options by their means', () => {
    const options = [optionFactor('o', ['ring', 'star', 'full']), uniformFactor('y', 0, 1)]
    // Worth 1/3 of 2 where the second is true and the other design would be chosen.
    const sweep = made({ seed: 1, points: 3000, replicates: 1, noise: 0.5, factors: options, designs: [flat, ([o]) => (o === 1 ? 2 : -3)] })
    const [{ choice, factors: found }] = value.analyse(sweep, {}).measures
    expect(choice).toBe('ad hoc')
    expect(Math.abs(found[0].worth.value! - 2 / 3)).toBeLessThan(0.06)
    expect(found[0].changes.share).toBeCloseTo(1 / 3, 1)
    expect(found[1].worth.low).toBe(0)
  })

  test('of all at once is never less than of one, and only known from above with one replicate', () => {
    const sweep = made({ seed: 4, points: 100, replicates: 2, factors, designs: [flat, line(0, 1)] })
    const [{ all, factors: found }] = value.analyse(sweep, {}).measures
    expect(all.worth.value!).toBeGreaterThanOrEqual(found[0].worth.value!)
    const [one] = value.analyse(made({ seed: 4, points: 100, replicates: 1, factors, designs: [flat, line(0, 1)] }), {}).measures
    expect(one.all.worth).toMatchObject({ value: null, low: 0 })
    expect(one.all.worth.high!).toBeGreaterThan(closed(0, 1))
  })

  test.each<[string, Omit<Made, 'seed' | 'factors' | 'designs'>, number, number]>([
    ['a choice that is even', { points: 100, replicates: 1, noise: 0.5 }, 0, 1],
    ['a choice that leans', { points: 100, replicates: 2, noise: 0.5 }, 0.3, 1],
    ['many points, runs missing', { points: 300, replicates: 2, failing: 0.1 }, 0.3, 1],
    ['blocks in the same worlds', { points: 100, replicates: 3, sharing: 4 }, -0.3, 1],
    ['all in the same worlds', { points: 60, replicates: 8, sharing: 0, fate: 0.3 }, 0.2, 2],
    ['few points', { points: 30, replicates: 2, noise: 0.5 }, 0, 1],
  ])('has the truth in its interval as often as it says: %s', (_, of, a, b) => {
    let right = 0
    let zero = 0
    for (let seed = 0; seed < 200; seed++) {
      const [{ factors: found }] = value.analyse(made({ ...of, seed, factors, designs: [flat, line(a, b)] }), {}).measures
      right += holds(found[0].worth, closed(a, b)) ? 1 / 200 : 0
      zero += holds(found[1].worth, 0) ? 1 / 200 : 0
    }
    expect(right).toBeGreaterThanOrEqual(0.91)
    expect(right).toBeLessThanOrEqual(0.99 + 1e-9)
    // What is worth nothing cannot be missed from below.
    expect(zero).toBeGreaterThanOrEqual(0.95)
  })

  test('its upper end is not that of a worse design that might be the best: five designs, two runs a point', () => {
    const five = [flat, line(0, 1), line(0, -1), () => 0.05, line(0, 0.5)]
    // max(|x|, 0.05) less the best choice for all, 0.05: (1 + 0.05²) / 2 − 0.05.
    const truth = (1 + 0.05 * 0.05) / 2 - 0.05
    let right = 0
    let high = 0
    for (let seed = 0; seed < 200; seed++) {
      const [{ all }] = value.analyse(made({ seed, points: 100, replicates: 2, noise: 0.05, factors, designs: five }), {}).measures
      right += holds(all.worth, truth) ? 1 / 200 : 0
      high += all.worth.high! / 200
    }
    expect(right).toBeGreaterThanOrEqual(0.91)
    expect(right).toBeLessThanOrEqual(0.99)
    // The greatest of the five high ends was 0.67 on average.
    expect(high).toBeLessThan(0.55)
  })

  test('finds a threshold in a factor that is spread over orders of magnitude', () => {
    const factor = { ...uniformFactor('x', 1, 1000), distribution: { kind: 'logUniform', low: 1, high: 1000 } as const }
    const plain = made({
      seed: 1,
      points: 1000,
      replicates: 1,
      noise: 0.1,
      factors: [uniformFactor('x', 0, 3)],
      designs: [flat, ([x]) => x - 2],
    })
    const sweep = { ...plain, factors: [factor], values: plain.values.map((x) => 10 ** x) }
    const [{ factors: found }] = value.analyse(sweep, {}).measures
    // d = log10 x - 2, even over -2…1: E max(0, d) = 1/6.
    expect(Math.abs(found[0].worth.value! - 1 / 6)).toBeLessThan(0.02)
  })

  test('goes the other way where less is better', () => {
    const of = { seed: 1, points: 200, replicates: 2, noise: 0.1, factors, better: 'lower' as const }
    const [{ choice, factors: found }] = value.analyse(made({ ...of, designs: [flat, line(0.3, 1)] }), {}).measures
    expect(choice).toBe('ad hoc')
    expect(Math.abs(found[0].worth.value! - (closed(0.3, 1) + 0.3 - 0.3))).toBeLessThan(0.05)
  })

  test('refuses what has no choice or too little to learn from, and survives runs that all failed', () => {
    const sweep = made({ seed: 1, points: 30, replicates: 2, factors, designs: [flat, flat] })
    expect(value.refuses(sweep)).toBeUndefined()
    expect(value.refuses({ ...sweep, designs: ['a'] })).toContain('at least two')
    expect(value.refuses({ ...sweep, points: 19 })).toContain('at least 20 settings')
    expect(value.refuses({ ...sweep, factors: [] })).toContain('vary something')
    const [failed] = value.analyse(made({ seed: 1, points: 30, replicates: 2, failing: 1, factors, designs: [flat, flat] }), {}).measures
    expect(failed).toMatchObject({ points: 0, all: { worth: { value: null } } })
  })

  test('is a table of as many columns as it says', () => {
    const table = value.table(value.analyse(made({ seed: 1, points: 30, replicates: 2, factors, designs: [flat, flat] }), {}))
    expect([...table.rows].map((row) => row[2])).toEqual(['', 'x', 'y'])
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
  })
})
