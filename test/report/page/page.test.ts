import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readWeeks } from '../../../src/formats/results/readWeeks.ts'
import { WEEK_HEADER, weekLines } from '../../../src/formats/results/weekLines.ts'
import { comparisonReport } from '../../../src/report/comparison/report.ts'
import type { Made } from '../../../src/report/page/again.ts'
import { changeNotes } from '../../../src/report/page/change.ts'
import { again } from '../../../src/report/page/again.ts'
import { comparisonPage } from '../../../src/report/page/comparison.ts'
import { pageText } from '../../../src/report/page/document.ts'
import { gradeBlocks } from '../../../src/report/page/grades.ts'
import { leverTable } from '../../../src/report/page/levers.ts'
import { assumedIn } from '../../../src/study/assumed.ts'
import { answer } from '../../helpers/answer.ts'
import { smallOrder } from '../../helpers/folder.ts'
import { markupFaults } from '../../helpers/html.ts'

const DESIGNS = ['ad hoc', 'central coaching', 'coordinated']
const made: Made = {
  version: '1.2.3',
  id: 'ab12',
  seed: '1',
  folder: 'small-ab12',
  command: "constancy compare small.yaml --replicates 100 --seed '1'",
  files: ['plan.json', 'scenario.json'],
}
const { scenario, work } = smallOrder({ designs: DESIGNS, weeks: 260 })
const found = answer(DESIGNS)

/** Weekly series in which each design rises evenly to its number, in two worlds. */
const weeks = readWeeks(
  `${WEEK_HEADER}\n${DESIGNS.map((design, d) =>
    weekLines(
      design,
      0,
      'gapClosed',
      Float32Array.from({ length: 520 }, (_, n) => ((n % 260) * (d + 1)) / 1000),
      260,
    ),
  ).join('')}`,
  260,
  ['gapClosed'],
)

const html = pageText(comparisonPage(found, scenario, work, weeks, again(made, 'compare')))

describe('the page of a comparison', () => {
  test('is sound, runs nothing and asks for nothing', () => {
    expect(markupFaults(html)).toEqual([])
  })

  test('allows its own style and no other', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]
    const hash = createHash('sha256').update(style).digest('base64')
    expect(html).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;`)
  })

  test('says the answer in the words of the command line', () => {
    const lead = comparisonReport(found, [], [], assumedIn(scenario)).find(({ kind }) => kind === 'lead')
    const texts = [...html.matchAll(/<p(?: class="answer")?>([^<]*)<\/p>/g)].map(([, text]) => text)
    const said = lead?.kind === 'lead' ? lead.text : ''
    expect(said).not.toBe('')
    expect(texts.join(' ').replaceAll('&#39;', "'")).toContain(said)
  })

  test('shows courses, differences, hours and causes, each with its numbers', () => {
    const figures = html.split('<figure').slice(1)
    expect(figures.map((figure) => /<h3>([^<]*)</.exec(figure)![1])).toEqual([
      'Quality gap closed, over time',
      'Ahead of ad hoc, or behind',
      'Testing hours that test nothing new',
    ])
    for (const figure of figures) {
      expect(figure).toContain('role="img"')
      expect(figure).toContain('<details>')
    }
  })

  test('without weekly series there are no courses, and all else is there', () => {
    const without = pageText(comparisonPage(found, scenario, work, undefined, again(made, 'compare')))
    expect(without).not.toContain('over time')
    expect(without.split('<figure')).toHaveLength(3)
  })

  test('tells how to make it again', () => {
    for (const text of [
      'Constancy 1.2.3',
      'ab12',
      'constancy compare small.yaml',
      'constancy resume small-ab12',
      'constancy verify small-ab12',
    ])
      expect(html).toContain(text)
  })

  test('has numbers that spreadsheets read as numbers', () => {
    const cells = [...html.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, text]) => text)
    expect(cells.length).toBeGreaterThan(50)
    expect(cells.filter((text) => /^−[\d.]+$|^\d{1,3}(,\d{3})+$/.test(text))).toEqual([])
  })

  test('what a user wrote stays text', () => {
    const hostile = '</style><script>alert(1)</script>'
    const page = comparisonPage({ ...found, title: hostile }, { ...scenario, about: hostile }, work, weeks, again(made, 'compare'))
    const text = pageText(page)
    expect(text).not.toContain('<script')
    expect(markupFaults(text)).toEqual([])
  })

  test('one design, or one world, makes a page too', () => {
    for (const few of [answer(['ad hoc']), answer(['ad hoc', 'central coaching'], 0.06, 40, 1)]) {
      const order = smallOrder({ designs: few.designs, weeks: 260 })
      expect(markupFaults(pageText(comparisonPage(few, order.scenario, order.work, undefined, again(made, 'compare'))))).toEqual([])
    }
  })
})

test('levers that differ stand in rows, those alike in all are counted', () => {
  const table = leverTable(scenario, [0, 1, 2])
  expect(table).toMatchObject({ kind: 'table', heads: ['', ...DESIGNS] })
  expect(table?.kind === 'table' && table.rows.map(([head, ...values]) => [String(head).replace(/^.*: /, ''), ...values])).toEqual([
    ['support.coaches, FTE', '0', '1', '2'],
  ])
})

test('grades add up to all parameters of place and behaviour', () => {
  const [table] = gradeBlocks(scenario)
  const { all, assumed } = assumedIn(scenario)
  const rows = table.kind === 'table' ? table.rows.map((row) => row.map(String)) : []
  expect(rows.reduce((sum, [, own, set]) => sum + Number(own) + Number(set), 0)).toBe(all)
  expect(Number(rows[3][1])).toBe(assumed)
})

test('what would change the answer: the horizon, the rival, and luck', () => {
  const notes = changeNotes(found).join('\n')
  expect(notes).toMatch(/central coaching is behind ad hoc after six months and ahead after/)
  expect(notes).toMatch(/central coaching (is also ahead of|and) coordinated/i)
  expect(changeNotes(answer(['ad hoc', 'experts who do the work'])).join('\n')).toMatch(/experts who do the work is .*behind ad hoc after/)
})

test('weeks are read as they were written', () => {
  const read = weeks('coordinated', 'gapClosed')!
  expect(read.mean[259]).toBeCloseTo(0.777, 6)
  expect(read.low[100]).toBeCloseTo(0.3, 6)
  expect(weeks('nobody', 'gapClosed')).toBeUndefined()
})
