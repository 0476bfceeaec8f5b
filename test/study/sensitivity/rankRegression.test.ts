import { describe, expect, test } from 'vitest'
import { rankRegression } from '../../../src/study/sensitivity/rankRegression.ts'
import { ISHIGAMI, chance, coverage, ishigami, randomPoints } from '../../helpers/sample.ts'
import type { Known } from '../../helpers/sample.ts'

function associations(known: Known, factors: number, points: number, repeat = 0, noise = 0, names: readonly number[] = []) {
  const random = chance('rank', repeat)
  const rows = randomPoints(random, points, factors)
  const outputs = rows.map((row, j) => known(row) + noise * random.normal(j, 99))
  const columns = Array.from({ length: factors }, (_, i) => ({ values: rows.map((row) => row[i]), names: names.includes(i) }))
  return rankRegression(columns, outputs)
}

const plane: Known = ([a, b, c]) => 3 * a - 2 * b + c

/** Standard deviation of the noise, and what the variance then is. */
const NOISE = 0.5
const WHOLE = 14 / 12 + NOISE * NOISE

describe('rank regression', () => {
  test('of a monotone function tells directions, and that it explains all', () => {
    const found = associations(([a, b]) => Math.exp(4 * a - 2 * b), 3, 400)
    expect(found.R2).toBeGreaterThan(0.98)
    expect(found.factors[0].SRRC.low).toBeGreaterThan(0.8)
    expect(found.factors[1].SRRC.high).toBeLessThan(-0.35)
    expect(Math.abs(found.factors[2].SRRC.value)).toBeLessThan(0.05)
  })

  test('of one factor alone: exactly 1', () => {
    const found = associations(([a]) => a * a * a, 1, 50)
    expect(found.factors[0].SRRC.value).toBeCloseTo(1, 8)
    expect(found.R2).toBeCloseTo(1, 8)
  })

  test('sees what rises and falls in the first-order index alone', () => {
    const { factors, R2 } = associations(ishigami, 3, 1000)
    expect(R2).toBeLessThan(0.3)
    expect(Math.abs(factors[1].SRRC.value)).toBeLessThan(0.1)
    factors.forEach(({ S1 }, i) => expect(Math.abs(S1.value - ISHIGAMI.S1[i])).toBeLessThan(0.06))
  })

  test('names have no order: their groups explain, no direction is told', () => {
    const steps = [5, 1, 3]
    const random = chance('names')
    const option = Array.from({ length: 300 }, (_, j) => Math.floor(3 * random.uniform(j, 0)))
    const outputs = option.map((name, j) => steps[name] + random.normal(j, 1))
    const { factors, R2 } = rankRegression([{ values: option, names: true }], outputs)
    expect(factors[0].SRRC.value).toBeNaN()
    expect(R2).toBeNaN()
    // Variance of the steps 8/3, of the noise 1.
    expect(Math.abs(factors[0].S1.value - 8 / 11)).toBeLessThan(0.06)
    const renamed = rankRegression([{ values: option.map((name) => [2, 0, 1][name]), names: true }], outputs)
    expect(renamed.factors[0].S1.value).toBeCloseTo(factors[0].S1.value, 12)
  })

  test('a few values are steps, as names are', () => {
    const random = chance('steps')
    const values = Array.from({ length: 200 }, (_, j) => Math.floor(2 * random.uniform(j, 0)))
    const { factors } = rankRegression(
      [{ values, names: false }],
      values.map((value, j) => 2 * value + random.normal(j, 1)),
    )
    expect(Math.abs(factors[0].S1.value - 0.5)).toBeLessThan(0.1)
    expect(factors[0].SRRC.low).toBeGreaterThan(0.5)
  })

  test('what does not vary explains nothing; failed points are left out', () => {
    const random = chance('still')
    const values = Array.from({ length: 60 }, (_, j) => random.uniform(j, 0))
    const still = values.map(() => 2)
    const columns = (rows: readonly number[]) => [
      { values: rows, names: false },
      { values: still, names: false },
    ]
    const whole = rankRegression(columns(values), values)
    expect(whole.factors[1].SRRC.value).toBeNaN()
    expect(whole.factors[1].S1).toEqual({ value: 0, low: 0, high: 0 })
    const more = rankRegression(columns([...values, 0.5]), [...values, NaN])
    expect(more.n).toBe(60)
    expect(more.factors[0]).toEqual(whole.factors[0])
    expect(rankRegression(columns(values), still).factors[0].S1.value).toBeNaN()
  })

  test.each([
    ['a plane with noise', plane, NOISE, [9, 4, 1].map((square) => square / 12 / WHOLE)],
    ['Ishigami’s function', ishigami, 0, ISHIGAMI.S1.slice(0, 2)],
  ])('intervals of the index hold the truth in 95 ± 4 of 100 repeats: %s', (_, known, noise, truths) => {
    const held = coverage(200, truths, (repeat) =>
      associations(known, 3, 200, repeat, noise)
        .factors.slice(0, truths.length)
        .map(({ S1 }) => S1),
    )
    for (const share of held) expect(Math.abs(share - 95)).toBeLessThanOrEqual(4)
  })

  test.each([
    ['a plane with noise', plane, NOISE],
    ['a plane', plane, 0],
    ['Ishigami’s function', ishigami, 0],
  ])('intervals of the coefficients hold the truth in 95 ± 4 of 100 repeats: %s', (_, known, noise) => {
    const truths = associations(known, 4, 8000, -1, noise).factors.map(({ SRRC }) => SRRC.value)
    const held = coverage(200, truths, (repeat) => associations(known, 4, 80, repeat, noise).factors.map(({ SRRC }) => SRRC))
    for (const share of held) expect(Math.abs(share - 95)).toBeLessThanOrEqual(4)
  })
})
