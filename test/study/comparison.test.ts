import { describe, expect, test } from 'vitest'
import { compareColumns } from '../../src/study/comparison.ts'
import type { Question } from '../../src/study/comparison.ts'

const question: Question = {
  design: 'b',
  baseline: 'a',
  measure: 'm',
  better: 'higher',
  skewed: false,
  level: 0.95,
  seed: '1',
  sequential: false,
}
// Differences of two drugs in the sleep of ten patients (Student 1908): t interval 0.70 to 2.46.
const FIRST = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
const SECOND = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

describe('a paired comparison', () => {
  test('has the known interval, wins and worth', () => {
    const found = compareColumns(SECOND, FIRST, question)
    expect(found.difference).toBeCloseTo(1.58, 12)
    expect(found.low).toBeCloseTo(0.7001142, 6)
    expect(found.high).toBeCloseTo(2.4598858, 6)
    expect(found).toMatchObject({ pairs: 10, wins: 9, ties: 1, losses: 0, verdict: 'better', method: 'paired t', bootLow: null })
    expect(found.correlation).toBeCloseTo(0.7951702, 6)
    // (3.200556 + 4.009) / 1.512889, by the published variances.
    expect(found.varianceRatio).toBeCloseTo(4.765, 2)
  })

  test('the same design differs by exactly nothing', () => {
    const found = compareColumns(FIRST, FIRST, question)
    expect(found).toMatchObject({
      difference: 0,
      low: 0,
      high: 0,
      wins: 0,
      ties: 10,
      losses: 0,
      verdict: 'within noise',
      varianceRatio: null,
    })
  })

  test('says worse where less is better, and only higher where neither is', () => {
    expect(compareColumns(SECOND, FIRST, { ...question, better: 'lower' })).toMatchObject({ verdict: 'worse', wins: 0, losses: 9 })
    expect(compareColumns(SECOND, FIRST, { ...question, better: 'neither' }).verdict).toBe('higher')
    expect(compareColumns(FIRST, SECOND, { ...question, better: 'neither' }).verdict).toBe('lower')
  })

  test('leaves out worlds in which one of the two failed', () => {
    const found = compareColumns([...SECOND, NaN, 3], [...FIRST, 1, NaN], question)
    expect(found).toEqual(compareColumns(SECOND, FIRST, question))
  })

  test('gives no interval for one pair', () => {
    expect(compareColumns([2], [1], question)).toMatchObject({ pairs: 1, difference: 1, low: null, high: null, verdict: 'within noise' })
  })

  test('a skewed measure also has a bootstrap interval, and both must keep off zero', () => {
    const found = compareColumns(SECOND, FIRST, { ...question, skewed: true })
    expect(found.bootLow).toBeGreaterThan(0.7)
    expect(found.bootHigh).toBeLessThan(3)
    const rare = compareColumns([0, 0, 0, 0, 0, 0, 0, 9], [0, 0, 0, 0, 0, 0, 0, 0], { ...question, skewed: true })
    expect(rare.verdict).toBe('within noise')
  })

  test('rounding in the last place is a tie', () => {
    expect(compareColumns([0.1 + 0.2], [0.3], question)).toMatchObject({ ties: 1, wins: 0 })
  })

  test('shared luck makes paired worlds worth many unpaired ones', () => {
    const luck = Array.from({ length: 50 }, (_, i) => Math.sin(i * 1.7))
    const found = compareColumns(
      luck.map((x, i) => x + 0.1 + 0.05 * Math.cos(i * 3.1)),
      luck,
      question,
    )
    expect(found.varianceRatio).toBeGreaterThan(100)
  })
})
