import { describe, expect, test } from 'vitest'
import { elementaryEffects } from '../../../src/study/sensitivity/elementaryEffects.ts'
import { chance, coverage, gFunction, ishigami, morrisPoints } from '../../helpers/sample.ts'
import type { Known } from '../../helpers/sample.ts'

function effects(known: Known, factors: number, trajectories: number, repeat = 0) {
  const points = morrisPoints(chance('morris', repeat), trajectories, factors)
  return elementaryEffects(points.flat(), points.map(known), factors)
}

/** Morris 1991: 20 factors; coefficients that he draws are ±1 in turn, as is usual since. */
const morris: Known = (unit) => {
  const w = unit.map((u, i) => 2 * ([2, 4, 6].includes(i) ? (1.1 * u) / (u + 0.1) - 0.5 : u - 0.5))
  let y = 0
  for (let i = 0; i < 20; i++) {
    y += (i < 10 ? 20 : (-1) ** (i + 1)) * w[i]
    for (let j = i + 1; j < 20; j++) {
      y += (j < 6 ? -15 : (-1) ** (i + j)) * w[i] * w[j]
      for (let k = j + 1; k < 5; k++) {
        y -= 10 * w[i] * w[j] * w[k]
        for (let l = k + 1; l < 4; l++) y += 5 * w[i] * w[j] * w[k] * w[l]
      }
    }
  }
  return y
}

describe('elementary effects', () => {
  test('of a plane are its slopes, without spread', () => {
    const found = effects(([a, b]) => 5 + 3 * a - 2 * b, 3, 10)
    ;[3, -2, 0].forEach((slope, i) => {
      expect(found[i].mu.value).toBeCloseTo(slope, 12)
      expect(found[i].mu_star.value).toBeCloseTo(Math.abs(slope), 12)
      expect(found[i].sigma).toEqual({ value: 0, low: 0, high: 0 })
      expect(found[i].n).toBe(10)
    })
    expect(found[2].mu).toEqual({ value: 0, low: 0, high: 0 })
  })

  // On four levels -π, -π/3, π/3, π: 1.5 sin(π/3) (1 + 0.05 π⁴ (1 + 1/81)); 7 × 0.75 × 1.5; half of 0.15 sin(π/3) π⁴ 80/81.
  // SALib's own regression test gives 7.77, 7.875, 6.31 for 10,000 trajectories.
  test('of Ishigami’s function have the closed form of its four levels', () => {
    const found = effects(ishigami, 3, 20_000)
    ;[7.704, 7.875, 6.249].forEach((value, i) => {
      expect(Math.abs(found[i].mu_star.value - value)).toBeLessThan(0.15)
    })
    expect(found[1].mu_star.value).toBeCloseTo(7.875, 9)
    expect(Math.abs(found[1].mu.value)).toBeLessThan(0.2)
  })

  test('tell Morris’s three kinds of factors apart with ten trajectories', () => {
    const found = effects(morris, 20, 10)
    const strong = found.slice(0, 10).map(({ mu_star }) => mu_star.value)
    const weak = found.slice(10).map(({ mu_star }) => mu_star.value)
    expect(Math.min(...strong)).toBeGreaterThan(3 * Math.max(...weak))
    // The eighth to tenth act alone, the first six with others: 2 × 20, and almost no spread.
    for (const { mu, sigma } of found.slice(7, 10)) {
      expect(Math.abs(mu.value - 40)).toBeLessThan(6)
      expect(sigma.value).toBeLessThan(12)
    }
    for (const { sigma } of found.slice(0, 6)) expect(sigma.value).toBeGreaterThan(25)
  })

  test('order the factors of the g-function as its indices do', () => {
    const stars = effects(gFunction([0, 1, 4.5, 9, 99, 99]), 6, 20).map(({ mu_star }) => mu_star.value)
    expect(stars[0]).toBeGreaterThan(stars[1])
    expect(stars[1]).toBeGreaterThan(stars[2])
    expect(stars[2]).toBeGreaterThan(stars[3])
    expect(stars[3]).toBeGreaterThan(5 * Math.max(stars[4], stars[5]))
  })

  test('a failed point costs the effects on both its sides, no more', () => {
    const points = morrisPoints(chance('morris'), 5, 3)
    const outputs = points.map(([a, b, c]) => a + 2 * b + 3 * c)
    outputs[5] = NaN
    const found = elementaryEffects(points.flat(), outputs, 3)
    expect(found.map(({ n }) => n).toSorted()).toEqual([4, 4, 5])
    ;[1, 2, 3].forEach((slope, i) => expect(found[i].mu.value).toBeCloseTo(slope, 12))
  })

  test.each([
    ['the g-function', gFunction([0, 1, 4.5, 9]), 4, 20],
    ['Morris’s function', morris, 20, 20],
  ])('intervals hold the truth in 95 ± 4 of 100 repeats: %s', (_, known, factors, trajectories) => {
    const shown = [0, 1, 3].map((i) => (factors === 20 ? 3 * i : i))
    const truth = effects(known, factors, 6000, -1)
    const all = (found: ReturnType<typeof effects>) => shown.flatMap((i) => [found[i].mu, found[i].mu_star, found[i].sigma])
    const held = coverage(
      200,
      all(truth).map(({ value }) => value),
      (repeat) => all(effects(known, factors, trajectories, repeat)),
    )
    for (const share of held) expect(Math.abs(share - 95)).toBeLessThanOrEqual(4)
  })
})
