import { describe, expect, test } from 'vitest'
import { gammaRatio } from '../../src/math/beta.ts'
import { normalCdf } from '../../src/math/normal.ts'
import { normalQuantile } from '../../src/math/portable.ts'
import { studentCdf, studentQuantile } from '../../src/math/student.ts'

/** How far a number is from the one expected, as a share of it. */
function off(found: number, expected: number): number {
  return Math.abs(found / expected - 1)
}

describe('quantile of Student’s t', () => {
  // With 1 and 2 degrees of freedom there are closed forms; the others are from published tables to 15 digits.
  test.each([
    [0.975, 9, 2.262157162798205],
    [0.975, 1, Math.tan(Math.PI * 0.475)],
    [0.9999, 1, 1 / Math.tan(Math.PI * 1e-4)],
    [0.975, 2, 0.95 * Math.sqrt(2 / (4 * 0.975 * 0.025))],
    [0.995, 99, 2.6264054572808266],
    [0.975, 30, 2.042272456301238],
    [0.975, 60, 2.0002978220142604],
  ])('p = %d, df = %d', (p, df, expected) => expect(off(studentQuantile(p, df), expected)).toBeLessThan(1e-11))

  test('t(.975, 9) to 1e-10', () => expect(Math.abs(studentQuantile(0.975, 9) - 2.262157162798205)).toBeLessThan(1e-10))

  test.each([1, 2, 3.5, 9, 30, 1000, 1e6])('undoes the distribution function, df = %d', (df) => {
    for (const p of [1e-12, 1e-6, 0.01, 0.3, 0.6, 0.975]) expect(off(studentCdf(studentQuantile(p, df), df), p)).toBeLessThan(1e-11)
  })

  test('is odd about one half and ends at infinity', () => {
    expect(studentQuantile(0.5, 7)).toBe(0)
    expect(off(studentQuantile(0.01, 7), -studentQuantile(0.99, 7))).toBeLessThan(1e-11)
    expect(studentQuantile(0, 7)).toBe(-Infinity)
    expect(studentQuantile(1, 7)).toBe(Infinity)
    expect(studentQuantile(0.9, 0)).toBeNaN()
    expect(studentQuantile(1.1, 7)).toBeNaN()
  })

  test('becomes the normal one', () => expect(off(studentQuantile(0.975, 1e9), normalQuantile(0.975))).toBeLessThan(1e-8))
})

describe('distribution functions', () => {
  test.each([
    [1, 1, 0.75],
    [-1, 1, 0.25],
    [1, 2, 0.5 + 1 / (2 * Math.sqrt(3))],
    [0, 5, 0.5],
  ])('Student’s t at %d with df = %d', (t, df, p) => expect(off(studentCdf(t, df), p)).toBeLessThan(1e-14))

  test.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [-1.959963984540054, 0.025],
    [-8, 6.22096057427178e-16],
    [40, 1],
    [-40, 0],
  ])('the normal at %d', (z, p) => expect(Math.abs(normalCdf(z) - p)).toBeLessThanOrEqual(1e-14 * Math.max(p, 1e-3)))

  test('Γ(a + ½) / Γ(a) has its closed forms', () => {
    expect(off(gammaRatio(0.5), 1 / Math.sqrt(Math.PI))).toBeLessThan(1e-14)
    expect(off(gammaRatio(1), Math.sqrt(Math.PI) / 2)).toBeLessThan(1e-14)
    expect(off(gammaRatio(30.5) * gammaRatio(30), 30)).toBeLessThan(1e-14)
  })
})
