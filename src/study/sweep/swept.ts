import type { FoundSubject, Sensitivity } from '../analyses/sensitivity.ts'
import type { SweepAnswer } from './answer.ts'
import type { Factor } from './factor.ts'
import type { Question } from './question.ts'

/**
 * What a sweep varied, that which matters most for the difference of a design from the baseline first: by the first index of its
 * sensitivity analysis in its first outcome. Without one, as the experiment lists them.
 */
export function sweptFactors({ factors, outcomes }: Question, { analyses, baseline }: SweepAnswer, design: string | undefined): Factor[] {
  const found = analyses.find(({ name }) => name === 'sensitivity')?.found as Sensitivity | undefined
  const about = (one: FoundSubject): boolean => one.measure === outcomes[0] && one.design === design && one.versus === baseline
  const order = found?.subjects.find(about)?.effects.map(({ parameter }) => parameter) ?? []
  const rank = ({ name }: Factor): number => (order.includes(name) ? order.indexOf(name) : order.length)
  return [...factors].sort((a, b) => rank(a) - rank(b))
}

/** Digits of ends that were drawn. */
const DIGITS = 3

/**
 * Between which ends a factor of one number varied; undefined for options.
 * @param drawn its values at all points
 */
export function endsOf({ distribution, options }: Factor, drawn: readonly number[]): readonly [low: number, high: number] | undefined {
  if (options !== undefined || drawn.length === 0) return undefined
  const { kind } = distribution
  const ends = [drawn.reduce((a, b) => Math.min(a, b)), drawn.reduce((a, b) => Math.max(a, b))] as const
  if (kind === 'values') return ends
  // The ends of a bell are mostly those of the parameter itself, where nothing was drawn.
  if (kind === 'normal' || kind === 'logNormal') return [Number(ends[0].toPrecision(DIGITS)), Number(ends[1].toPrecision(DIGITS))]
  return [distribution.low, distribution.high]
}
