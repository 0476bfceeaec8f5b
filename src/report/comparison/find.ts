import type { Answer } from '../../study/answer.ts'
import { MAIN } from '../../study/answer.ts'
import { endOf, weekOf } from '../../study/columns.ts'
import type { Comparison } from '../../study/comparison.ts'

/** Measures that the report names; it leaves out what an answer does not have. */
export const SHARE = 'duplicatedShare'
export const BLIND = 'blindShare'
export const TESTS = 'tests'
export const HOURS = 'hours.total'

/** The comparison of a design with the baseline in a measure. */
export function comparisonIn(answer: Answer, design: string, measure: string = MAIN): Comparison | undefined {
  return answer.comparisons.find((row) => row.design === design && row.measure === measure)
}

export function meanOf(answer: Answer, design: string, measure: string = MAIN): number | null {
  return answer.means[answer.designs.indexOf(design)][answer.measures.indexOf(measure)] ?? null
}

/** A measure as it stands after so many weeks. */
export interface Horizon {
  readonly weeks: number
  /** `gapClosed.26`, `gapClosed.78` …; in the last week `gapClosed.end`, or what stands for it. */
  readonly of: string
}

/** A measure at its horizons and, where the last week is none of them, at the end; `end` names it where there is no `.end`. */
export function horizonsOf({ measures, weeks }: Answer, measure: string, end?: string): Horizon[] {
  const horizons = measures.filter((name) => name === `${measure}.${weekOf(name)}`).map((of) => ({ weeks: weekOf(of), of }))
  const last = endOf(measures, measure, weeks) ?? end
  return last === undefined || horizons.some((horizon) => horizon.weeks === weeks) ? horizons : [...horizons, { weeks, of: last }]
}

/** Share of a kind of testing in all testing hours of a design; null where it did not test. */
export function testingShare(answer: Answer, design: string, kind: { readonly class: string; readonly cause: string }): number | null {
  const rows = answer.duplication.filter((row) => row.design === design)
  const total = rows.reduce((sum, row) => sum + row.hours, 0)
  const found = rows.find((row) => row.class === kind.class && row.cause === kind.cause)
  return found !== undefined && total > 0 ? found.hours / total : null
}

/** Designs but the baseline, the one that closes most of the gap first. */
export function ranked(answer: Answer): string[] {
  const score = (design: string): number => meanOf(answer, design) ?? -Infinity
  const others = answer.designs.filter((design) => design !== answer.baseline)
  return others.sort((a, b) => score(b) - score(a) || answer.designs.indexOf(a) - answer.designs.indexOf(b))
}
