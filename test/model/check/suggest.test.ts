import fc from 'fast-check'
import { expect, test } from 'vitest'
import { didYouMean, distance, nearest } from '../../../src/model/check/suggest.ts'

test('counts letters changed, added, left out and swapped', () => {
  expect(distance('coach', 'coach')).toBe(0)
  expect(distance('coach', 'coaches')).toBe(2)
  expect(distance('caoch', 'coach')).toBe(1)
  expect(distance('', 'abc')).toBe(3)
  expect(distance('kitten', 'sitting')).toBe(3)
})

test('is a distance in both directions, and 0 only for equals', () => {
  const word = fc.string({ maxLength: 8 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, b)).toBe(distance(b, a))
      expect(distance(a, b) === 0).toBe(a === b)
      expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
    }),
  )
})

test('suggests the nearest, and nothing that is far', () => {
  expect(nearest('comapre', ['check', 'compare', 'params'])).toBe('compare')
  expect(nearest('x', ['check', 'compare'])).toBeUndefined()
  expect(nearest('COMPARE', ['compare'])).toBe('compare')
  expect(nearest('case-load', ['caseload'])).toBe('caseload')
  expect(didYouMean('x', ['compare'])).toBe('')
})
