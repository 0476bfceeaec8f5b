import { bootstrapInterval } from '../math/bootstrap.ts'
import { correlation, summarise, variance } from '../math/summary.ts'
import type { Better } from '../model/measure.ts'
import { known } from './known.ts'
import { pairedHalfWidth } from './precision.ts'

/** What a difference amounts to; `higher` and `lower` where neither is in itself better. */
type Verdict = 'better' | 'worse' | 'higher' | 'lower' | 'within noise'

/** The paired difference of two designs in a measure: design less baseline, world by world. */
export interface Comparison {
  readonly design: string
  readonly baseline: string
  readonly measure: string
  readonly pairs: number
  readonly baselineMean: number
  readonly mean: number
  readonly difference: number
  /** How the interval was made: `paired t`, or `paired t, sequential` where a stop rule chose the number of pairs. */
  readonly method: string
  /** t interval of the difference; null below two pairs. */
  readonly low: number | null
  readonly high: number | null
  /** Bootstrap interval (BCa), where the measure is often skewed. */
  readonly bootLow: number | null
  readonly bootHigh: number | null
  readonly level: number
  /** Worlds in which the design is better, the same, worse; more, the same, less where neither is better. */
  readonly wins: number
  readonly ties: number
  readonly losses: number
  /** null where one of the two does not vary. */
  readonly correlation: number | null
  /** How many times more unpaired runs the same interval would take; null where the difference does not vary. */
  readonly varianceRatio: number | null
  readonly verdict: Verdict
}

/** What is compared, and how. */
export interface Question {
  readonly design: string
  readonly baseline: string
  readonly measure: string
  readonly better: Better
  readonly skewed: boolean
  readonly level: number
  /** Seed of the bootstrap's own chance. */
  readonly seed: string
  /** True where the number of pairs was not fixed beforehand: the interval is then the wider one of `precision.ts`. */
  readonly sequential: boolean
}

/** Differences below this are ties: what is left of rounding. */
const TIE = 1e-12

/** Compares two columns, one entry a world; worlds in which a run failed (NaN) are left out of both. */
export function compareColumns(design: ArrayLike<number>, baseline: ArrayLike<number>, question: Question): Comparison {
  const { a, b, differences } = pairUp(design, baseline)
  const { mean } = summarise(differences)
  const half = pairedHalfWidth(differences, question.level, question.sequential)
  const boot = question.skewed ? bootstrapInterval(differences, question.level, question.seed) : { low: NaN, high: NaN }
  const apart = variance(summarise(a)) + variance(summarise(b))
  const together = variance(summarise(differences))
  return {
    design: question.design,
    baseline: question.baseline,
    measure: question.measure,
    pairs: differences.length,
    baselineMean: summarise(b).mean,
    mean: summarise(a).mean,
    difference: mean,
    method: question.sequential ? 'paired t, sequential' : 'paired t',
    low: known(mean - half),
    high: known(mean + half),
    bootLow: known(boot.low),
    bootHigh: known(boot.high),
    level: question.level,
    ...score(differences, question.better === 'lower' ? -1 : 1),
    correlation: known(correlation(a, b)),
    varianceRatio: together > 0 ? known(apart / together) : null,
    verdict: verdictOf(question.better, differences, half, boot.low, boot.high),
  }
}

/** The worlds in which both runs gave a number. */
export function pairUp(design: ArrayLike<number>, baseline: ArrayLike<number>) {
  const both: number[] = []
  for (let i = 0; i < design.length; i++) if (Number.isFinite(design[i]) && Number.isFinite(baseline[i])) both.push(i)
  const a = Float64Array.from(both, (i) => design[i])
  const b = Float64Array.from(both, (i) => baseline[i])
  return { a, b, differences: a.map((value, i) => value - b[i]) }
}

function score(differences: Float64Array, sign: number) {
  let wins = 0
  let losses = 0
  for (const difference of differences) {
    if (sign * difference > TIE) wins++
    if (sign * difference < -TIE) losses++
  }
  return { wins, ties: differences.length - wins - losses, losses }
}

/** A difference counts only if every interval that is given keeps off zero. */
function verdictOf(better: Better, differences: Float64Array, half: number, bootLow: number, bootHigh: number): Verdict {
  const { mean } = summarise(differences)
  const clear = Math.abs(mean) > half && Math.abs(mean) > TIE && !(bootLow <= 0 && bootHigh >= 0)
  if (!clear) return 'within noise'
  if (better === 'neither') return mean > 0 ? 'higher' : 'lower'
  return mean > 0 === (better === 'higher') ? 'better' : 'worse'
}
