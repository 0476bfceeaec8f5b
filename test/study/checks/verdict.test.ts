import { describe, expect, test } from 'vitest'
import type { Estimate } from '../../../src/study/checks/estimate.ts'
import { vanished, verdictOf } from '../../../src/study/checks/verdict.ts'

const estimate = (value: number, half: number): Estimate => ({
  worlds: 50,
  value,
  error: half / 2,
  low: value - half,
  high: value + half,
  least: value,
  most: value,
})

describe('above', () => {
  test.each([
    [0.02, 0.01, 'shown'],
    [0.006, 0.005, 'not shown'],
    [0.02, 0.03, 'not shown'],
    [-0.02, 0.03, 'not shown'],
    [-0.02, 0.01, 'opposite'],
  ])('%d ± %d, from 0.01: %s', (value, half, verdict) => {
    expect(verdictOf({ above: 0.01 }, estimate(value, half))).toBe(verdict)
  })

  test('a mechanism that is off leaves less than counts, or nothing sure', () => {
    expect(vanished({ above: 0.01 }, estimate(0.005, 0.001))).toBe(true)
    expect(vanished({ above: 0.01 }, estimate(0.05, 0.06))).toBe(true)
    expect(vanished({ above: 0.01 }, estimate(0.05, 0.01))).toBe(false)
  })
})

test('a known value is met within three standard errors of both together', () => {
  expect(verdictOf({ is: 0.5, error: 0 }, estimate(0.529, 0.02))).toBe('met')
  expect(verdictOf({ is: 0.5, error: 0 }, estimate(0.531, 0.02))).toBe('missed')
  expect(verdictOf({ is: 0.5, error: 0.01 }, estimate(0.531, 0.02))).toBe('met')
})

test('a value that is known for other settings is told', () => {
  expect(verdictOf({ is: 0.5, error: 0 }, estimate(0.9, 0.02), true)).toBe('told')
  expect(verdictOf({ above: 0.01 }, estimate(0.9, 0.02), true)).toBe('shown')
})

test('what must be so in every world is missed by a single one', () => {
  expect(verdictOf({ exactly: 0 }, estimate(0, 0))).toBe('met')
  expect(verdictOf({ exactly: 0 }, { ...estimate(0, 0), most: 1e-16 })).toBe('missed')
})

test('a range has both its ends', () => {
  expect(verdictOf({ from: 2, to: 3 }, estimate(3, 1))).toBe('met')
  expect(verdictOf({ from: 2, to: 3 }, estimate(1.9, 1))).toBe('missed')
})
