import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exp, log, logistic, normalQuantile, power } from '../../src/math/portable.ts'
import { bitsOf, digestOf, ulpsBetween } from '../helpers/bits.ts'

const real = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true })

describe('frozen bits: changing these changes every result ever published', () => {
  const grid = (low: number, high: number, f: (x: number) => number): string =>
    digestOf(Float64Array.from({ length: 20_000 }, (_, i) => f(low + ((high - low) * i) / 20_000)))

  test('single values', () => {
    expect([exp(1), exp(-0.5), exp(100)].map(bitsOf)).toEqual(['4005bf0a8b14576a', '3fe368b2fc6f960a', '48f3494a9b171bf5'])
    expect([log(2), log(10)].map(bitsOf)).toEqual(['3fe62e42fefa39ef', '40026bb1bbb55516'])
    expect([power(2, 0.5), normalQuantile(0.975)].map(bitsOf)).toEqual(['3ff6a09e667f3bcc', '3fff5c0331eeff82'])
  })

  test('20,000 of each', () => {
    expect({
      exp: grid(-745, 709, exp),
      log: grid(1e-9, 50, log),
      power: grid(0.001, 20, (x) => power(x, 0.37)),
      logistic: grid(-40, 40, logistic),
      normalQuantile: grid(1e-6, 1, normalQuantile),
    }).toEqual({ exp: 'b5c8e7f0', log: '4f2978e9', power: 'ac701f88', logistic: '12a8bb48', normalQuantile: '5bbcdfd0' })
  })
})

describe('right to the last place', () => {
  // Both sides may be off by one half and a little.
  test('exp', () => {
    fc.assert(
      fc.property(real(-745, 709), (x) => {
        expect(ulpsBetween(exp(x), Math.exp(x))).toBeLessThanOrEqual(1)
      }),
      { numRuns: 2000 },
    )
  })

  test('log', () => {
    fc.assert(
      fc.property(real(Number.MIN_VALUE, Number.MAX_VALUE), (x) => {
        expect(ulpsBetween(log(x), Math.log(x))).toBeLessThanOrEqual(1)
      }),
      { numRuns: 2000 },
    )
  })

  test('power, to what the size of the exponent leaves', () => {
    fc.assert(
      fc.property(real(1e-3, 1e3), real(-8, 8), (x, y) => {
        expect(Math.abs(power(x, y) / x ** y - 1)).toBeLessThan(1e-14)
      }),
      { numRuns: 2000 },
    )
  })

  test('logistic', () => {
    fc.assert(
      fc.property(real(-30, 30), (x) => {
        expect(Math.abs(logistic(x) * (1 + Math.exp(-x)) - 1)).toBeLessThan(1e-15)
      }),
    )
  })
})

describe('edges', () => {
  test.each([
    ['exp(0)', exp(0), 1],
    ['exp(-0)', exp(-0), 1],
    ['exp(710)', exp(710), Infinity],
    ['exp(Infinity)', exp(Infinity), Infinity],
    ['exp(-746)', exp(-746), 0],
    ['exp(-Infinity)', exp(-Infinity), 0],
    ['exp(NaN)', exp(NaN), NaN],
    ['exp(709.78)', exp(709.78), Math.exp(709.78)],
    ['exp(-745.1)', exp(-745.1), Number.MIN_VALUE],
    ['log(1)', log(1), 0],
    ['log(0)', log(0), -Infinity],
    ['log(-0)', log(-0), -Infinity],
    ['log(-1)', log(-1), NaN],
    ['log(NaN)', log(NaN), NaN],
    ['log(Infinity)', log(Infinity), Infinity],
    ['log(Number.MIN_VALUE)', log(Number.MIN_VALUE), Math.log(Number.MIN_VALUE)],
    ['power(0, 0)', power(0, 0), 1],
    ['power(0, 0.5)', power(0, 0.5), 0],
    ['power(0, -0.5)', power(0, -0.5), Infinity],
    ['power(3, 5)', power(3, 5), 243],
    ['power(10, 22)', power(10, 22), 1e22],
    ['power(1, 0.3)', power(1, 0.3), 1],
    ['logistic(0)', logistic(0), 0.5],
    ['logistic(800)', logistic(800), 1],
    ['logistic(-800)', logistic(-800), 0],
    ['normalQuantile(0)', normalQuantile(0), -Infinity],
    ['normalQuantile(1)', normalQuantile(1), Infinity],
    ['normalQuantile(0.5)', normalQuantile(0.5), 0],
    ['normalQuantile(-0.1)', normalQuantile(-0.1), NaN],
    ['normalQuantile(1.1)', normalQuantile(1.1), NaN],
    ['normalQuantile(NaN)', normalQuantile(NaN), NaN],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected)
  })
})

describe('normal quantile', () => {
  // Reference values to 16 digits, from tables of the normal distribution.
  test.each([
    [0.975, 1.959963984540054],
    [0.95, 1.6448536269514722],
    [0.9, 1.2815515655446004],
    [0.75, 0.6744897501960817],
    [0.7, 0.5244005127080407],
    [0.999, 3.090232306167813],
    [0.00001, -4.264890793922825],
    [1e-20, -9.262340089798408],
    [1e-300, -37.0470962993612],
  ])('of %d', (p, expected) => {
    expect(Math.abs(normalQuantile(p) / expected - 1)).toBeLessThan(1e-15)
  })

  test('rises, and mirrors about one half', () => {
    fc.assert(
      fc.property(real(0.001, 0.499), (p) => {
        expect(normalQuantile(p + 1e-9)).toBeGreaterThan(normalQuantile(p))
        expect(Math.abs(normalQuantile(1 - p) + normalQuantile(p))).toBeLessThan(1e-12)
      }),
    )
  })
})
