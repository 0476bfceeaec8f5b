import { describe, expect, test } from 'vitest'
import { normalQuantile } from '../../../src/math/portable.ts'
import { truncatedNormal } from '../../../src/study/sampling/truncatedNormal.ts'

/** Where it is cut, and its quantiles at 1/1024, 1/4, 1/2 and 1023/1024, by bisection with 60 digits. */
const KNOWN = [
  { low: -1, high: 2, digits: 1e-13, quantiles: [-0.9967016975652989, -0.34964142929246544, 0.17116391801782477, 1.985408136085492] },
  { low: 0.5, high: 0.6, digits: 1e-13, quantiles: [0.5000951007480287, 0.5244970559372358, 0.5493130159644327, 0.5998995276145157] },
  { low: -40, high: 1, digits: 1e-13, quantiles: [-3.148118353687653, -0.8052552960328745, -0.20017368616689094, 0.9966101869952261] },
  { low: 3, high: 9, digits: 1e-13, quantiles: [3.000297584263043, 3.086563482835176, 3.2051549205989334, 4.69727764113162] },
  { low: -20, high: -8, digits: 1e-8, quantiles: [-8.813310755948729, -8.168964358662926, -8.084911007391543, -8.000120303931736] },
  { low: 36, high: 38, digits: 1e-8, quantiles: [36.00002711908696, 36.007984132867044, 36.01923413573306, 36.19188207406269] },
  // From 37 on an exponential law stands for the tail: 1/37² of the way past the cut.
  { low: 50, high: 51, digits: 5e-4, quantiles: [50.000019532982186, 50.00575101227133, 50.01385548686213, 50.13838270576679] },
]

describe('cut normal distribution', () => {
  test.each(KNOWN)('has known quantiles: $low to $high', ({ low, high, digits, quantiles }) => {
    const places = [1 / 1024, 1 / 4, 1 / 2, 1023 / 1024]
    places.forEach((u, n) => {
      expect(Math.abs(truncatedNormal(u, low, high) - quantiles[n])).toBeLessThanOrEqual(digits)
      expect(Math.abs(truncatedNormal(1 - u, -high, -low) + quantiles[n])).toBeLessThanOrEqual(digits)
    })
  })

  test('begins and ends where it is cut, however far out', () => {
    // Tails beyond seven standard deviations are known to eight digits.
    for (const [low, high] of [...KNOWN.map((known) => [known.low, known.high]), [-45, 45], [36.9, 37.1], [-1000, -900]]) {
      expect(truncatedNormal(0, low, high)).toBeCloseTo(low, 8)
      expect(truncatedNormal(1, low, high)).toBeCloseTo(high, 8)
    }
  })

  test('is the whole one where nothing is cut', () => {
    for (const u of [1e-9, 0.2, 0.5, 0.975]) expect(truncatedNormal(u, -Infinity, Infinity)).toBeCloseTo(normalQuantile(u), 12)
  })

  test('rises', () => {
    for (const { low, high } of KNOWN) {
      const values = Array.from({ length: 1001 }, (_, n) => truncatedNormal(n / 1000, low, high))
      expect(values.every((value, n) => n === 0 || value > values[n - 1])).toBe(true)
    }
  })
})
