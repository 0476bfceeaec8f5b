import { describe, expect, test } from 'vitest'
import { GROUPS } from '../../../src/model/registry.ts'
import { textOf, type Block } from '../../../src/report/block.ts'
import { amountOf, effectCell } from '../../../src/report/why/amount.ts'
import { whyReport } from '../../../src/report/why/report.ts'
import type { Effect } from '../../../src/study/why/shares.ts'
import type { PlayerShare, Why } from '../../../src/study/why/why.ts'
import { scenarioOf } from '../../helpers/place.ts'

const effect = (mean: number, half: number): Effect => ({ mean, low: mean - half, high: mean + half })
const player = (name: string, mean: number, half: number, draws: number): PlayerShare => ({
  name,
  levers: [name === 'support' ? 'support.coaches' : 'sharing.recordSuccess'],
  events: false,
  share: effect(mean, half),
  alone: effect(mean + 0.01, half),
  last: effect(mean - 0.01, half),
  draws,
  testing: effect(-draws / 2, 1),
})
const scenario = scenarioOf({ designs: { 'ad hoc': {}, coached: { support: { coaches: 0.5 }, sharing: { recordSuccess: 0.5 } } } })
const why: Why = {
  format: 'constancy-why/1',
  title: 'Small',
  weeks: 52,
  measure: { name: 'gapClosed', about: 'gap closed', unit: 'share', better: 'higher' },
  from: 'ad hoc',
  to: 'coached',
  worlds: 30,
  level: 0.95,
  means: [0.2, 0.25],
  difference: effect(0.05, 0.01),
  differences: [0.05],
  players: [player('sharing', -0.01, 0.004, 0), player('support', 0.06, 0.01, 18.75)],
  pairs: [{ players: [0, 1], interaction: effect(-0.02, 0.01) }],
  joined: [],
}
const texts = (blocks: readonly Block[], kind: Block['kind']): string[] =>
  blocks.flatMap((block) => (block.kind === kind && 'text' in block ? [block.text] : []))
const rowsOf = (blocks: readonly Block[], title: string): string[][] =>
  blocks.flatMap((block) => (block.kind === 'table' && block.title.startsWith(title) ? block.rows.map((row) => row.map(textOf)) : []))

describe('the report', () => {
  test('says the difference, what it comes with, and what works against it', () => {
    const [lead] = texts(whyReport(GROUPS, scenario, why, []), 'lead')
    expect(lead).toBe(
      'Coached closes 25.0 % of the quality gap on average, ad hoc 20.0 %: +5.0 points (95 % interval +4.0 to +6.0, 30 worlds). It comes with the levers of support (+6.0, 120 %); those of sharing (−1.0, −20 %) work the other way.',
    )
  })

  test('has a row for each group, the largest first, and one that adds up', () => {
    expect(rowsOf(whyReport(GROUPS, scenario, why, []), 'What each group has')).toEqual([
      ['support', '+6.0 ± 1.0', '120 %', '+7.0 ± 1.0', '−5.0 ± 1.0', '+18.8', '−9.4'],
      ['sharing', '−1.0 ± 0.4', '−20 %', '0.0 ± 0.4', '+2.0 ± 0.4', '0.0', '0.0'],
      ['together', '+5.0 ± 1.0', '100 %', '', '', '+18.8', '−9.4'],
    ])
    expect(rowsOf(whyReport(GROUPS, scenario, why, []), 'Which groups')).toEqual([
      ['sharing with support', '−2.0 ± 1.0', 'lower than the sum of both'],
    ])
    expect(rowsOf(whyReport(GROUPS, scenario, why, []), 'What each group changes')).toEqual([
      ['sharing: recordSuccess 0 → 0.5 share'],
      ['support: coaches 0 → 0.5 FTE'],
    ])
  })

  test('says no percentages of a difference that is within noise', () => {
    const blocks = whyReport(GROUPS, scenario, { ...why, difference: effect(0.05, 0.06) }, [])
    expect(texts(blocks, 'lead')[0]).toContain(', which is within noise. It comes with the levers of support (+6.0); those')
    expect(rowsOf(blocks, 'What each group has').map((row) => row[2])).toEqual(['–', '–', '–'])
  })

  test('one group has it all; one world says nothing about chance', () => {
    const one = whyReport(GROUPS, scenario, { ...why, players: [player('support', 0.05, 0.01, 18.75)], pairs: [] }, [])
    expect(texts(one, 'lead')[0]).toMatch(/They differ in one group of levers only, support: all of the difference is its own\.$/)
    const bare: Effect = { mean: 0.05, low: null, high: null }
    const single = whyReport(
      GROUPS,
      scenario,
      { ...why, worlds: 1, difference: bare, players: why.players.map((each) => ({ ...each, share: bare })) },
      [],
    )
    expect(texts(single, 'lead')[0]).toContain('(in one world). One world says nothing about chance')
  })

  test('warns of unequal budgets and of groups that had to be joined', () => {
    const joined = [{ names: ['demand', 'support'], why: 'ad hoc with support of coached costs 1050 hours a week' }]
    expect(texts(whyReport(GROUPS, scenario, { ...why, joined }, ['coached has 90 extra hours a week']), 'warning')).toEqual([
      'Unequal budgets: coached has 90 extra hours a week. What more hours bring is part of the difference.',
      'demand and support are taken as one group, since one is paid for by the other: ad hoc with support of coached costs 1050 hours a week.',
    ])
  })
})

describe('amounts', () => {
  test('shares are points, with more decimals where they are small', () => {
    expect(amountOf({ unit: 'share' }, 0.05).changed(0.0512)).toBe('+5.1 points')
    expect(amountOf({ unit: 'share' }, 0.005).changed(0.0051)).toBe('+0.51 points')
    expect(amountOf({ unit: 'hours' }, 1200).value(1234.5)).toBe('1235 hours')
    expect(amountOf({ unit: '0-1' }, 0.05).changed(0.0512)).toBe('+0.051')
  })

  test('good and bad news follow the measure', () => {
    const amount = amountOf({ unit: 'share' }, 0.05)
    expect(effectCell(effect(0.05, 0.01), amount, { better: 'lower' })).toEqual({ text: '+5.0 ± 1.0', tone: 'bad' })
    expect(effectCell(effect(0.05, 0.01), amount, { better: 'lower' }, -1)).toEqual({ text: '−5.0 ± 1.0', tone: 'good' })
    expect(effectCell(effect(0.05, 0.06), amount, { better: 'lower' })).toMatchObject({ tone: 'quiet' })
    expect(effectCell(effect(0.05, 0.01), amount, { better: 'neither' })).toBe('+5.0 ± 1.0')
  })
})
