import { known } from '../known.ts'
import type { Analysis, ResultTable } from '../sweep/analysis.ts'
import type { PartName, Split } from '../sensitivity/split.ts'
import { varianceSplit } from '../sensitivity/varianceSplit.ts'
import type { Sweep } from '../sweep/sweep.ts'
import { planNamed } from '../plans.ts'
import { unsampled } from './sampled.ts'
import type { Subject } from './subjects.ts'
import { subjectsOf } from './subjects.ts'

/** How the variance of a subject falls into parts. */
export interface FoundSplit extends Subject {
  readonly parts: readonly {
    readonly part: PartName
    /** 0…1; null where nothing varies, or it cannot be known. */
    readonly share: number | null
    readonly low: number | null
    readonly high: number | null
    readonly sd: number | null
  }[]
  readonly points: number
  readonly n: number
  readonly mean: number | null
  readonly sd: number | null
}

/** Below, intervals are as wide as all that is possible. */
const LEAST_POINTS = 10

export const variance: Analysis<readonly FoundSplit[]> = {
  name: 'variance',
  about:
    'How much of the variance of a measure, and of the difference between designs, is ignorance (which setting is true) and how much luck: analysis of variance with random effects.',
  options: {},
  refuses(sweep) {
    const why = unsampled(sweep)
    if (why !== undefined) return why
    if (sweep.plan === 'morris') return 'the settings of plan morris are no sample of what is believed: use plan latin-hypercube'
    if (sweep.replicates < 2) return 'it needs at least two replicates at each setting, to tell luck from ignorance'
    const { points } = drawn(sweep)
    return points < LEAST_POINTS ? `it needs at least ${LEAST_POINTS} settings; there are ${points}` : undefined
  },
  analyse(sweep) {
    return subjectsOf(sweep).map(({ subject, results }) => ({ ...subject, ...plain(splitOf(sweep, results)) }))
  },
  table,
}

/** Points that are drawn independently: of a block of plan saltelli the first. */
function drawn({ plan, factors, points, sharing }: Pick<Sweep, 'plan' | 'factors' | 'points' | 'sharing'>) {
  const block = planNamed(plan).block(factors.length)
  return { block, points: Math.floor(points / block), sharing: Math.ceil(sharing / block) }
}

function splitOf(sweep: Sweep, results: Float64Array): Split {
  const { block, points, sharing } = drawn(sweep)
  const row = sweep.replicates
  const first = results.filter((_, i) => Math.floor(i / row) % block === 0)
  return varianceSplit(first, points, row, sharing)
}

function plain({ parts, points, n, mean, sd }: Split) {
  return {
    parts: parts.map(({ part, share, sd: own }) => ({
      part,
      share: known(share.value),
      low: known(share.low),
      high: known(share.high),
      sd: known(own),
    })),
    points,
    n,
    mean: known(mean),
    sd: known(sd),
  }
}

function table(found: readonly FoundSplit[]): ResultTable {
  return {
    file: 'variance.csv',
    about: 'How much of the variance over all worlds is what is not known of the place, and how much is luck.',
    columns: [
      { name: 'measure', type: 'string', about: 'measure whose variance it is' },
      { name: 'design', type: 'string', about: 'design in which it is measured' },
      { name: 'versus', type: 'string', about: 'design whose measure is subtracted, world by world; empty: none' },
      {
        name: 'part',
        type: 'string',
        about:
          'ignorance: which setting is true; chance: luck, where all settings met the same worlds what it does alike at all of them; interplay: what luck does otherwise from setting to setting',
      },
      { name: 'share', type: 'number', about: 'share of the variance, 0 to 1' },
      { name: 'ci_low', type: 'number', about: 'lower end of its 95 % interval' },
      { name: 'ci_high', type: 'number', about: 'upper end of its 95 % interval' },
      { name: 'sd', type: 'number', about: 'standard deviation that this part alone would give, in the unit of the measure' },
    ],
    rows: found.flatMap(({ measure, design, versus, parts }) =>
      parts.map(({ part, share, low, high, sd }) => [measure, design, versus, part, share, low, high, sd]),
    ),
  }
}
