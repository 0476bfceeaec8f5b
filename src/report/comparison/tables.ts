import type { Answer } from '../../study/answer.ts'
import { MAIN } from '../../study/answer.ts'
import type { Comparison } from '../../study/comparison.ts'
import type { Duplication } from '../../study/duplication.ts'
import type { Block, Cell } from '../block.ts'
import { fixed, grouped, shortSpan, signed, spoken } from '../words.ts'
import { BLIND, HOURS, SHARE, TESTS, comparisonIn, horizonsOf, meanOf, ranked, testingShare } from './find.ts'

type Table = Extract<Block, { kind: 'table' }>

/** Quality gap closed at every horizon and at the end, and the difference from the baseline with its interval. */
export function gapTable(answer: Answer): Table {
  const horizons = horizonsOf(answer, MAIN)
  const level = Math.round(100 * answer.level)
  return {
    kind: 'table',
    title: `Quality gap closed, % (difference from ${answer.baseline} in points, ${level} % interval)`,
    heads: ['', ...horizons.map(({ weeks }) => shortSpan(weeks)), 'mean', 'difference', 'better in'],
    rows: inOrder(answer).map((design) => [
      design,
      ...[...horizons.map(({ of }) => of), MAIN].map((measure) => share(meanOf(answer, design, measure))),
      ...against(comparisonIn(answer, design)),
    ]),
  }
}

/** The baseline first, then the others from best to worst. */
function inOrder(answer: Answer): string[] {
  return [answer.baseline, ...ranked(answer)]
}

function share(mean: number | null): string {
  return mean === null ? '–' : fixed(100 * mean, 1)
}

function against(row: Comparison | undefined): Cell[] {
  if (row === undefined) return ['–', '–']
  return [difference(row, 100, 1), `${row.wins} of ${row.pairs}`]
}

function difference(row: Comparison, scale: number, decimals: number): Cell {
  const half = row.high === null ? '' : ` ± ${fixed(scale * (row.high - row.difference), decimals)}`
  const tone = row.verdict === 'better' ? 'good' : row.verdict === 'worse' ? 'bad' : 'quiet'
  return { text: signed(scale * row.difference, decimals) + half, tone }
}

/** What each design spends and does twice; only columns that the model measures. */
export function effortTable(answer: Answer): Table | undefined {
  const has = (measure: string): boolean => answer.measures.includes(measure)
  const cell = (design: string, measure: string, text: (mean: number) => string): string => {
    const mean = meanOf(answer, design, measure)
    return mean === null ? '–' : text(mean)
  }
  const versus = (design: string): Cell => {
    const row = comparisonIn(answer, design, SHARE)
    return row === undefined ? '–' : difference(row, 100, 1)
  }
  const columns = [
    { head: 'duplicated, %', of: SHARE, cell: (design: string) => cell(design, SHARE, share) },
    { head: 'difference', of: SHARE, cell: versus },
    { head: 'blind search, %', of: BLIND, cell: (design: string) => cell(design, BLIND, share) },
    ...testColumns(answer, cell),
    { head: 'hours a week', of: HOURS, cell: (design: string) => cell(design, HOURS, (mean) => grouped(mean / answer.weeks)) },
  ].filter(({ of }) => has(of))
  if (columns.length === 0) return undefined
  return {
    kind: 'table',
    title: `Duplicated share of testing hours (difference from ${answer.baseline} in points), tests done for each issue, and what was spent`,
    heads: ['', ...columns.map(({ head }) => head)],
    rows: inOrder(answer).map((design) => [design, ...columns.map((column) => column.cell(design))]),
  }
}

type CellOf = (design: string, measure: string, text: (mean: number) => string) => string

/** Tests done so far for each issue, beside every horizon: how far the search has come says more than the calendar. */
function testColumns(answer: Answer, cell: CellOf) {
  return horizonsOf(answer, TESTS, TESTS).map(({ of, weeks }, n) => ({
    head: n === 0 ? `tests: ${shortSpan(weeks)}` : shortSpan(weeks),
    of,
    cell: (design: string) => cell(design, of, (mean) => fixed(mean, 1)),
  }))
}

/** Testing hours by class and cause, as shares of all testing hours of a design; without kinds that never occur. */
export function causeTable(answer: Answer): Table | undefined {
  const designs = inOrder(answer)
  const occurs = (kind: Duplication): boolean => designs.some((design) => (testingShare(answer, design, kind) ?? 0) > 0)
  const kinds = answer.duplication.filter((row) => row.design === answer.baseline && occurs(row))
  if (kinds.length === 0) return undefined
  return {
    kind: 'table',
    title: 'Testing hours by kind, %',
    heads: ['', ...designs],
    rows: kinds.map((kind) => [
      kind.cause === '' ? spoken(kind.class) : `${spoken(kind.class)}: ${spoken(kind.cause)}`,
      ...designs.map((design) => share(testingShare(answer, design, kind))),
    ]),
  }
}
