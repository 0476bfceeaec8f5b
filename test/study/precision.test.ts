import { describe, expect, test } from 'vitest'
import { log } from '../../src/math/portable.ts'
import { Random } from '../../src/math/random.ts'
import { summarise } from '../../src/math/summary.ts'
import { looks, preciseEnough, sequentialHalfWidth } from '../../src/study/precision.ts'

const MOST = 160
const COUNTS = looks(MOST, 5)
const random = new Random('coverage', 0)

/** Samples of mean 0 and standard deviation 1. */
const SAMPLES: Readonly<Record<string, (sample: number, i: number) => number>> = {
  normal: (sample, i) => random.normal(sample, i),
  // Gamma of shape 8: skewness 0.7.
  skewed: (sample, i) => {
    let product = 1
    for (let k = 0; k < 8; k++) product *= 1 - random.uniform(sample, 8 * i + k)
    return (-log(product) - 8) / Math.sqrt(8)
  },
}

/** Share of samples whose interval holds the truth when the rule says when to stop, and the mean number of pairs. */
function coverage(draw: (sample: number, i: number) => number, within: number, samples: number) {
  let held = 0
  let pairs = 0
  for (let sample = 0; sample < samples; sample++) {
    const values = new Float64Array(MOST)
    let drawn = 0
    for (const look of COUNTS) {
      for (; drawn < look; drawn++) values[drawn] = draw(sample, drawn)
      const seen = values.subarray(0, look)
      if (look < MOST && !preciseEnough(seen, seen, { measure: 'm', within, relative: false, least: 5 }, COUNTS, look, 0.95)) continue
      if (Math.abs(summarise(seen).mean) <= sequentialHalfWidth(seen, 0.95)) held++
      pairs += look
      break
    }
  }
  return { held: held / samples, pairs: pairs / samples }
}

describe('the sequential rule', () => {
  // The half-widths are ones at which the rule stops early in some samples and late in others.
  test.each(Object.keys(SAMPLES).flatMap((name) => [0.3, 0.5, 0.8].map((within) => [name, within] as const)))(
    'covers the truth in 95 %% ± 1.5 %% of samples: %s, half-width %d',
    (name, within) => {
      const { held, pairs } = coverage(SAMPLES[name], within, 4000)
      expect(Math.abs(held - 0.95)).toBeLessThanOrEqual(0.015)
      expect(pairs).toBeGreaterThan(10)
      expect(pairs).toBeLessThan(MOST)
    },
  )

  test('looks at fixed counts, and last at the most', () => {
    expect(looks(50, 5)).toEqual([5, 10, 20, 40, 50])
    expect(looks(40, 5)).toEqual([5, 10, 20, 40])
    expect(looks(3, 5)).toEqual([3])
    expect(looks(50, 8)).toEqual([8, 16, 32, 50])
  })

  test('never stops at its first look, nor on one lucky look', () => {
    const steady = new Float64Array(20).fill(1)
    const rule = { measure: 'm', within: 0.1, relative: false, least: 5 }
    expect(preciseEnough(steady, steady, rule, [5, 10, 20], 5, 0.95)).toBe(false)
    expect(preciseEnough(steady, steady, rule, [5, 10, 20], 10, 0.95)).toBe(true)
    const wild = steady.map((one, i) => (i < 5 ? one * i * 10 : one))
    expect(preciseEnough(wild, wild, { ...rule, within: 24 }, [5, 10, 20], 10, 0.95)).toBe(true)
    expect(preciseEnough(wild, wild, { ...rule, within: 12 }, [5, 10, 20], 10, 0.95)).toBe(false)
  })

  test('a share is of the baseline’s mean', () => {
    const differences = Float64Array.from({ length: 10 }, (_, i) => (i % 2) / 10)
    const rule = { measure: 'm', within: 0.05, relative: true, least: 5 }
    const baseline = (mean: number) => new Float64Array(10).fill(mean)
    expect(preciseEnough(differences, baseline(10), rule, [5, 10], 10, 0.95)).toBe(true)
    expect(preciseEnough(differences, baseline(0.1), rule, [5, 10], 10, 0.95)).toBe(false)
  })
})
