import { describe, expect, test } from 'vitest'
import { varianceReport } from '../../../src/report/sweep/variance.ts'
import type { FoundSplit } from '../../../src/study/analyses/variance.ts'

const lead: FoundSplit = {
  measure: 'gapClosed',
  unit: 'share',
  better: 'higher',
  design: 'coached',
  versus: 'siloed',
  parts: [
    { part: 'ignorance', share: 0.7, low: 0.6, high: 0.78, sd: 0.084 },
    { part: 'chance', share: 0.3, low: 0.22, high: 0.4, sd: 0.055 },
  ],
  points: 100,
  n: 400,
  mean: 0.1,
  sd: 0.1,
}

describe('the report of the split of the variance', () => {
  test('says how much is ignorance and how much luck', () => {
    const [first, table] = varianceReport([lead, { ...lead, versus: '' }])
    expect(first).toEqual({
      kind: 'lead',
      text: 'Of the variance in the lead of coached over siloed in gapClosed, 70 % (60 to 78) is what we do not know of the place and 30 % (22 to 40) luck.',
    })
    expect(table).toEqual({
      kind: 'table',
      title: 'Where the variance comes from, %',
      heads: ['', 'ignorance', 'chance', 'sd'],
      rows: [['The lead of coached over siloed in gapClosed', '70 (60 to 78)', '30 (22 to 40)', '10 points']],
    })
  })

  test('tells the two kinds of luck apart where all points met the same worlds', () => {
    const parts = [
      { part: 'ignorance', share: 0.5, low: null, high: null, sd: 1 },
      { part: 'chance', share: 0.3, low: null, high: null, sd: 1 },
      { part: 'interplay', share: 0.2, low: null, high: null, sd: 1 },
    ] as const
    expect(varianceReport([{ ...lead, parts }])[0]).toMatchObject({
      text: 'Of the variance in the lead of coached over siloed in gapClosed, 50 % is what we do not know of the place, 30 % luck that is the same in every place and 20 % luck that turns out otherwise from place to place.',
    })
  })

  test('says so where nothing varies', () => {
    const parts = lead.parts.map((part) => ({ ...part, share: null, low: null, high: null, sd: 0 }))
    const [first, table] = varianceReport([{ ...lead, parts, sd: 0 }])
    expect(first).toMatchObject({ text: 'The lead of coached over siloed in gapClosed does not vary.' })
    expect(table).toMatchObject({ rows: [['The lead of coached over siloed in gapClosed', '', '', '0 points']] })
  })
})
