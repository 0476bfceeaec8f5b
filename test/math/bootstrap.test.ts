import { describe, expect, test } from 'vitest'
import { bootstrapInterval } from '../../src/math/bootstrap.ts'
import { meanInterval } from '../../src/math/interval.ts'
import { log } from '../../src/math/portable.ts'
import { Random } from '../../src/math/random.ts'

const random = new Random('bootstrap test', 0)
random.enter(1, 0)
const normal = Float64Array.from({ length: 200 }, (_, i) => 3 + random.normal(i, 0))
/** Values with a long right tail: exponential, mean 1. */
const skewed = (sample: number, n: number): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => -log(1 - random.uniform(i, sample + 1)))

describe('bootstrap interval of a mean', () => {
  test('is close to the t interval for many normal values', () => {
    const boot = bootstrapInterval(normal, 0.95, 'seed')
    const t = meanInterval(normal, 0.95)
    expect(Math.abs(boot.low - t.low)).toBeLessThan(0.03)
    expect(Math.abs(boot.high - t.high)).toBeLessThan(0.03)
  })

  test('leans to the long tail', () => {
    const values = skewed(0, 40)
    const mean = values.reduce((a, b) => a + b) / 40
    const { low, high } = bootstrapInterval(values, 0.95, 'seed')
    expect(high - mean).toBeGreaterThan(1.05 * (mean - low))
  })

  test('holds the truth about as often as it says, for skewed values', () => {
    let held = 0
    for (let sample = 0; sample < 150; sample++) {
      const { low, high } = bootstrapInterval(skewed(sample, 40), 0.95, 'seed')
      if (low <= 1 && 1 <= high) held++
    }
    expect(held / 150).toBeGreaterThan(0.87)
    expect(held).toBeLessThan(150)
  })

  test('is the same again, and another with another seed', () => {
    expect(bootstrapInterval(normal, 0.95, 'a')).toEqual(bootstrapInterval(normal, 0.95, 'a'))
    expect(bootstrapInterval(normal, 0.95, 'a')).not.toEqual(bootstrapInterval(normal, 0.95, 'b'))
  })

  test('one value is no interval; equal values are one of no width', () => {
    expect(bootstrapInterval([1], 0.95, 's').low).toBeNaN()
    expect(bootstrapInterval([2, 2, 2], 0.95, 's')).toEqual({ low: 2, high: 2 })
  })

  test('grows with its level and with an odd number of values too', () => {
    const values = skewed(3, 31)
    const wide = bootstrapInterval(values, 0.99, 's')
    const narrow = bootstrapInterval(values, 0.8, 's')
    expect(wide.low).toBeLessThan(narrow.low)
    expect(wide.high).toBeGreaterThan(narrow.high)
  })
})
