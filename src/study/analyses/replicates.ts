import { LEVEL } from '../level.ts'
import { quantile } from '../../math/quantile.ts'
import { summarise } from '../../math/summary.ts'
import { MOST, luckWithin, replicatesNeeded } from '../decide/replicates.ts'
import { pairedDifferences } from '../decide/runs.ts'
import type { Analysis } from '../sweep/analysis.ts'
import type { Sweep } from '../sweep/sweep.ts'

/** What it takes to know a paired difference to ± `halfWidth`. */
interface Needed {
  readonly halfWidth: number
  readonly replicates: number
  readonly low: number | null
  readonly high: number | null
  /** Runs of each design that unpaired runs would take; null where that is not known. */
  readonly unpaired: number | null
}

interface Luck {
  readonly measure: string
  readonly unit: string
  readonly design: string
  readonly versus: string
  /** Of the paired difference, within a point. */
  readonly sd: number
  readonly sdLow: number | null
  readonly sdHigh: number | null
  /** For the half-width asked for, half of it, and a quarter. */
  readonly needed: readonly Needed[]
}

/** How many replicates a point needs. Written as JSON. */
export interface ReplicatesFound {
  readonly level: number
  /** As asked for; 0: what is usual for each measure, which stands in its rows. */
  readonly halfWidth: number
  /** Places for replicates that this sweep had. */
  readonly replicates: number
  /** Replicates that were run, over the points, where a stop rule chose them; null without one, and where nothing ran. */
  readonly stopped: { readonly least: number; readonly median: number; readonly most: number } | null
  /** More than so many are told as more than this. */
  readonly most: number
  readonly rows: readonly Luck[]
}

/** How many replicates are needed (Law 2015, section 9.4), from luck within the points of a sweep. */
export const replicates: Analysis<ReplicatesFound> = {
  name: 'replicates',
  about:
    'How many replicates does a setting need, so that the difference from the baseline is known well enough? From luck within settings.',
  options: {
    halfWidth: {
      kind: 'number',
      about:
        'half-width that the interval of the paired difference at a setting should have; 0: a point of shares, a hundredth of the baseline’s mean of all else',
      unit: 'of the measure',
      default: 0,
      range: [0, 1e9],
    },
  },
  refuses({ designs, replicates: places }) {
    if (designs.length < 2) return 'it is about differences from the baseline: name at least two designs'
    if (places < 2) return 'one replicate says nothing of luck: ask for at least two replicates at each setting'
    return undefined
  },
  analyse(sweep, { halfWidth }) {
    const others = sweep.designs.flatMap((_, d) => (d === sweep.baseline ? [] : [d]))
    return {
      level: LEVEL,
      halfWidth: halfWidth as number,
      replicates: sweep.replicates,
      stopped: sweep.sequential ? stoppedAt(sweep) : null,
      most: MOST,
      rows: sweep.measures.flatMap((_, m) => {
        const asked = (halfWidth as number) || usualWidth(sweep, m)
        return others.flatMap((d) => luckOf(sweep, m, d, asked) ?? [])
      }),
    }
  },
  table: ({ rows }) => ({
    file: 'replicates.csv',
    about: 'Replicates that a setting needs for an interval of the paired difference of a given half-width.',
    columns: [
      { name: 'measure', type: 'string', about: 'what is compared' },
      { name: 'design', type: 'string', about: 'name of the design' },
      { name: 'versus', type: 'string', about: 'the baseline' },
      { name: 'half_width', type: 'number', about: 'half-width of the interval of the paired difference', unit: 'of the measure' },
      { name: 'replicates', type: 'integer', about: 'replicates needed, paired' },
      { name: 'ci_low', type: 'integer', about: 'low end of the interval of that number' },
      { name: 'ci_high', type: 'integer', about: 'high end of the interval of that number' },
      { name: 'unpaired', type: 'integer', about: 'runs of each design that unpaired runs would take' },
      { name: 'sd', type: 'number', about: 'standard deviation of the paired difference within a setting', unit: 'of the measure' },
      { name: 'sd_low', type: 'number', about: 'low end of its interval', unit: 'of the measure' },
      { name: 'sd_high', type: 'number', about: 'high end of its interval', unit: 'of the measure' },
    ],
    rows: rows.flatMap((row) =>
      row.needed.map((one) => [
        row.measure,
        row.design,
        row.versus,
        one.halfWidth,
        one.replicates,
        one.low,
        one.high,
        one.unpaired,
        row.sd,
        row.sdLow,
        row.sdHigh,
      ]),
    ),
  }),
}

/** A point went on up to the last replicate that has a result; runs that failed before it were asked for too. */
function stoppedAt({ points, replicates: places, results }: Sweep): ReplicatesFound['stopped'] {
  const counts = Array.from({ length: points }, (_, p) => {
    for (let n = places; n > 0; n--)
      if (results.some((designs) => designs.some((column) => Number.isFinite(column[p * places + n - 1])))) return n
    return 0
  })
  const ran = counts.filter((count) => count > 0).sort((a, b) => a - b)
  return ran.length === 0 ? null : { least: ran[0], median: quantile(ran, 0.5), most: ran[ran.length - 1] }
}

/** A point of what is a share, a hundredth of the baseline's mean of all else: one number for all would be far too fine, or too coarse. */
function usualWidth({ measures, results, baseline }: Sweep, measure: number): number {
  if (measures[measure].unit.startsWith('share')) return 0.01
  const { mean } = summarise(results[measure][baseline].filter(Number.isFinite))
  const width = Number((Math.abs(mean) / 100).toPrecision(1))
  return width > 0 ? width : 0.01
}

function luckOf(sweep: Sweep, measure: number, design: number, halfWidth: number): Luck | undefined {
  const paired = luckWithin(pairedDifferences(sweep, measure, design, sweep.baseline), sweep, LEVEL)
  if (paired === null) return undefined
  const [own, base] = [design, sweep.baseline].map((d) => luckWithin(sweep.results[measure][d], sweep, LEVEL))
  const apart = own === null || base === null ? null : Math.sqrt(own.sd * own.sd + base.sd * base.sd)
  const { name, unit } = sweep.measures[measure]
  return {
    measure: name,
    unit,
    design: sweep.designs[design],
    versus: sweep.designs[sweep.baseline],
    sd: paired.sd,
    sdLow: paired.low,
    sdHigh: paired.high,
    needed: [1, 2, 4].map((part) => {
      const half = halfWidth / part
      const need = (sd: number | null): number | null => (sd === null ? null : replicatesNeeded(sd, half, LEVEL))
      return {
        halfWidth: half,
        replicates: replicatesNeeded(paired.sd, half, LEVEL),
        low: need(paired.low),
        high: need(paired.high),
        unpaired: apart === null ? null : replicatesNeeded(apart, half, LEVEL, 2),
      }
    }),
  }
}
