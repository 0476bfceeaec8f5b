import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { valuesOf } from '../../../src/study/sampling/valuesOf.ts'
import type { Distribution, Factor } from '../../../src/study/sweep/factor.ts'

const factorOf = (distribution: Distribution, whole = false, addresses = ['a']): Factor => ({
  name: addresses.join(', '),
  addresses,
  distribution,
  whole,
})

const at = (distribution: Distribution, u: number, whole = false) => valuesOf(factorOf(distribution, whole), u)[0]

/** Mean over places in the middles of equal parts: the error is of the order of 1 / parts², and of the ends' curvature. */
function meanOf(distribution: Distribution, of = (x: number) => x, parts = 20_000): number {
  let sum = 0
  for (let n = 0; n < parts; n++) sum += of(at(distribution, (n + 0.5) / parts))
  return sum / parts
}

const bell = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

describe('values of a factor', () => {
  test('uniform and log-uniform', () => {
    expect([0, 0.25, 0.5, 1].map((u) => at({ kind: 'uniform', low: -2, high: 6 }, u))).toEqual([-2, 0, 2, 6])
    const decades: Distribution = { kind: 'logUniform', low: 0.01, high: 100 }
    for (const [u, x] of [
      [0, 0.01],
      [0.25, 0.1],
      [0.5, 1],
      [0.75, 10],
      [1, 100],
    ])
      expect(at(decades, u) / x).toBeCloseTo(1, 13)
  })

  test('triangular', () => {
    // Low 0, mode 2, high 8: a quarter below the mode; x²/16 there, 1 - (8 - x)²/48 above.
    const triangle: Distribution = { kind: 'triangular', low: 0, mode: 2, high: 8 }
    for (const [u, x] of [
      [0, 0],
      [1 / 16, 1],
      [1 / 4, 2],
      [2 / 3, 4],
      [11 / 12, 6],
      [1, 8],
    ])
      expect(at(triangle, u)).toBeCloseTo(x, 12)
    // Mode at an end: x² and 1 - (1 - x)².
    expect(at({ kind: 'triangular', low: 0, mode: 1, high: 1 }, 0.25)).toBe(0.5)
    expect(at({ kind: 'triangular', low: 0, mode: 0, high: 1 }, 0.75)).toBe(0.5)
    expect(meanOf({ kind: 'triangular', low: -1, mode: 0, high: 4 })).toBeCloseTo(1, 5)
  })

  test.each([
    { mean: 0.2, sd: 0.5, low: 0, high: 1 },
    { mean: 3, sd: 1, low: 0, high: 2 },
    { mean: -5, sd: 2, low: -6, high: 40 },
  ])('normal, cut: its mean is that of the closed form ($mean ± $sd in $low to $high)', ({ mean, sd, low, high }) => {
    // Probabilities by Simpson's rule, so that nothing of what is tested is used.
    const [a, b] = [(low - mean) / sd, (high - mean) / sd]
    const [steps, wide] = [20_000, (b - a) / 20_000]
    let mass = bell(a) + bell(b)
    for (let n = 1; n < steps; n++) mass += (n % 2 === 1 ? 4 : 2) * bell(a + n * wide)
    const closed = mean + (sd * (bell(a) - bell(b))) / ((mass * wide) / 3)
    expect(meanOf({ kind: 'normal', mean, sd, low, high })).toBeCloseTo(closed, 4)
  })

  test('log-normal, cut: its logarithm is the cut normal', () => {
    const factor: Distribution = { kind: 'logNormal', median: 3, sd: 0.7, low: 1, high: 20 }
    const inner: Distribution = { kind: 'normal', mean: Math.log(3), sd: 0.7, low: 0, high: Math.log(20) }
    for (const u of [0.01, 0.3, 0.5, 0.99]) expect(Math.log(at(factor, u))).toBeCloseTo(at(inner, u), 12)
    // Hardly cut, the median is the median, and the mean exp(sd² / 2) times it.
    const free: Distribution = { kind: 'logNormal', median: 3, sd: 0.5, low: 0, high: 1e6 }
    expect(at(free, 0.5)).toBeCloseTo(3, 12)
    expect(meanOf(free)).toBeCloseTo(3 * Math.exp(0.125), 3)
  })

  test('whole numbers of a uniform one are equally likely', () => {
    const die: Distribution = { kind: 'uniform', low: 1, high: 6 }
    const counts = Array.from({ length: 7 }, () => 0)
    for (let n = 0; n < 600; n++) counts[at(die, (n + 0.5) / 600, true)]++
    expect(counts).toEqual([0, 100, 100, 100, 100, 100, 100])
    expect([0, 1].map((u) => at(die, u, true))).toEqual([1, 6])
    // Only those inside the range.
    expect([0, 0.5, 1].map((u) => at({ kind: 'uniform', low: 0.5, high: 3.5 }, u, true))).toEqual([1, 2, 3])
  })

  test('whole numbers of others are the nearest inside', () => {
    const triangle: Distribution = { kind: 'triangular', low: 0, mode: 2, high: 8 }
    expect([1 / 16, 0.25, 2 / 3, 11 / 12].map((u) => at(triangle, u + 1e-9, true))).toEqual([1, 2, 4, 6])
    const odd: Distribution = { kind: 'logUniform', low: 1.6, high: 4.4 }
    expect([0, 1].map((u) => at(odd, u, true))).toEqual([2, 4])
    expect([0, 1].map((u) => at({ kind: 'logUniform', low: 1.4, high: 4.6 }, u, true))).toEqual([2, 4])
  })

  test('a table gives a whole row, each equally likely', () => {
    const rows = [
      [1, 10],
      [2, 20],
      [3, 30],
    ]
    const table = factorOf({ kind: 'values', rows }, false, ['a', 'b'])
    expect([0, 0.33, 0.34, 0.66, 0.67, 1].map((u) => valuesOf(table, u))).toEqual([rows[0], rows[0], rows[1], rows[1], rows[2], rows[2]])
    // A copy: the table stays as it is whatever becomes of the row.
    valuesOf(table, 0)[0] = 99
    expect(rows[0]).toEqual([1, 10])
  })

  test('addresses of one factor move together', () => {
    expect(valuesOf(factorOf({ kind: 'uniform', low: 0, high: 4 }, false, ['a', 'b', 'c']), 0.25)).toEqual([1, 1, 1])
  })

  const ends = fc.tuple(fc.double({ min: 0.001, max: 1000, noNaN: true }), fc.double({ min: 0.001, max: 1000, noNaN: true }))
  const centre = fc.double({ min: 0.001, max: 1000, noNaN: true })
  const spread = fc.double({ min: 0.01, max: 100, noNaN: true })
  const any = fc.tuple(ends, centre, spread).chain(([pair, middle, sd]): fc.Arbitrary<Exclude<Distribution, { kind: 'values' }>> => {
    const [low, high] = [Math.min(...pair), Math.max(...pair)]
    return fc.constantFrom(
      { kind: 'uniform', low, high },
      { kind: 'logUniform', low, high },
      { kind: 'triangular', low, mode: Math.min(high, Math.max(low, middle)), high },
      { kind: 'normal', mean: middle, sd, low, high },
      { kind: 'logNormal', median: middle, sd, low, high },
    )
  })

  test('are finite, inside the range and rising, at 0 and 1 too', () => {
    fc.assert(
      fc.property(any, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (distribution, some) => {
        const values = [0, ...some.toSorted((a, b) => a - b), 1].map((u) => at(distribution, u))
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(distribution.low)
          expect(value).toBeLessThanOrEqual(distribution.high)
        }
        // Rounding may go back by some last places of the largest numbers, a thousand.
        const slack = 1e-11
        expect(values.every((value, n) => n === 0 || value >= values[n - 1] - slack)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
