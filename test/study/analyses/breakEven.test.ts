import { describe, expect, test } from 'vitest'
import { breakEven } from '../../../src/study/analyses/breakEven.ts'
import { surfaceOver } from '../../../src/study/decide/surface.ts'
import { holds, made, optionFactor, uniformFactor } from '../../helpers/decision.ts'
import type { Made } from '../../helpers/decision.ts'

const factors = [uniformFactor('x', 0, 1), uniformFactor('y', 0, 1)]
const third = [...factors, uniformFactor('z', 0, 1)]
const chosen = { design: 1, versus: 0, measure: 0, factors: [0, 1] }
const flat = (): number => 0
/** Nothing at y = 0.3 + 0.5 x, and at y = 0.2 + 0.6 x². */
const line = ([x, y]: readonly number[]): number => 2 * (0.3 + 0.5 * x - y)
const curve = ([x, y]: readonly number[]): number => 2 * (0.2 + 0.6 * x * x - y)

function grid(n: number, m: number): Float64Array {
  return Float64Array.from(Array.from({ length: n * m }, (_, p) => [Math.floor(p / m) / (n - 1), (p % m) / (m - 1)]).flat())
}

describe('a break-even surface', () => {
  test('is exact where nothing is left to luck', () => {
    const found = breakEven.analyse(made({ seed: 1, points: 60, replicates: 1, noise: 0, factors, designs: [flat, line] }), chosen)
    expect(found.map).toHaveLength(21)
    found.first.places.forEach((x, i) => {
      expect(found.lines[i].zeros).toHaveLength(1)
      expect(found.lines[i].zeros[0]).toBeCloseTo(0.3 + 0.5 * x, 6)
      found.second.places.forEach((y, j) => expect(found.map[i][j].difference).toBeCloseTo(line([x, y]), 6))
    })
  })

  test('ends where runs end: nothing is said of places at which no pair could be run', () => {
    const sweep = made({ seed: 1, points: 60, replicates: 1, noise: 0, factors, designs: [flat, line] })
    const x = (point: number): number => sweep.values[point * 2]
    const results = sweep.results.map((designs) => designs.map((column) => column.map((value, point) => (x(point) > 0.5 ? NaN : value))))
    const { first, second, points } = breakEven.analyse({ ...sweep, results }, chosen)
    expect(points).toBeLessThan(60)
    expect(first.places.at(-1)).toBeLessThanOrEqual(0.5)
    expect(second.places.at(-1)).toBeGreaterThan(0.9)
  })

  test('on a grid goes through its points, with intervals from replicates by hand', () => {
    // Four corners 0, 1, 2, 5; luck −1, 0, 1.
    const corners = [0, 1, 2, 5]
    const cells = Float64Array.from(corners.flatMap((value) => [value - 1, value, value + 1]))
    const sweep = made({ seed: 1, points: 4, replicates: 3, factors, plan: 'grid', unit0: grid(2, 2), designs: [flat, flat] })
    const shared = surfaceOver({ ...sweep, sharing: 0 }, cells, 0, 1)
    expect(shared.method).toBe('grid')
    // One sample of three worlds: t(2) / √3; four samples: t(8) √(1/12).
    expect(shared.at(0.5, 0.5).difference).toBe(2)
    expect(shared.at(0.5, 0.5).high! - 2).toBeCloseTo(4.302653 / Math.sqrt(3), 5)
    const own = surfaceOver({ ...sweep, sharing: 1 }, cells, 0, 1).at(0.5, 0.5)
    expect(own.high! - 2).toBeCloseTo(2.306004 / Math.sqrt(12), 5)
    expect(shared.at(1, 0)).toMatchObject({ difference: 2 })
    expect(shared.at(0, 0.25).difference).toBe(0.25)
  })

  test('is a regression where the grid varies more, or has no replicates', () => {
    const of = { seed: 1, points: 30, factors, plan: 'grid', unit0: grid(5, 6), designs: [flat, line] }
    expect(breakEven.analyse(made({ ...of, replicates: 2 }), chosen).method).toBe('grid')
    expect(breakEven.analyse(made({ ...of, replicates: 1 }), chosen).method).not.toBe('grid')
    expect(breakEven.analyse(made({ ...of, replicates: 3, failing: 0.5 }), chosen).method).not.toBe('grid')
  })

  test('passes over factors without order, and says so', () => {
    const mixed = [optionFactor('shape', ['ring', 'star']), ...factors]
    const sweep = made({ seed: 1, points: 60, replicates: 1, factors: mixed, designs: [flat, ([, x, y]) => line([x, y])] })
    const found = breakEven.analyse(sweep, chosen)
    expect([found.first.factor, found.second.factor]).toEqual(['x', 'y'])
    expect(found).toMatchObject({ passedOver: ['shape'], others: ['shape'] })
  })

  test.each<[string, Omit<Made, 'seed' | 'designs'>, (x: readonly number[]) => number]>([
    ['a plane', { points: 100, replicates: 1, factors }, line],
    ['few points', { points: 40, replicates: 2, factors }, line],
    ['a curve', { points: 200, replicates: 2, noise: 0.5, factors }, curve],
    ['a third factor, runs missing', { points: 200, replicates: 2, noise: 0.5, failing: 0.1, factors: third }, curve],
    ['all in the same worlds', { points: 100, replicates: 10, noise: 0.5, fate: 0.3, sharing: 0, factors }, line],
    ['blocks in the same worlds', { points: 160, replicates: 4, noise: 0.5, fate: 0.5, sharing: 4, factors }, line],
    ['a grid', { points: 30, replicates: 5, noise: 0.5, factors, plan: 'grid', unit0: grid(5, 6) }, line],
    [
      'a grid in the same worlds',
      { points: 30, replicates: 8, noise: 0.5, fate: 0.3, sharing: 0, factors, plan: 'grid', unit0: grid(5, 6) },
      line,
    ],
    ['a grid, runs missing', { points: 30, replicates: 8, noise: 0.5, failing: 0.1, factors, plan: 'grid', unit0: grid(5, 6) }, line],
  ])('has the truth in its intervals, and its zero in its band, as often as it says: %s', (_, of, truth) => {
    const design = of.factors!.length === 3 ? (x: readonly number[]) => truth(x) + x[2] - 0.5 : truth
    const places = [
      [3, 4],
      [10, 10],
      [18, 17],
    ]
    const counts = [0, 0, 0, 0]
    for (let seed = 0; seed < 200; seed++) {
      const { map, lines, first, second } = breakEven.analyse(made({ ...of, seed, designs: [flat, design] }), chosen)
      places.forEach(([i, j], n) => (counts[n] += holds(map[i][j], truth([first.places[i], second.places[j]])) ? 1 / 200 : 0))
      const x = first.places[10]
      const zero = truth === line ? 0.3 + 0.5 * x : 0.2 + 0.6 * x * x
      counts[3] += lines[10].bands.some(({ from, to }) => from <= zero && zero <= to) ? 1 / 200 : 0
    }
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(0.91)
    expect(Math.max(...counts)).toBeLessThanOrEqual(0.99)
  })

  test('has honest intervals where luck is greater in one corner', () => {
    let right = 0
    for (let seed = 0; seed < 200; seed++) {
      const sweep = made({ seed, points: 150, replicates: 1, factors, designs: [flat, flat] })
      const [own, base] = sweep.results[0]
      const uneven = own.map((value, p) => (value - base[p]) * (0.1 + 2 * sweep.values[2 * p] * sweep.values[2 * p + 1]))
      right += holds(surfaceOver(sweep, uneven, 0, 1).at(0.9, 0.9), 0) ? 1 / 200 : 0
    }
    expect(right).toBeGreaterThanOrEqual(0.91)
    expect(right).toBeLessThanOrEqual(0.99)
  })

  test('refuses what has no two numbers to vary or too few points, and survives runs that all failed', () => {
    const sweep = made({ seed: 1, points: 30, replicates: 1, factors, designs: [flat, line] })
    expect(breakEven.refuses(sweep)).toBeUndefined()
    expect(breakEven.refuses({ ...sweep, designs: ['a'] })).toContain('at least two')
    expect(breakEven.refuses({ ...sweep, points: 11 })).toContain('at least 12 settings')
    expect(breakEven.refuses({ ...sweep, points: 4, plan: 'grid', replicates: 2 })).toBeUndefined()
    expect(breakEven.refuses({ ...sweep, factors: [factors[0], optionFactor('o', ['a', 'b'])] })).toContain('only one')
    const failed = breakEven.analyse(made({ seed: 1, points: 30, replicates: 1, failing: 1, factors, designs: [flat, line] }), chosen)
    expect(failed).toMatchObject({ points: 0, map: [], lines: [] })
  })

  test('is a table of 21 × 21 rows', () => {
    const table = breakEven.table(breakEven.analyse(made({ seed: 1, points: 30, replicates: 1, factors, designs: [flat, line] }), chosen))
    expect(table.file).toBe('breakeven-surface.csv')
    expect(table.rows).toHaveLength(441)
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
  })
})
