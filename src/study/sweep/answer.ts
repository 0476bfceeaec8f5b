import { analysisNamed } from '../analyses.ts'
import type { Failure } from '../rows.ts'
import type { ResultTable } from './analysis.ts'
import type { Question } from './question.ts'
import type { Sweep } from './sweep.ts'
import { derivedOf, type DerivedParameter, variedOf, type Varied } from './varied.ts'

export const SWEEP_FORMAT = 'constancy-sweep/2'

/** What was found of a sweep: plain data, written as `analysis.json`. */
export interface SweepAnswer {
  readonly format: typeof SWEEP_FORMAT
  readonly title: string
  readonly about: string
  readonly plan: string
  readonly designs: readonly string[]
  readonly baseline: string
  readonly points: number
  readonly worlds: number
  readonly runs: number
  readonly failed: number
  readonly failures: readonly Failure[]
  /** Points at which the stop rule's precision was reached; null where there is no stop rule. */
  readonly precise: number | null
  /** What was varied, and what followed from it. */
  readonly factors: readonly Varied[]
  readonly derived: readonly DerivedParameter[]
  readonly analyses: readonly { readonly name: string; readonly found: unknown }[]
}

/** What was run, for the answer. */
export type SweepCounts = Pick<SweepAnswer, 'worlds' | 'runs' | 'failed' | 'failures' | 'precise'>

/** Puts every question to the sweep. */
export function answerSweep(sweep: Sweep, question: Question, counts: SweepCounts): { answer: SweepAnswer; tables: ResultTable[] } {
  const found = question.analyses.map(({ name, options }) => ({ name, found: analysisNamed(name).analyse(sweep, options) }))
  const { plan, designs, baseline, points } = sweep
  return {
    answer: {
      format: SWEEP_FORMAT,
      title: question.title,
      about: question.about,
      plan,
      designs,
      baseline: designs[baseline],
      points,
      ...counts,
      factors: variedOf(sweep.factors),
      derived: derivedOf(sweep, question.derived),
      analyses: found,
    },
    tables: apart(found.map((one) => analysisNamed(one.name).table(one.found))),
  }
}

/** A question may be put twice, with other options: its second table is `regions-2.csv`. */
function apart(tables: readonly ResultTable[]): ResultTable[] {
  return tables.map((table, t) => {
    const before = tables.slice(0, t).filter(({ file }) => file === table.file).length
    return before === 0 ? table : { ...table, file: table.file.replace(/\.csv$/, `-${before + 1}.csv`) }
  })
}
