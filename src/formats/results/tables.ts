import type { Answer } from '../../study/answer.ts'
import type { ResultTable } from '../../study/sweep/analysis.ts'
import { tableText, type Cell } from '../table.ts'

/** A column of a table: what it is, and how to write it. */
interface Column<Row> {
  readonly name: string
  readonly type: 'string' | 'number' | 'integer'
  readonly about: string
  readonly unit?: string
  readonly cell: (row: Row) => string | number | null
}

export interface Table<Row> {
  readonly file: string
  readonly about: string
  readonly columns: readonly Column<Row>[]
}

/** A table as CSV, ready for R, pandas and spreadsheets; empty cells for what is not known. */
export function csv<Row>({ columns }: Table<Row>, rows: readonly Row[]): string {
  return tableText(
    columns.map(({ name }) => name),
    rows.map((row) => columns.map(({ cell }) => cell(row))),
  )
}

/** A table of results as CSV, in pieces: it may be long. */
export function* resultCsv({ columns, rows }: ResultTable): Generator<string> {
  const header = columns.map(({ name }) => name)
  yield tableText(header, [])
  let some: (readonly Cell[])[] = []
  for (const row of rows) {
    some.push(row)
    if (some.length < 1000) continue
    yield withoutHeader(tableText(header, some))
    some = []
  }
  if (some.length > 0) yield withoutHeader(tableText(header, some))
}

function withoutHeader(text: string): string {
  return text.slice(text.indexOf('\n') + 1)
}

type ComparisonRow = Answer['comparisons'][number]
type BreakEvenRow = Answer['breakEven'][number]
type DuplicationRow = Answer['duplication'][number]

export const COMPARISON: Table<ComparisonRow> = {
  file: 'comparison.csv',
  about: 'Each design against the baseline in each measure, paired world by world: difference = design less baseline.',
  columns: [
    { name: 'baseline', type: 'string', about: 'design compared with', cell: (row) => row.baseline },
    { name: 'design', type: 'string', about: 'design', cell: (row) => row.design },
    { name: 'measure', type: 'string', about: 'measure; its unit stands at its column in runs.csv', cell: (row) => row.measure },
    { name: 'pairs', type: 'integer', about: 'worlds in which both designs ran', cell: (row) => row.pairs },
    { name: 'baseline_mean', type: 'number', about: 'mean in the baseline', cell: (row) => row.baselineMean },
    { name: 'mean', type: 'number', about: 'mean in the design', cell: (row) => row.mean },
    { name: 'difference', type: 'number', about: 'mean of the paired differences', cell: (row) => row.difference },
    { name: 'ci_low', type: 'number', about: 'lower end of the interval of the difference', cell: (row) => row.low },
    { name: 'ci_high', type: 'number', about: 'upper end of the interval of the difference', cell: (row) => row.high },
    { name: 'ci_method', type: 'string', about: 'paired t, or its sequential form after --precision', cell: (row) => row.method },
    { name: 'level', type: 'number', about: 'level of the intervals', cell: (row) => row.level },
    {
      name: 'boot_low',
      type: 'number',
      about: 'lower end of the bootstrap interval (BCa), where the measure is skewed',
      cell: (row) => row.bootLow,
    },
    { name: 'boot_high', type: 'number', about: 'upper end of the bootstrap interval (BCa)', cell: (row) => row.bootHigh },
    {
      name: 'wins',
      type: 'integer',
      about: 'worlds in which the design is better (more, where neither is better)',
      cell: (row) => row.wins,
    },
    { name: 'ties', type: 'integer', about: 'worlds without a difference', cell: (row) => row.ties },
    {
      name: 'losses',
      type: 'integer',
      about: 'worlds in which the design is worse (less, where neither is better)',
      cell: (row) => row.losses,
    },
    { name: 'correlation', type: 'number', about: 'of the two designs over worlds', cell: (row) => row.correlation },
    {
      name: 'variance_ratio',
      type: 'number',
      about: 'unpaired worlds that one paired world is worth: variance of an unpaired difference over that of the paired one',
      cell: (row) => row.varianceRatio,
    },
    { name: 'verdict', type: 'string', about: 'better, worse, higher, lower, or within noise', cell: (row) => row.verdict },
  ],
}

export const BREAK_EVEN: Table<BreakEvenRow> = {
  file: 'breakeven.csv',
  about: 'First week, from 1, from which the care delivered since the start stays at or above the baseline in the same world.',
  columns: [
    { name: 'baseline', type: 'string', about: 'design compared with', cell: (row) => row.baseline },
    { name: 'design', type: 'string', about: 'design', cell: (row) => row.design },
    { name: 'week', type: 'integer', about: 'week in the mean of all worlds; empty: not within the run', cell: (row) => row.week },
    { name: 'worlds', type: 'integer', about: 'worlds in which both designs ran', cell: (row) => row.worlds },
    { name: 'reached', type: 'integer', about: 'worlds in which it is reached within the run', cell: (row) => row.reached },
    { name: 'week_q10', type: 'number', about: 'week by which a tenth of worlds have reached it', cell: (row) => row.early },
    { name: 'week_q50', type: 'number', about: 'week by which half of worlds have reached it', cell: (row) => row.middle },
    { name: 'week_q90', type: 'number', about: 'week by which nine tenths of worlds have reached it', cell: (row) => row.late },
  ],
}

export const DUPLICATION: Table<DuplicationRow> = {
  file: 'duplication.csv',
  about: 'Hours of testing by class, duplicated ones by cause; the rows of a design add up to its hours of testing.',
  columns: [
    { name: 'design', type: 'string', about: 'design', cell: (row) => row.design },
    { name: 'class', type: 'string', about: 'class of tests', cell: (row) => row.class },
    { name: 'cause', type: 'string', about: 'why duplicated tests were not avoided; empty for other classes', cell: (row) => row.cause },
    { name: 'hours', type: 'number', about: 'mean over worlds, whole run', unit: 'hours', cell: (row) => row.hours },
  ],
}
