import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { product } from '../../../src/study/sampling/product.ts'

describe('full factorial', () => {
  test('runs through the last list fastest', () => {
    const lists = [
      [1, 2],
      [10, 20, 30],
      [0.5, -0.5],
    ]
    const rows = lists[0].flatMap((a) => lists[1].flatMap((b) => lists[2].flatMap((c) => [a, b, c])))
    expect([...product(lists)]).toEqual(rows)
  })

  test('has every combination once, in rising order of places', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }), (lengths) => {
        const places = product(lengths.map((length) => Array.from({ length }, (_, place) => place)))
        const points = lengths.reduce((count, length) => count * length, 1)
        expect(places.length).toBe(points * lengths.length)
        // A row read as digits is the number of its point.
        for (let point = 0; point < points; point++) {
          expect(lengths.reduce((sum, length, l) => sum * length + places[point * lengths.length + l], 0)).toBe(point)
        }
      }),
    )
  })

  test('has no point where a list is empty', () => {
    expect(product([[1, 2], [], [3]])).toEqual(new Float64Array(0))
  })

  test('goes up to a million points, and says how many more would be', () => {
    const ten = Array.from({ length: 10 }, (_, n) => n)
    expect(product(Array.from({ length: 6 }, () => ten)).subarray(-6)).toEqual(new Float64Array(6).fill(9))
    expect(() => product(Array.from({ length: 7 }, () => ten))).toThrow(
      '10 × 10 × 10 × 10 × 10 × 10 × 10 = 10000000 points: at most 1000000',
    )
    expect(() => product(Array.from({ length: 40 }, () => [0, 1]))).toThrow('= 1099511627776 points')
  })
})
