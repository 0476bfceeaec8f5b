import { describe, expect, test } from 'vitest'
import { reportMarkdown } from '../../src/report/markdown.ts'
import { warnings } from '../../src/report/comparison/receipt.ts'
import { comparisonReport } from '../../src/report/comparison/report.ts'
import { sentences } from '../../src/report/comparison/sentence.ts'
import { effortTable, gapTable } from '../../src/report/comparison/tables.ts'
import { textOf } from '../../src/report/block.ts'
import { answer } from '../helpers/answer.ts'

const two = (design = 'central coaching', own?: number, behind?: number) => answer(['ad hoc', design], own, behind)

describe('the sentence', () => {
  test('a clear difference, its price at the start, and what it does to duplication', () => {
    expect(sentences(two(), true)).toBe(
      'Central coaching closes 6.1 points more of the quality gap than ad hoc on average over five years (95 % interval 5.6 to 6.5; better in 100 of 100 worlds), ' +
        'at the same budget; by the end 9.0 points more; in care delivered it is behind until week 40. ' +
        "Duplicated effort falls from 23 % to 11 % of testing hours, mostly less 'unrecorded' (it was never written down).",
    )
  })

  test('a worse design is called that', () => {
    const text = sentences(two('experts who do the work'), true)
    expect(text).toMatch(
      /^Experts who do the work closes 4\.0 points less of the quality gap than ad hoc on average over five years \(95 % interval −4\.\d to −3\.\d; better in 0 of 100 worlds\)/,
    )
    expect(text).toContain("rises from 23 % to 24 % of testing hours, mostly more 'unrecorded'")
  })

  test('a difference within noise is called that, and no week is claimed for it', () => {
    const text = sentences(two('coordinated', 0.9), true)
    expect(text).toMatch(
      /^Coordinated and ad hoc cannot be told apart over five years: a mean difference of \+5\.\d points of the quality gap is within noise/,
    )
    expect(text).not.toContain('behind')
  })

  test('never behind, and never ahead', () => {
    expect(sentences(two(undefined, undefined, 0), true)).toContain('; in care delivered it is never behind.')
    expect(sentences(two(undefined, undefined, 400), true)).toContain('; in care delivered it stays behind to the end.')
  })

  test('several designs: the best, its lead, and the rest in one sentence', () => {
    const text = sentences(answer(), true)
    expect(text).toMatch(/^Central coaching closes 6\.1 points more/)
    expect(text).toMatch(/Its lead over coordinated, 0\.9 points, is beyond noise \(95 % interval/)
    expect(text).toMatch(/Coordinated \(\+5\.\d\) also closes more than ad hoc; experts who do the work \(−4\.0\) closes less\.$/)
    expect(sentences(answer(undefined, 0.4), true)).toContain('is within noise')
  })

  test('who leads in the end is told where it is another design, and beyond noise', () => {
    const { rivals, ...rest } = answer()
    const row = { ...rivals!, design: 'coordinated', baseline: 'central coaching', difference: 0.03, low: 0.02, high: 0.04 }
    const leads = (verdict: 'better' | 'within noise') => sentences({ ...rest, rivals, leaderAtEnd: { ...row, verdict } }, true)
    expect(leads('better')).toContain('By the end coordinated is ahead of central coaching by 3.0 points (95 % interval 2.0 to 4.0;')
    expect(leads('within noise')).not.toContain('By the end coordinated')
  })

  test('one world says nothing of chance, and nothing is said of noise', () => {
    const text = sentences(answer(['ad hoc', 'central coaching'], 0.06, 40, 1), true)
    expect(text).toMatch(/^In the only world that was run, the difference between central coaching and ad hoc is \+\d\.\d points/)
    expect(text).toContain('--replicates 100')
    expect(text).not.toMatch(/noise|Duplicated|interval/)
  })

  test('what is not there is not called about the same', () => {
    const { comparisons, ...rest } = two()
    const none = comparisons.map((row) => (row.measure === 'duplicatedShare' ? { ...row, mean: 0, baselineMean: 0 } : row))
    expect(sentences({ ...rest, comparisons: none }, true)).toContain('No effort is duplicated.')
  })

  test('the end is told, with its own sign', () => {
    const { comparisons, ...rest } = two()
    const turned = comparisons.map((row) => (row.measure === 'gapClosed.260' ? { ...row, difference: -0.02 } : row))
    expect(sentences({ ...rest, comparisons: turned }, true)).toContain('; by the end 2.0 points less;')
  })

  test('one design, or none that ran', () => {
    expect(sentences(answer(['ad hoc']), true)).toMatch(/^Ad hoc closes 31 % of the quality gap over five years/)
    expect(sentences({ ...answer(['ad hoc']), means: [answer().means[0].map(() => null)] }, true)).toMatch(/^There is no world/)
  })
})

describe('the report', () => {
  test('a difference in budget comes first, and is not called the same', () => {
    const [first, lead] = comparisonReport(two(), ['central coaching has 40 extra hours a week'])
    expect(first).toEqual({
      kind: 'warning',
      text: expect.stringContaining('Unequal budgets: central coaching has 40 extra hours a week.'),
    })
    expect(lead).toMatchObject({ kind: 'lead', text: expect.stringContaining('on unequal budgets') })
  })

  test('what else differs than levers is told before anything else', () => {
    const [first] = comparisonReport(two(), [], ['week 104 changes demand.pressure in central coaching only'])
    expect(first).toEqual({
      kind: 'warning',
      text: 'Not only levers differ: week 104 changes demand.pressure in central coaching only. What that does is part of the differences below.',
    })
  })

  test('says what failed and what was not reached', () => {
    const failing = { ...two(), failed: 3, failures: [{ run: 6, error: 'measure skill is NaN' }], precise: false }
    expect(warnings(failing, [])).toEqual([
      '3 of 200 runs failed and are left out of all that follows; the first is run 7: measure skill is NaN',
      'The precision asked for was not reached within 100 worlds.',
    ])
    expect(warnings({ ...two(), precise: true }, [])).toEqual([])
  })

  test('every horizon is shown, the baseline first, then from best to worst', () => {
    const table = gapTable(answer())
    expect(table.heads).toEqual(['', '6 mo', '18 mo', '3 y', '5 y', 'mean', 'difference', 'better in'])
    expect(table.rows.map(([design]) => design)).toEqual(['ad hoc', 'central coaching', 'coordinated', 'experts who do the work'])
    expect(table.rows[1].map(textOf)).toEqual(['central coaching', '6.0', '28.0', '43.0', '50.1', '37.1', '+6.1 ± 0.5', '100 of 100'])
  })

  test('a run whose length is no horizon is told at its end too', () => {
    const { measures, comparisons, ...rest } = two()
    const renamed = (name: string): string => (name === 'gapClosed.156' ? 'gapClosed.end' : name.replace('.260', '.later'))
    const short = {
      ...rest,
      weeks: 104,
      measures: measures.map(renamed),
      comparisons: comparisons.map((row) => ({ ...row, measure: renamed(row.measure) })),
    }
    expect(gapTable(short).heads).toEqual(['', '6 mo', '18 mo', '2 y', 'mean', 'difference', 'better in'])
    expect(gapTable(short).rows[1].map(textOf).slice(0, 5)).toEqual(['central coaching', '6.0', '28.0', '43.0', '37.1'])
    expect(effortTable(short)?.heads).toContain('tests: 2 y')
    expect(sentences(short, true)).toContain(
      'over two years (95 % interval 5.6 to 6.5; better in 100 of 100 worlds), at the same budget; by the end 8.0',
    )
  })

  test('what blind search would repeat stands beside the duplicated share, and is explained', () => {
    const table = effortTable(two())
    const at = table?.heads.indexOf('blind search, %') ?? -1
    expect(table?.rows.map((row) => textOf(row[at]))).toEqual(['17.0', '15.0'])
    const notes = (answered: ReturnType<typeof two>) =>
      comparisonReport(answered, []).map((block) => (block.kind === 'note' ? block.text : ''))
    expect(notes(two()).join(' ')).toContain('Blind search: the share of testing hours')
    const without = { ...two(), measures: two().measures.map((name) => (name === 'blindShare' ? 'other' : name)) }
    expect(notes(without).join(' ')).not.toContain('Blind search')
  })

  test('the kinds of testing add up', () => {
    const causes = comparisonReport(answer(), []).find((block) => block.kind === 'table' && block.title.startsWith('Testing'))
    const rows = causes?.kind === 'table' ? causes.rows : []
    const sum = rows.reduce((total, row) => total + Number(textOf(row[1])), 0)
    expect(Math.abs(sum - 100)).toBeLessThan(0.4)
  })

  test('measures that are not there leave no empty column', () => {
    const few = {
      ...two(),
      measures: ['gapClosed'],
      comparisons: two().comparisons.filter(({ measure }) => measure === 'gapClosed'),
      duplication: [],
    }
    const blocks = comparisonReport(few, [])
    expect(blocks.filter(({ kind }) => kind === 'table')).toHaveLength(1)
    expect(sentences(few, true)).not.toContain('Duplicated')
  })

  test('Markdown has the same words; the user’s title cannot add any markup', () => {
    const text = reportMarkdown('<b>*A* | B</b>', comparisonReport(two(), []))
    expect(text.split('\n')[0]).toBe(String.raw`# \<b\>\*A\* \| B\</b\>`)
    expect(text).toContain(sentences(two(), true).slice(0, 80))
    expect(text).toContain('| central coaching | 6.0 | 28.0 |')
  })
})
