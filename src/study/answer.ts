import { summarise } from '../math/summary.ts'
import { MEASURES } from '../model/run.ts'
import type { Scenario } from '../model/scenario.ts'
import { breakEven } from './breakEven.ts'
import type { BreakEven } from './breakEven.ts'
import { endOf } from './columns.ts'
import { compareColumns } from './comparison.ts'
import type { Comparison, Question } from './comparison.ts'
import { duplication } from './duplication.ts'
import type { Duplication } from './duplication.ts'
import { LEVEL } from './level.ts'
import type { Failure, PointRows } from './rows.ts'
import type { Work } from './work.ts'

/** What a comparison found: all that report, tables and other programs need. Plain data, written as `comparison.json`. */
export interface Answer {
  readonly format: 'constancy-comparison/1'
  readonly title: string
  readonly weeks: number
  readonly teams: number
  readonly worlds: number
  readonly level: number
  readonly baseline: string
  readonly designs: readonly string[]
  readonly measures: readonly string[]
  /** `means[design][measure]` over the worlds in which that run did not fail; null where all did. */
  readonly means: readonly (readonly (number | null)[])[]
  readonly comparisons: readonly Comparison[]
  /** In `gapClosed`: the two designs (other than the baseline) with the highest means, if there are two. */
  readonly rivals: Comparison | null
  /** In the last week, where another design has the highest mean there: that one less the first of `rivals`. */
  readonly leaderAtEnd: Comparison | null
  readonly breakEven: readonly BreakEven[]
  readonly duplication: readonly Duplication[]
  readonly failed: number
  readonly failures: readonly Failure[]
  /** null where no precision was asked for. */
  readonly precise: boolean | null
}

/** The measure that the sentence is about, and the one that a precision means unless it names another. */
export const MAIN = 'gapClosed'

/** @param compared measures in which designs are compared: all of them unless fewer are enough */
export function answerOf(scenario: Scenario, work: Work, rows: PointRows, compared: readonly string[] = work.measures): Answer {
  const { designNames, measures, baseline } = work
  const others = designNames.flatMap((_, d) => (d === baseline ? [] : [d]))
  const means = rows.values.map((columns) => columns.map(meanOf))
  const mean = (d: number) => (measure: string) => means[d][measures.indexOf(measure)] ?? 0
  return {
    format: 'constancy-comparison/1',
    title: scenario.title,
    weeks: work.weeks,
    teams: scenario.teams.length,
    worlds: rows.replicates,
    level: LEVEL,
    baseline: designNames[baseline],
    designs: designNames,
    measures,
    means,
    comparisons: others
      .flatMap((d) =>
        measures.flatMap((name, m) => (compared.includes(name) ? [compareDesigns(scenario, work, rows, d, baseline, m)] : [])),
      )
      // Where no world has both runs there is nothing to compare.
      .filter(({ pairs }) => pairs > 0),
    rivals: rivals(scenario, work, rows, others),
    leaderAtEnd: leaderAtEnd(scenario, work, rows, others),
    breakEven: others.map((d) =>
      breakEven({ design: designNames[d], baseline: designNames[baseline] }, rows.care[d], rows.care[baseline], work.weeks),
    ),
    duplication: designNames.flatMap((name, d) => duplication(name, measures, mean(d))),
    failed: rows.failed,
    failures: rows.failures,
    precise: rows.precise ?? null,
  }
}

function meanOf(column: Float64Array): number | null {
  const { n, mean } = summarise(column.filter(Number.isFinite))
  return n === 0 ? null : mean
}

function compareDesigns(scenario: Scenario, work: Work, rows: PointRows, design: number, baseline: number, m: number): Comparison {
  const info = MEASURES.find(({ name }) => name === work.measures[m])
  const question: Question = {
    design: work.designNames[design],
    baseline: work.designNames[baseline],
    measure: work.measures[m],
    // A user's own formula says nothing about which way is better.
    better: info?.better ?? 'neither',
    skewed: info?.skewed ?? false,
    level: LEVEL,
    seed: scenario.seed,
    sequential: work.precision !== undefined,
  }
  return compareColumns(rows.values[design][m], rows.values[baseline][m], question)
}

/** Designs from the highest mean of a measure to the lowest. */
function byMean(rows: PointRows, designs: readonly number[], measure: number): number[] {
  const score = (d: number): number => meanOf(rows.values[d][measure]) ?? -Infinity
  return [...designs].sort((a, b) => score(b) - score(a) || a - b)
}

/** One horizon alone misleads: who is ahead in the end need not be ahead on average. */
function leaderAtEnd(scenario: Scenario, work: Work, rows: PointRows, others: readonly number[]): Comparison | null {
  const main = work.measures.indexOf(MAIN)
  const name = endOf(work.measures, MAIN, work.weeks)
  if (main < 0 || name === undefined || others.length < 2) return null
  const end = work.measures.indexOf(name)
  const [average] = byMean(rows, others, main)
  const [last] = byMean(rows, others, end)
  if (average === last) return null
  const found = compareDesigns(scenario, work, rows, last, average, end)
  return found.pairs > 0 ? found : null
}

function rivals(scenario: Scenario, work: Work, rows: PointRows, others: readonly number[]): Comparison | null {
  const main = work.measures.indexOf(MAIN)
  if (main < 0 || others.length < 2) return null
  const [first, second] = byMean(rows, others, main)
  const rival = compareDesigns(scenario, work, rows, first, second, main)
  return rival.pairs > 0 ? rival : null
}
