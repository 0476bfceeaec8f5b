import { describe, expect, test } from 'vitest'
import { textOf, type Block } from '../../../src/report/block.ts'
import { measureWords } from '../../../src/report/sweep/measureWords.ts'
import { overviewBlocks } from '../../../src/report/sweep/overview.ts'
import { sweepReport, TOLD } from '../../../src/report/sweep/report.ts'
import { ANALYSES } from '../../../src/study/analyses.ts'
import { overview } from '../../../src/study/analyses/overview.ts'
import { SWEEP_FORMAT, type SweepAnswer } from '../../../src/study/sweep/answer.ts'
import { variedOf } from '../../../src/study/sweep/varied.ts'
import { sweepWith } from '../../helpers/sweepWith.ts'

function answer(changes: Partial<SweepAnswer> = {}, ...sweep: Parameters<typeof sweepWith>): SweepAnswer {
  const made = sweepWith(...sweep)
  return {
    format: SWEEP_FORMAT,
    title: 'Where?',
    about: '',
    plan: 'latin-hypercube',
    designs: made.designs,
    baseline: made.designs[0],
    points: made.points,
    worlds: made.points * made.replicates,
    runs: made.points * made.replicates * made.designs.length,
    failed: 0,
    failures: [],
    precise: null,
    factors: variedOf(made.factors),
    derived: [],
    analyses: [{ name: 'overview', found: overview.analyse(made, {}) }],
    ...changes,
  }
}

const gain = (_: number, d: number, p: number, r: number): number => 0.2 + d * (p < 7 ? 0.05 : -0.02) + (r % 2 === 0 ? 0.001 : -0.001) * d
const blocks = (made: SweepAnswer): Block[] => sweepReport(made, [], [], { assumed: 79, all: 120 })
const text = (made: SweepAnswer, kind: Block['kind']): string[] =>
  blocks(made).flatMap((block) => (block.kind === kind && block.kind !== 'table' ? [block.text] : []))

describe('the report of a sweep', () => {
  test('says how far ahead a design is on average, and how often', () => {
    expect(text(answer({}, {}, gain), 'lead')).toEqual([
      'Coached, gap closed: +2.9 points against ad hoc on average over 10 settings (95 % interval +0.5 to +5.3); better at 7 of them, worse at 3, within noise at none.',
    ])
  })

  test('counts the settings where both ran, and says that there were others', () => {
    const made = answer({}, {}, (m, d, p, r) => (d === 1 && p > 7 ? NaN : gain(m, d, p, r)))
    expect(text(made, 'lead')[0]).toContain('on average over the 8 of 10 settings where both could be run')
    const table = blocks(made).find(({ kind }) => kind === 'table') as Extract<Block, { kind: 'table' }>
    expect(table.rows[1].slice(-3)).toEqual(['88 %', '13 %', '0 %'])
  })

  test('says of chosen settings that averages are over just these', () => {
    const made = answer({}, { plan: 'grid', sharing: 0 }, gain)
    expect(text(made, 'lead')[0]).toContain('on average over these 10 settings (95 % interval ')
    expect(text(made, 'note').join()).toContain('The settings are chosen, not drawn')
    expect(text(answer({}, {}, gain), 'note').join()).not.toContain('chosen')
    expect(text(answer({}, { plan: 'compare', sharing: 0, points: 1 }, gain), 'note').join()).not.toContain('chosen')
  })

  test('has a row a design', () => {
    const table = blocks(answer({}, {}, gain)).find(({ kind }) => kind === 'table') as Extract<Block, { kind: 'table' }>
    expect(table.rows.map((row) => row.map(textOf))).toEqual([
      ['ad hoc', '20.0', '20.0', '20.0', '–', '–', '–', '–'],
      ['coached', '22.9', '18.0', '25.0', '+2.9 ± 2.4', '70 %', '30 %', '0 %'],
    ])
  })

  test('tells of very small numbers to three digits', () => {
    const measures = [{ name: 'harm', about: 'formula of your own', unit: '', better: 'neither' }] as const
    const made = answer({}, { measures }, (m, d, p, r) => gain(m, d, p, r) / 1e6)
    expect(text(made, 'lead')[0]).toContain('Coached, harm: +0.0000000290 against ad hoc')
    const table = blocks(made).find(({ kind }) => kind === 'table') as Extract<Block, { kind: 'table' }>
    expect(table.rows[1].map(textOf)[1]).toBe('0.000000229')
  })

  test('tells no share of settings as all or none that is not', () => {
    const made = answer({}, { points: 200 }, (_, d, p, r) => 0.2 + d * (p === 0 ? -0.1 : 0.1) + 0.001 * r * d)
    const table = blocks(made).find(({ kind }) => kind === 'table') as Extract<Block, { kind: 'table' }>
    expect(table.rows[1].slice(-3)).toEqual(['99.5 %', '0.5 %', '0 %'])
  })

  test('tells of a grid point by point, what is within noise in quiet', () => {
    const made = answer(
      {},
      { plan: 'grid', sharing: 0, points: 3, replicates: 3 },
      (_, d, p, r) => 0.2 + d * (0.05 - 0.05 * p) + 0.004 * r * d,
    )
    const [, , each] = blocks(made) as Extract<Block, { kind: 'table' }>[]
    expect(each.heads).toEqual(['demand.pressure', 'ad hoc', 'coached less ad hoc'])
    expect(each.rows.map((row) => row.slice(1).map(textOf))).toEqual([
      ['20.0', '+5.4 ± 1.0'],
      ['20.0', '+0.4 ± 1.0'],
      ['20.0', '−4.6 ± 1.0'],
    ])
    expect(each.rows[1][2]).toMatchObject({ tone: 'quiet' })
  })

  test('tells of a grid of two factors as maps', () => {
    const factor = (name: string) => ({ name, addresses: [name], distribution: { kind: 'values', rows: [[0], [1]] }, whole: true }) as const
    const values = Float64Array.from([0, 0, 0, 1, 1, 0, 1, 1])
    const sweep = { plan: 'grid', sharing: 0, points: 4, factors: [factor('testing.hours'), factor('demand.hours')], values, unit: values }
    const tables = blocks(answer({}, sweep, (_, d, p, r) => 0.1 * p + d * 0.05 + 0.001 * r * d)).filter(({ kind }) => kind === 'table')
    const [, base, less] = tables as Extract<Block, { kind: 'table' }>[]
    expect([base.title, less.title]).toEqual([
      'gap closed at each setting, %: ad hoc (demand.hours across)',
      'gap closed at each setting, %: coached less ad hoc (demand.hours across)',
    ])
    expect(base.rows).toEqual([
      ['0', '0.0', '10.0'],
      ['1', '20.0', '30.0'],
    ])
    expect(less.rows[0].map(textOf)).toEqual(['0', '+5.2 ± 0.2', '+5.2 ± 0.2'])
  })

  test('tells in one line of a baseline to which a lever of others is no matter, and of values that are always the same once', () => {
    const linked = {
      name: 'a.x + b.x',
      addresses: ['a.x', 'b.x'],
      distribution: {
        kind: 'values',
        rows: [
          [-1, -1],
          [2, 2],
        ],
      },
      whole: true,
    } as const
    const across = {
      name: 'demand.hours',
      addresses: ['demand.hours'],
      distribution: { kind: 'values', rows: [[0], [1]] },
      whole: true,
    } as const
    const values = Float64Array.from([-1, -1, 0, -1, -1, 1, 2, 2, 0, 2, 2, 1])
    const addresses = ['a.x', 'b.x', 'demand.hours']
    const made = sweepWith(
      { plan: 'grid', sharing: 0, points: 4, factors: [linked, across], addresses, values },
      (_, d, p, r) => 0.1 * (p % 2) + d * 0.05 * p + 0.001 * r * d,
    )
    const [, base, less] = overviewBlocks(overview.analyse(made, {})).filter(({ kind }) => kind === 'table') as Extract<
      Block,
      { kind: 'table' }
    >[]
    expect(base.rows).toEqual([['any', '0.0', '10.0']])
    expect(less.rows.map(([first]) => first)).toEqual(['−1', '2'])
  })

  test('says that it is so everywhere, or nowhere', () => {
    const often = (gain: (p: number) => number): string =>
      text(
        answer({}, {}, (_, d, p, r) => 0.2 + d * (gain(p) + 0.001 * r)),
        'lead',
      )[0]
    expect(often(() => 0.1)).toMatch(/; better at all of them\.$/)
    expect(often(() => -0.1)).toMatch(/; worse at all of them\.$/)
    expect(often(() => -0.0015)).toMatch(/; beyond noise at none of them\.$/)
    expect(often((p) => (p < 4 ? 0.1 : -0.0015))).toMatch(/; better at 4 of them, worse at none, within noise at 6\.$/)
  })

  test('has words for when a measure is taken', () => {
    expect(['gapClosed', 'gapClosed.26', 'gapClosed.worstOff.end', 'hours.total'].map(measureWords)).toEqual([
      'gap closed',
      'gap closed at week 26',
      'gap closed (worst off) in the last week',
      'hours (total)',
    ])
  })

  test('tells of a design alone where there is no other', () => {
    expect(text(answer({}, { designs: ['ad hoc'] }, gain), 'lead')).toEqual([
      'Ad hoc: gap closed 20.0 % on average over 10 settings (20.0 to 20.0).',
    ])
  })

  test('warns of failed runs and of settings that are not precise enough', () => {
    const made = answer({ failed: 3, failures: [{ run: 4, error: 'no hours' }], precise: 8 }, {}, gain)
    expect(text(made, 'warning')).toEqual([
      '3 of 80 runs failed and are left out of all that follows; the first is run 5: no hours',
      'The precision asked for was not reached at 2 of 10 settings.',
    ])
  })

  test('knows every analysis, and says what it stands on', () => {
    const made = answer({}, {}, gain)
    for (const { name } of ANALYSES) expect(TOLD[name]).toBeDefined()
    expect(text(made, 'note').join(' ')).toContain('79 are guesses')
  })
})
