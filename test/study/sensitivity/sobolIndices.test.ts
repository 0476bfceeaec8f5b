import { describe, expect, test } from 'vitest'
import { sobolIndices } from '../../../src/study/sensitivity/sobolIndices.ts'
import { ISHIGAMI, chance, coverage, gFunction, gIndices, ishigami, saltelliPoints } from '../../helpers/sample.ts'
import type { Known } from '../../helpers/sample.ts'

const A = [0, 1, 4.5, 9]

function indices(known: Known, factors: number, base: number, repeat = 0) {
  const outputs = saltelliPoints(chance('sobol', repeat), base, factors).map(known)
  return sobolIndices(outputs, base, factors)
}

describe('Sobol’ indices', () => {
  test.each([
    ['Ishigami’s function', ishigami, ISHIGAMI],
    ['the g-function', gFunction(A), gIndices(A)],
  ])('of %s', (_, known, { S1, ST }) => {
    const found = indices(known, S1.length, 16_384)
    found.indices.forEach((one, i) => {
      // Within four standard errors, of which a half-width is two.
      expect(Math.abs(one.S1.value - S1[i])).toBeLessThan(one.S1.high - one.S1.low)
      expect(Math.abs(one.ST.value - ST[i])).toBeLessThan(one.ST.high - one.ST.low)
      expect(one.S1.high - one.S1.low).toBeLessThan(0.05)
      expect(one.ST.high - one.ST.low).toBeLessThan(0.05)
    })
    expect(found.blocks).toBe(16_384)
  })

  test('the variance is that of the function', () => {
    // a²/8 + bπ⁴/5 + b²π⁸/18 + 1/2
    expect(Math.abs(indices(ishigami, 3, 16_384).variance - 13.8446)).toBeLessThan(0.2)
  })

  test('what does nothing has exactly none, and a shift of all outputs changes nothing', () => {
    const found = indices(([x]) => x, 2, 64).indices
    expect(found[1]).toEqual({ S1: { value: 0, low: 0, high: 0 }, ST: { value: 0, low: 0, high: 0 } })
    const shifted = indices(([x]) => x + 1024, 2, 64).indices
    expect(shifted[0].S1.value).toBeCloseTo(found[0].S1.value, 9)
  })

  test('luck that a whole block shares is taken for no factor’s', () => {
    const base = 4096
    const random = chance('luck')
    const outputs = saltelliPoints(chance('sobol'), base, 3).map((unit, at) => ishigami(unit) + 3 * random.normal(Math.floor(at / 5), 0))
    const found = sobolIndices(outputs, base, 3)
    // Variance of the function and of luck.
    const part = 13.8446 / (13.8446 + 9)
    found.indices.forEach((one, i) => {
      expect(Math.abs(one.S1.value - part * ISHIGAMI.S1[i])).toBeLessThan(0.04)
      expect(Math.abs(one.ST.value - part * ISHIGAMI.ST[i])).toBeLessThan(0.04)
    })
  })

  test('blocks with a failed point are left out', () => {
    const outputs = saltelliPoints(chance('sobol'), 100, 3).map(ishigami)
    const broken = [...outputs]
    broken[7] = NaN
    const without = outputs.filter((_, at) => Math.floor(at / 5) !== 1)
    expect(sobolIndices(broken, 100, 3)).toEqual(sobolIndices(without, 99, 3))
  })

  test('nothing varies, nothing is known', () => {
    const { S1, ST } = indices(() => 3, 1, 64).indices[0]
    for (const { value, low, high } of [S1, ST]) expect([value, low, high]).toEqual([NaN, NaN, NaN])
  })

  test.each([
    ['Ishigami’s function', ishigami, ISHIGAMI],
    ['the g-function', gFunction(A), gIndices(A)],
  ])('intervals hold the truth in 95 ± 3 of 100 repeats: %s', (_, known, { S1, ST }) => {
    const held = coverage(1000, [...S1, ...ST], (repeat) => {
      const found = indices(known, S1.length, 256, repeat).indices
      return [...found.map((one) => one.S1), ...found.map((one) => one.ST)]
    })
    for (const share of held) expect(Math.abs(share - 95)).toBeLessThanOrEqual(3)
  })
})
