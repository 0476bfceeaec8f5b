import { halfWidth } from '../../math/interval.ts'
import { comparisonIn } from '../../report/comparison/find.ts'
import type { Comparison } from '../../study/comparison.ts'
import { known } from '../../study/known.ts'
import { rowsOf, type Seen } from './seen.ts'

/** What a design has in a measure of the user's own. */
export interface OwnValue {
  readonly design: string
  /** null where all its runs failed. */
  readonly mean: number | null
  /** Half-width of the interval of the mean; null below two worlds. */
  readonly half: number | null
  /** With the baseline; undefined for that itself, and where no world has both. */
  readonly comparison?: Comparison
}

/** A measure of the user's own in all designs shown. */
export interface OwnMeasure {
  readonly name: string
  readonly formula: string
  readonly values: readonly OwnValue[]
}

/** The user's own measures, as far as they are ready. */
export function ownMeasures({ scenario, work, own, runs, worlds, answer }: Seen): OwnMeasure[] {
  const { values } = rowsOf({ ...work, measures: own, formulas: own.length }, runs, worlds)
  return own.map((name, n) => ({
    name,
    formula: scenario.measures.find((measure) => measure.name === name)?.formula ?? '',
    values: work.designNames.map((design, d) => ({
      design,
      mean: answer.means[d][work.measures.indexOf(name)],
      half: known(halfWidth(values[d][n].filter(Number.isFinite), answer.level)),
      comparison: comparisonIn(answer, design, name),
    })),
  }))
}
