import { describe, expect, test } from 'vitest'
import { discover } from '../../../src/study/analyses/discover.ts'
import type { DiscoverFound } from '../../../src/study/analyses/discover.ts'
import { holds, made, optionFactor, shareOf, uniformFactor } from '../../helpers/decision.ts'

const factors = [uniformFactor('x', 0, 1), uniformFactor('y', 0, 1), uniformFactor('z', 0, 1), optionFactor('o', ['a', 'b', 'c'])]
const chosen = { design: 1, versus: 0, measure: 0, threshold: 0, ahead: 1 }
const flat = (): number => 0
const corner = ([x, y]: readonly number[]): number => (x > 0.6 && y < 0.4 ? 1 : -1)
const names = (found: DiscoverFound, n = 0): string[] => found.regions[n].restrictions.map(({ factor }) => factor)

describe('discover', () => {
  test('finds the edges of a box, and nothing else', () => {
    for (let seed = 0; seed < 20; seed++) {
      const found = discover.analyse(made({ seed, points: 400, replicates: 1, noise: 0.01, factors, designs: [flat, corner] }), chosen)
      expect(found.regions).toHaveLength(1)
      expect(names(found)).toEqual(['x', 'y'])
      const [x, y] = found.regions[0].restrictions
      expect(Math.abs(x.low! - 0.6)).toBeLessThan(0.06)
      expect(Math.abs(y.high! - 0.4)).toBeLessThan(0.06)
      expect([x.high, y.low]).toEqual([null, null])
      expect(found.regions[0].found.density).toBeGreaterThan(0.95)
      expect(found.regions[0].checked.density).toBeGreaterThan(0.8)
      expect(found.regions[0].checked.coverage).toBeGreaterThan(0.7)
    }
  })

  test('finds it through luck, in most samples', () => {
    const share = shareOf((seed) => {
      const found = discover.analyse(made({ seed, points: 400, replicates: 1, noise: 0.5, factors, designs: [flat, corner] }), chosen)
      return found.regions.length > 0 && names(found).join() === 'x,y'
    }, 50)
    expect(share).toBeGreaterThan(0.8)
  })

  test('finds one box after another', () => {
    const two = ([x, y, z]: readonly number[]): number => ((x > 0.7 && y < 0.4) || (x < 0.25 && z > 0.5) ? 1 : -1)
    const found = discover.analyse(made({ seed: 2, points: 1500, replicates: 1, noise: 0.01, factors, designs: [flat, two] }), chosen)
    expect(found.regions.length).toBeGreaterThanOrEqual(2)
    expect([names(found, 0).join(), names(found, 1).join()].sort()).toEqual(['x,y', 'x,z'])
    const covered = found.regions.reduce((sum, { checked }) => sum + checked.coverage, 0)
    expect(covered).toBeGreaterThan(0.85)
    expect(covered).toBeLessThanOrEqual(1)
  })

  test('restricts options to some of them', () => {
    const found = discover.analyse(
      made({ seed: 2, points: 200, replicates: 1, noise: 0.2, factors, designs: [flat, ([, , , o]) => (o === 1 ? -1 : 1)] }),
      chosen,
    )
    expect(found.regions[0].restrictions).toMatchObject([{ factor: 'o', options: ['a', 'c'], low: null, high: null }])
  })

  test('restricts rows of several numbers as a whole', () => {
    const rows = [
      [40, 4],
      [120, 12],
      [360, 40],
    ]
    const sizes = {
      name: 'teams, departments',
      addresses: ['teams', 'departments'],
      distribution: { kind: 'values', rows } as const,
      whole: true,
    }
    const sweep = made({
      seed: 2,
      points: 200,
      replicates: 1,
      noise: 0.2,
      factors: [sizes, factors[0]],
      designs: [flat, ([teams]) => (teams > 100 ? 1 : -1)],
    })
    const [{ options }] = discover.analyse(sweep, chosen).regions[0].restrictions
    expect([...options!].sort()).toEqual(['120, 12', '360, 40'])
  })

  test.each([
    [60, 0],
    [200, 0],
    [200, -1],
  ])('says nothing where there is nothing: %d points, threshold %d', (points, threshold) => {
    const none = (seed: number): boolean =>
      discover.analyse(made({ seed, points, replicates: 1, factors, designs: [flat, flat] }), { ...chosen, threshold }).regions.length === 0
    expect(shareOf(none)).toBeGreaterThanOrEqual(0.95)
  })

  test('looks for where a design is behind, and the other way where less is better', () => {
    const of = { seed: 1, points: 400, replicates: 1, noise: 0.01, factors, designs: [flat, corner] }
    const ahead = discover.analyse(made(of), chosen)
    const behind = discover.analyse(made({ ...of, better: 'lower' }), { ...chosen, ahead: 0 })
    expect(behind.regions.map(({ restrictions }) => restrictions)).toEqual(ahead.regions.map(({ restrictions }) => restrictions))
    expect(behind.way).toBe('behind')
    const less = discover.analyse(made({ ...of, better: 'lower' }), chosen)
    expect(less.cases + behind.cases).toBe(400)
  })

  test('judges a box on points it was not found on: the intervals hold what it is worth', () => {
    // Luck of √½ in each design: inside the corner a point is a case with probability Φ(1) = 0.8413, outside 0.1587.
    const probability = (x: number, y: number): number => (x > 0.6 && y < 0.4 ? 0.8413 : 0.1587)
    let found = 0
    let right = 0
    for (let seed = 0; seed < 200; seed++) {
      const sweep = made({ seed, points: 200, replicates: 1, noise: Math.SQRT1_2, factors: factors.slice(0, 2), designs: [flat, corner] })
      const { failed, regions } = discover.analyse(sweep, chosen)
      const region = regions[0] ?? failed
      if (region === undefined || region === null) continue
      found++
      const [x, y] = ['x', 'y'].map((name) => region.restrictions.find(({ factor }) => factor === name))
      const inside = (value: number, limit: typeof x): boolean => value >= (limit?.low ?? 0) && value <= (limit?.high ?? 1)
      const places = Array.from({ length: 10_000 }, (_, n) => [Math.floor(n / 100) / 100 + 0.005, (n % 100) / 100 + 0.005])
      const there = places.filter(([a, b]) => inside(a, x) && inside(b, y))
      const truth = there.reduce((sum, [a, b]) => sum + probability(a, b), 0) / there.length
      right += holds({ low: region.checked.densityLow, high: region.checked.densityHigh }, truth) ? 1 : 0
    }
    expect(found).toBeGreaterThan(150)
    expect(right / found).toBeGreaterThanOrEqual(0.91)
    expect(right / found).toBeLessThanOrEqual(0.99)
  })

  test('does without points that have no pair, and has nothing to look for where all or none are cases', () => {
    const failing = discover.analyse(
      made({ seed: 1, points: 400, replicates: 1, noise: 0.01, failing: 0.2, factors, designs: [flat, corner] }),
      chosen,
    )
    expect(failing.points).toBeLessThan(300)
    expect(names(failing)).toEqual(['x', 'y'])
    const all = discover.analyse(made({ seed: 1, points: 100, replicates: 1, noise: 0, factors, designs: [flat, () => 1] }), chosen)
    expect(all).toMatchObject({ cases: 100, regions: [], failed: null })
    const gone = discover.analyse(made({ seed: 1, points: 100, replicates: 1, failing: 1, factors, designs: [flat, () => 1] }), chosen)
    expect(gone).toMatchObject({ points: 0, cases: 0, regions: [], failed: null })
  })

  test('refuses what has no two designs, nothing varied, or too few points', () => {
    const sweep = made({ seed: 1, points: 40, replicates: 1, factors, designs: [flat, corner] })
    expect(discover.refuses(sweep)).toBeUndefined()
    expect(discover.refuses({ ...sweep, designs: ['a'] })).toContain('at least two')
    expect(discover.refuses({ ...sweep, factors: [] })).toContain('vary something')
    expect(discover.refuses({ ...sweep, points: 39 })).toContain('at least 40 settings')
  })

  test('is a table with a row for each restriction', () => {
    const found = discover.analyse(made({ seed: 1, points: 400, replicates: 1, noise: 0.01, factors, designs: [flat, corner] }), chosen)
    const table = discover.table(found)
    expect(table.rows).toHaveLength(2)
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
  })
})
