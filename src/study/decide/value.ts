import { LEVEL } from '../level.ts'
import { bestSize, fit, less, sumsOf } from '../../math/least-squares.ts'
import type { Sums } from '../../math/least-squares.ts'
import type { Sweep } from '../sweep/sweep.ts'
import { basisOf } from './basis.ts'
import type { Basis } from './basis.ts'
import { bestDesigns } from './best.ts'
import { worthOf } from './worth.ts'
import type { Worth } from './worth.ts'
import { meanOverPoints } from './mean.ts'
import { partsByChance } from './parts.ts'
import { pointMeans, signOf } from './runs.ts'
import { shareOfDrawn } from './share.ts'
import type { Share } from './share.ts'

/** What knowing something would be worth, in the measure's unit. */
export interface Knowing {
  readonly worth: Worth
  /** Points at which one would choose otherwise. */
  readonly changes: Share
}

/** Parts of the points that are left out in turn. */
const FOLDS = 5

/** Means of all designs at each point that has them all, in the direction in which more is better. */
export interface Choices {
  /** `means[design][point]`; NaN at all designs where one of them has no run. */
  readonly means: readonly Float64Array[]
  /** Position of the design with the best mean. */
  readonly chosen: number
  /** Designs that may be best on average: those that cannot be told from the chosen one, and itself. */
  readonly rivals: readonly number[]
  /** Part of each point, by chance; points that share worlds are in the same. */
  readonly folds: Int32Array
}

export function choicesOf(sweep: Sweep, measure: number): Choices {
  const sign = signOf(sweep.measures[measure].better)
  const means = sweep.results[measure].map((table) => pointMeans(table, sweep).map((mean) => sign * mean))
  for (let p = 0; p < sweep.points; p++)
    if (!means.every((column) => Number.isFinite(column[p]))) for (const column of means) column[p] = NaN
  const folds = partsByChance(sweep, 'folds', FOLDS)
  const chosen = highest(means.map(total))
  const apart = (d: number) =>
    meanOverPoints(
      gains(sweep, measure, () => chosen, d),
      sweep,
      LEVEL,
    )
  const rivals = means.flatMap((_, d) => (d === chosen || !((apart(d).low ?? 0) > 0) ? [d] : []))
  return { means, chosen, rivals, folds }
}

function total(column: Float64Array): number {
  let sum = 0
  for (const value of column) if (Number.isFinite(value)) sum += value
  return sum
}

/** Of equals the first; what differs by rounding is equal. */
function highest(values: readonly number[]): number {
  let best = 0
  for (let d = 1; d < values.length; d++) if (values[d] > values[best] + 1e-12 * Math.abs(values[best])) best = d
  return best
}

/**
 * Worth of knowing all factors (EVPI): what the best design of each point would bring beyond the one choice for all. Luck is no
 * knowledge: a point's best is chosen without the run that judges it (`worthOf`), which takes two replicates. The high end, and the
 * points at which one would choose otherwise, are by all runs, with luck in them.
 */
export function knowingAll(sweep: Sweep, measure: number, choices: Choices): Knowing {
  const { learned, told } = bestDesigns(sweep, measure)
  const used = (p: number): boolean => Number.isFinite(choices.means[0][p])
  const to = told.map((d, p) => (used(p) ? d : -1))
  const worth = worthBeyond(
    sweep,
    measure,
    choices,
    (p, i) => (used(p) ? learned[i] : -1),
    (p) => to[p],
  )
  return { worth: { ...worth, low: worth.value === null ? 0 : worth.low }, changes: changesOf(to, choices.chosen, sweep) }
}

/**
 * Worth of knowing one factor and no other (EVPPI): the designs' differences are regressed on the factor (Strong & Oakley 2014; the
 * polynomial or the means by AICc), and the choice follows the regression. So that the regression's own error is not taken for
 * knowledge, each fifth of the points is judged by a choice learned from the other four fifths; what the same points teach and judge
 * bounds it from above (`worthOf`). Measured on 200 repeats
 * each, for differences a + b x, x uniform, 30 to 400 points of 1 to 8 runs: 91 to 99 % of intervals hold the closed form, and at least
 * 99 % reach 0 for a factor that does nothing. A gain at fewer places than the sample has points for is not seen.
 */
export function knowingOne(sweep: Sweep, measure: number, choices: Choices, factor: number): Knowing {
  const { means, chosen, folds } = choices
  const basis = basisOf(sweep, factor)
  const apart = means.slice(1).map((column) => column.map((mean, p) => mean - means[0][p]))
  const whole = apart.map((y) => sumsOf(basis.columns, basis.size, y))
  const taught = followed(basis, whole, means)
  const learned = new Int32Array(sweep.points)
  for (let f = 0; f < FOLDS; f++) {
    const rest = apart.map((y, d) =>
      less(
        whole[d],
        sumsOf(basis.columns, basis.size, y, (p) => folds[p] === f),
      ),
    )
    followed(basis, rest, means).forEach((d, p) => folds[p] === f && (learned[p] = d))
  }
  const worth = worthBeyond(
    sweep,
    measure,
    choices,
    (p) => learned[p],
    (p) => taught[p],
  )
  return { worth, changes: changesOf(taught, chosen, sweep) }
}

/**
 * What choosing by knowledge brings beyond one choice for all. Which one choice is best on average is itself not sure. Beyond any other
 * choice knowing brings more than beyond the best one: the low end is the least over all that may be the best, and so is the high end,
 * since a bound of what it brings beyond any design is one of what it is worth. So that the least of several high ends still
 * holds, each is taken at a level of which they share the error (Bonferroni). The greatest of them would be that of a worse design, and
 * tell how much worse it may be.
 *
 * With few runs at a point the high end is mostly luck (`worthOf`): where five designs are equal, it reaches nine tenths of the standard
 * deviation of a design's luck with two runs at each of 100 points, half of it with eight at 60. Measured on 200 repeats each, two or five designs, even, leaning
 * and clearly apart, 30 to 100 points of 2 to 8 runs: 93 to 100 % of intervals of all at once hold the truth, 92 to 100 % of those of one factor.
 */
function worthBeyond(
  sweep: Sweep,
  measure: number,
  { chosen, rivals }: Choices,
  learned: (point: number, cell: number) => number,
  taught: (point: number) => number,
): Worth {
  const beyond = (one: number, level: number): Worth =>
    worthOf(gains(sweep, measure, learned, one), gains(sweep, measure, taught, one), sweep, level)
  const lows = rivals.map((one) => beyond(one, LEVEL).low)
  const highs = rivals.map((one) => beyond(one, 1 - (1 - LEVEL) / rivals.length).high)
  const { value } = beyond(chosen, LEVEL)
  return {
    value,
    low: lows.some((low) => low === null) ? null : Math.min(...lows.map((low) => low!)),
    high: highs.some((high) => high === null) ? null : Math.max(value ?? 0, Math.min(...highs.map((high) => high!))),
  }
}

/** The design that the regression would choose at each point; -1 where a point is not used. */
function followed(basis: Basis, sums: readonly Sums[], means: readonly Float64Array[]): Int32Array {
  const fits = sums.map((one) => fit(one, bestSize(one, basis.sizes))?.coefficients ?? new Float64Array(1))
  const expected = means.map(() => 0)
  return Int32Array.from(means[0], (mean, p) => {
    if (!Number.isFinite(mean)) return -1
    fits.forEach((coefficients, d) => {
      let sum = 0
      for (let c = 0; c < coefficients.length; c++) sum += coefficients[c] * basis.columns[p * basis.size + c]
      expected[d + 1] = sum
    })
    return highest(expected)
  })
}

/** What a choice brings beyond one design, run by run; 0 where that is the choice, NaN where the choice is -1. */
function gains(
  { results, measures, points, replicates }: Sweep,
  measure: number,
  choice: (point: number, cell: number) => number,
  from: number,
): Float64Array {
  const columns = results[measure]
  const sign = signOf(measures[measure].better)
  const table = new Float64Array(points * replicates)
  for (let p = 0; p < points; p++) {
    for (let i = p * replicates; i < (p + 1) * replicates; i++) {
      const to = choice(p, i)
      table[i] = to < 0 ? NaN : sign * (columns[to][i] - columns[from][i])
    }
  }
  return table
}

/** Of chosen points it is a count: what luck does to a choice has no interval here. */
function changesOf(choices: Int32Array, chosen: number, { drawn }: Sweep): Share {
  const used = choices.filter((d) => d >= 0)
  const changed = used.filter((d) => d !== chosen).length
  if (used.length === 0) return { share: 0, low: 0, high: 1 }
  return drawn ? shareOfDrawn(changed, used.length, LEVEL) : { share: changed / used.length, low: null, high: null }
}
