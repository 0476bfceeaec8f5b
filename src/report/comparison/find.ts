import type { Answer } from '../../study/answer.ts'
import { MAIN } from '../../study/answer.ts'
import type { Comparison } from '../../study/comparison.ts'

/** Measures that the report names; it leaves out what an answer does not have. */
export const SHARE = 'duplicatedShare'
export const TESTS = 'testsPerIssue'
export const HOURS = 'hours.total'

/** The comparison of a design with the baseline in a measure. */
export function comparisonIn(answer: Answer, design: string, measure: string = MAIN): Comparison | undefined {
  return answer.comparisons.find((row) => row.design === design && row.measure === measure)
}

export function meanOf(answer: Answer, design: string, measure: string = MAIN): number | null {
  return answer.means[answer.designs.indexOf(design)][answer.measures.indexOf(measure)] ?? null
}

/** Designs but the baseline, the one that closes most of the gap first. */
export function ranked(answer: Answer): string[] {
  const score = (design: string): number => meanOf(answer, design) ?? -Infinity
  const others = answer.designs.filter((design) => design !== answer.baseline)
  return others.sort((a, b) => score(b) - score(a) || answer.designs.indexOf(a) - answer.designs.indexOf(b))
}
