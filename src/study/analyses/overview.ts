import { LEVEL } from '../level.ts'
import { summarise } from '../../math/summary.ts'
import type { Better } from '../../model/measure.ts'
import { pairUp } from '../comparison.ts'
import { meanOverPoints } from '../decide/mean.ts'
import { pairedDifferences } from '../decide/runs.ts'
import { known } from '../known.ts'
import { pairedHalfWidth } from '../precision.ts'
import type { Analysis, ResultTable } from '../sweep/analysis.ts'
import type { Sweep } from '../sweep/sweep.ts'

/** A design over all points, in one measure. */
export interface OverviewRow {
  readonly measure: string
  readonly unit: string
  readonly better: Better
  readonly design: string
  /** Over the points: mean, least and greatest of the means over replicates. */
  readonly mean: number
  readonly least: number
  readonly most: number
  /** Against the baseline; undefined for the baseline itself. */
  readonly versus?: {
    /** Mean over points, by `meanOverPoints`. */
    readonly difference: number
    /** Half the width of its interval; null where too little was run. */
    readonly half: number | null
    /** Points at which it is better, worse, or not to be told apart; more and less where neither is better. */
    readonly ahead: number
    readonly behind: number
    readonly noise: number
  }
}

/** A point of a grid or list, in the first measure. */
export interface PointRow {
  /** One for each factor: a number, the name of an option, or several with strokes between where they are not always the same. */
  readonly values: readonly string[]
  /** Mean of the baseline; null where it did not run. */
  readonly mean: number | null
  /** Each other design against it, in their order; null where it cannot be known. */
  readonly differences: readonly { readonly difference: number | null; readonly half: number | null }[]
}

export interface Overview {
  readonly baseline: string
  /** Whether the points are a sample of what may be true; averages over chosen ones are about just these. */
  readonly drawn: boolean
  readonly points: number
  readonly rows: readonly OverviewRow[]
  readonly factors: readonly string[]
  /** Point by point, where they were chosen one by one and are few. */
  readonly each: readonly PointRow[]
}

/** More are for a table of their own: `comparison.csv`. */
const FEW = 72

export const overview: Analysis<Overview> = {
  name: 'overview',
  about: 'each design over all settings, and at how many it is ahead of the baseline',
  options: {},
  refuses: () => undefined,
  analyse(sweep) {
    const { designs, baseline, points, measures } = sweep
    const rows = measures.flatMap((_, m) => designs.map((__, d) => rowOf(sweep, m, d))).filter((row) => row !== undefined)
    const each = sweep.sharing === 0 && points > 1 && points <= FEW ? Array.from({ length: points }, (_, p) => pointRow(sweep, p)) : []
    return { baseline: designs[baseline], drawn: sweep.drawn, points, rows, factors: sweep.factors.map(({ name }) => name), each }
  },
  table: ({ baseline, rows }): ResultTable => ({
    file: 'summary.csv',
    about: 'Each design over all settings, in each measure that the experiment is about.',
    columns: [
      { name: 'measure', type: 'string', about: 'measure' },
      { name: 'design', type: 'string', about: 'design' },
      { name: 'mean', type: 'number', about: 'mean over settings' },
      { name: 'min', type: 'number', about: 'least over settings' },
      { name: 'max', type: 'number', about: 'greatest over settings' },
      { name: 'baseline', type: 'string', about: 'design compared with; empty in its own row' },
      { name: 'difference', type: 'number', about: 'mean over settings of the paired difference from the baseline' },
      {
        name: 'ci_low',
        type: 'number',
        about: 'lower end of the 95 % interval of that mean: for what luck leaves open, and the choice of settings where they are drawn',
      },
      { name: 'ci_high', type: 'number', about: 'upper end of the 95 % interval of that mean' },
      { name: 'points_ahead', type: 'integer', about: 'settings at which it is better beyond noise (more, where neither is better)' },
      { name: 'points_behind', type: 'integer', about: 'settings at which it is worse beyond noise (less, where neither is better)' },
      { name: 'points_within_noise', type: 'integer', about: 'settings at which the two cannot be told apart' },
    ],
    rows: rows.map(({ measure, design, mean, least, most, versus }) => [
      measure,
      design,
      mean,
      least,
      most,
      versus === undefined ? '' : baseline,
      versus?.difference ?? null,
      versus === undefined || versus.half === null ? null : versus.difference - versus.half,
      versus === undefined || versus.half === null ? null : versus.difference + versus.half,
      versus?.ahead ?? null,
      versus?.behind ?? null,
      versus?.noise ?? null,
    ]),
  }),
}

function pointRow(sweep: Sweep, point: number): PointRow {
  const { designs, baseline, replicates, results } = sweep
  const at = (column: Float64Array): Float64Array => column.subarray(point * replicates, (point + 1) * replicates)
  return {
    values: valuesOf(sweep, point),
    mean: known(summarise(at(results[0][baseline]).filter(Number.isFinite)).mean),
    differences: designs.flatMap((_, d) => {
      if (d === baseline) return []
      const { differences } = pairUp(at(results[0][d]), at(results[0][baseline]))
      return [{ difference: known(summarise(differences).mean), half: known(pairedHalfWidth(differences, LEVEL, sweep.sequential)) }]
    }),
  }
}

function valuesOf({ addresses, values, factors }: Sweep, point: number): string[] {
  let a = point * addresses.length
  return factors.map(({ addresses: own, options, distribution }) => {
    const texts = own.map((_, i) => options?.[values[a + i]] ?? String(values[a + i]))
    a += own.length
    const alike = distribution.kind === 'values' && distribution.rows.every((row) => row.every((value) => value === row[0]))
    return alike ? texts[0] : texts.join(' / ')
  })
}

function rowOf(sweep: Sweep, m: number, d: number): OverviewRow | undefined {
  const { points, replicates, measures, designs, baseline } = sweep
  const column = sweep.results[m][d]
  const means: number[] = []
  for (let point = 0; point < points; point++) {
    const { n, mean } = summarise(column.subarray(point * replicates, (point + 1) * replicates).filter(Number.isFinite))
    if (n > 0) means.push(mean)
  }
  if (means.length === 0) return undefined
  const { name, unit, better } = measures[m]
  const [least, most] = means.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity])
  const row = { measure: name, unit, better, design: designs[d], mean: summarise(means).mean, least, most }
  return d === baseline ? row : { ...row, versus: against(sweep, m, d) }
}

function against(sweep: Sweep, m: number, d: number): NonNullable<OverviewRow['versus']> {
  const { points, replicates, baseline, measures } = sweep
  const sign = measures[m].better === 'lower' ? -1 : 1
  const counts = { ahead: 0, behind: 0, noise: 0 }
  for (let point = 0; point < points; point++) {
    const [from, to] = [point * replicates, (point + 1) * replicates]
    const { differences } = pairUp(sweep.results[m][d].subarray(from, to), sweep.results[m][baseline].subarray(from, to))
    if (differences.length === 0) continue
    const { mean } = summarise(differences)
    // A single world cannot tell noise.
    const clear = Math.abs(mean) > pairedHalfWidth(differences, LEVEL, sweep.sequential)
    counts[!clear ? 'noise' : sign * mean > 0 ? 'ahead' : 'behind']++
  }
  // One block of points that are alike is one observation.
  const tells = !sweep.drawn || points === 1 || sweep.sharing < points
  const { mean, low, high } = meanOverPoints(pairedDifferences(sweep, m, d, baseline), sweep, LEVEL)
  return { difference: mean ?? NaN, half: tells && low !== null && high !== null ? (high - low) / 2 : null, ...counts }
}
