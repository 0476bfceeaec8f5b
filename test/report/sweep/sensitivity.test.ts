import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/report/block.ts'
import { textOf } from '../../../src/report/block.ts'
import { sensitivityReport } from '../../../src/report/sweep/sensitivity.ts'
import type { FoundEffect, FoundSubject, Sensitivity } from '../../../src/study/analyses/sensitivity.ts'
import { OWN_NAMES } from '../../helpers/told.ts'

function index(name: string, value: number | null, half = 0) {
  return { index: name, value, low: value === null ? null : value - half, high: value === null ? null : value + half }
}

function effect(parameter: string, shown: boolean, indices: FoundEffect['indices']): FoundEffect {
  return { parameter, indices, n: 10, chance: null, shown }
}

const lead: FoundSubject = {
  measure: 'gapClosed',
  unit: 'share',
  better: 'higher',
  design: 'coached',
  versus: 'siloed',
  mean: 0.1,
  R2: null,
  n: 512,
  effects: [
    effect('demand.load', true, [index('ST', 0.61, 0.09), index('S1', 0.5, 0.08)]),
    effect('workforce.turnover', true, [index('ST', 0.31, 0.05), index('S1', 0.3, 0.06)]),
    effect('sharing.reach', false, [index('ST', 0.004, 0.01), index('S1', -0.01, 0.03)]),
  ],
}

const sobol: Sensitivity = { method: 'sobol', replicates: 4, subjects: [lead, { ...lead, versus: '' }] }

function texts(blocks: readonly Block[], kind: Block['kind']): string[] {
  return blocks.flatMap((block) => (block.kind === kind && block.kind !== 'table' ? [block.text] : []))
}

function tables(blocks: readonly Block[]) {
  return blocks.flatMap((block) => (block.kind === 'table' ? [{ title: block.title, rows: block.rows.map((row) => row.map(textOf)) }] : []))
}

function rank(R2: number, signed: number): Sensitivity {
  const effects = [effect('demand.load', true, [index('S1', 0.4, 0.1), index('SRRC', signed, 0.1)])]
  return { method: 'rank', replicates: 1, subjects: [{ ...lead, R2, effects }] }
}

describe('the report of a sensitivity analysis', () => {
  test('says what matters most, and what shows no effect', () => {
    expect(texts(sensitivityReport(sobol, OWN_NAMES), 'lead')).toEqual([
      'What matters most for the lead of coached over siloed in gapClosed is demand.load: it takes part in 61 % of the variance (52 to 70). Then workforce.turnover (31 %). No effect shown: sharing.reach.',
    ])
  })

  test('warns of shares above 100 %, or so rough that another may matter most, and says how many settings would tell', () => {
    const of = (...effects: FoundEffect[]) => texts(sensitivityReport({ ...sobol, subjects: [{ ...lead, effects }] }, OWN_NAMES), 'warning')
    const load = (value: number, half: number, chance: number | null = null) => ({
      ...effect('demand.load', true, [index('ST', value, half)]),
      n: 64,
      chance,
    })
    const turnover = effect('workforce.turnover', true, [index('ST', 0.3, 0.05)])
    expect(of(load(1.24, 0.4), turnover)).toEqual([
      'The lead of coached over siloed in gapClosed: the share in which demand.load takes part is 124 % ± 40, more than there is: an estimate, with chance in it. To know it to ± 10 takes about 4,096 settings (points: 4096); there were 256.',
    ])
    expect(of(load(0.5, 0.3), turnover)[0]).toContain(
      '50 % ± 30, too rough to say that it matters most. To know it to ± 10 takes about 4,096 settings',
    )
    expect(of(load(1.24, 0.4, 0.8), turnover)[0]).toContain('more replicates help too.')
    // Two parameters above 100 %: the rougher is told.
    expect(of(load(1.24, 0.4), { ...load(1.1, 0.5), parameter: 'x' })[0]).toMatch(/in which x takes part .* \(one other share like it\)/)
    // Clearly first, or known well enough.
    expect(of(load(0.8, 0.3), turnover)).toEqual([])
    expect(of(load(0.32, 0.08), turnover)).toEqual([])
    expect(of(load(1.02, 0.08), turnover)).toEqual([])
  })

  test('tells small effects by their direction alone, and how many others there are', () => {
    const effects = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, n) =>
      effect(name, true, [index('S1', [0.5, 0.2, 0.1, 0.05, 0.03, 0.0004][n], 0.01)]),
    )
    const [lead1] = texts(
      sensitivityReport({ method: 'rank', replicates: 4, subjects: [{ ...lead, R2: 0.9, effects }] }, OWN_NAMES),
      'lead',
    )
    expect(lead1).toContain('Then b (20 %), c (10 %) and two others. Clear in direction, small in size: f.')
  })

  test('of many differences tells the largest in sentences, and warns of many by their number', () => {
    const subjects = [0.1, -0.4, 0.01, 0.2, 0.3].map((mean, n) => ({ ...rank(0.05 * n, 0.5).subjects[0], design: `d${n}`, mean }))
    const blocks = sensitivityReport({ method: 'rank', replicates: 4, subjects }, OWN_NAMES)
    expect(texts(blocks, 'lead').map((line) => line.match(/ (d\d) /)![1])).toEqual(['d1', 'd3', 'd4'])
    expect(texts(blocks, 'note')[0]).toBe('The table has the other 2 differences, which are smaller.')
    expect(texts(blocks, 'warning')[0]).toContain(
      'Directions explain little of 5 of the 5 differences (R² 0 % to 20 %; sensitivity.csv has each): ',
    )
  })

  test('has a table of the differences, not of the designs', () => {
    expect(tables(sensitivityReport(sobol, OWN_NAMES))).toEqual([
      {
        title: 'The lead of coached over siloed in gapClosed',
        rows: [
          ['demand.load', '61.0', '9.0', '50.0', '8.0'],
          ['workforce.turnover', '31.0', '5.0', '30.0', '6.0'],
          ['No effect shown', '', '', '', ''],
          ['sharing.reach', '0.4', '1.0', '−1.0', '3.0'],
        ],
      },
    ])
  })

  test('tells of the design where there is but one', () => {
    const [table] = tables(sensitivityReport({ ...sobol, subjects: [{ ...lead, versus: '' }] }, OWN_NAMES))
    expect(table.title).toBe('gapClosed in coached')
  })

  test('elementary effects are told in the unit of the measure, with their direction', () => {
    const effects = [effect('demand.load', true, [index('mu_star', 0.052, 0.01), index('mu', -0.05, 0.012), index('sigma', 0.02, 0.01)])]
    const blocks = sensitivityReport({ method: 'morris', replicates: 4, subjects: [{ ...lead, effects }] }, OWN_NAMES)
    expect(texts(blocks, 'lead')).toEqual([
      'What matters most for the lead of coached over siloed in gapClosed is demand.load: over its range it moves it by 5.2 points on average (4.2 to 6.2); the more of it, the worse coached does against siloed.',
    ])
    expect(tables(blocks)[0].rows).toEqual([['demand.load', '5.2', '1.0', '−5.0', '1.2', '2.0']])
    expect(texts(blocks, 'note').at(-1)).toContain('μ*')
  })

  test('digits end where the interval does, and with the third', () => {
    const effects = [
      effect('demand.load', true, [index('ST', 1 / 3, 1e-17), index('S1', 0.2, 0.3)]),
      effect('sharing.reach', true, [index('ST', 0.0123, 0.0045), index('S1', null)]),
    ]
    expect(tables(sensitivityReport({ ...sobol, subjects: [{ ...lead, effects }] }, OWN_NAMES))[0].rows).toEqual([
      ['demand.load', '33.3', '0.0', '20', '30'],
      ['sharing.reach', '1.23', '0.45', '', ''],
    ])
  })

  test('in the unit of the measure, where that is no share', () => {
    const effects = [effect('demand.load', true, [index('mu_star', 5200, 1000), index('mu', 100, 400), index('sigma', 300)])]
    const hours = { ...lead, measure: 'hours.total', unit: 'hours', better: 'neither', effects } as const
    const blocks = sensitivityReport({ method: 'morris', replicates: 4, subjects: [hours] }, OWN_NAMES)
    expect(texts(blocks, 'lead')).toEqual([
      'What matters most for the difference of coached from siloed in hours.total is demand.load: over its range it moves it by 5200 hours on average (4200 to 6200).',
    ])
    expect(tables(blocks)).toEqual([
      {
        title: 'The difference of coached from siloed in hours.total, hours',
        rows: [['demand.load', '5200', '1000', '100', '400', '300']],
      },
    ])
  })

  test('a lag is a lag, and less may be better', () => {
    const effects = [effect('demand.load', true, [index('S1', 0.4, 0.1), index('SRRC', -0.5, 0.1)])]
    const subject: FoundSubject = { ...lead, better: 'lower', R2: 0.9, effects }
    expect(texts(sensitivityReport({ method: 'rank', replicates: 4, subjects: [subject] }, OWN_NAMES), 'lead')).toEqual([
      'What matters most for the lag of coached behind siloed in gapClosed is demand.load: alone it explains 40 % of the variance (30 to 50); the more of it, the better coached does against siloed.',
    ])
  })

  test('warns where directions explain little, and tells none within noise', () => {
    expect(texts(sensitivityReport(rank(0.3, 0.5), OWN_NAMES), 'warning')[0]).toContain('R² 30 %')
    expect(texts(sensitivityReport(rank(0.9, 0.5), OWN_NAMES), 'warning')).toEqual([])
    expect(texts(sensitivityReport(rank(0.9, 0.05), OWN_NAMES), 'lead')[0]).not.toContain('the more of it')
  })

  test('says so where nothing has an effect, or luck cannot be told from one', () => {
    const quiet = { ...lead, effects: lead.effects.slice(2) }
    expect(texts(sensitivityReport({ ...sobol, subjects: [quiet] }, OWN_NAMES), 'lead')).toEqual([
      'What changes the lead of coached over siloed in gapClosed is within noise: no effect shown of sharing.reach.',
    ])
    const still = { ...lead, effects: [effect('demand.load', false, [index('ST', 0), index('S1', 0)])] }
    expect(texts(sensitivityReport({ ...sobol, subjects: [still] }, OWN_NAMES), 'lead')).toEqual([
      'No parameter changes the lead of coached over siloed in gapClosed.',
    ])
    const unknown = { ...lead, effects: [effect('demand.load', false, [index('ST', null), index('S1', null)])] }
    expect(texts(sensitivityReport({ ...sobol, subjects: [unknown] }, OWN_NAMES), 'lead')[0]).toContain('cannot be told')
    expect(tables(sensitivityReport({ ...sobol, subjects: [unknown] }, OWN_NAMES))[0].rows[1]).toEqual(['demand.load', '', '', '', ''])
    expect(texts(sensitivityReport({ ...sobol, replicates: 1 }, OWN_NAMES), 'note').at(-1)).toContain('luck cannot be told from an effect')
  })
})
