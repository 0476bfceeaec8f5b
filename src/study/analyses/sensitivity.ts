import { known } from '../known.ts'
import type { Analysis, ResultTable } from '../sweep/analysis.ts'
import { summarise } from '../../math/summary.ts'
import type { Outcomes } from '../sensitivity/luck.ts'
import { meansOf } from '../sensitivity/luck.ts'
import type { Method } from '../plan.ts'
import { planNamed } from '../plans.ts'
import type { Sweep } from '../sweep/sweep.ts'
import { effectsOf } from './effects.ts'
import { unsampled } from './sampled.ts'
import type { Subject } from './subjects.ts'
import { subjectsOf } from './subjects.ts'

interface FoundIndex {
  readonly index: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

/** What one parameter does to a subject. */
export interface FoundEffect {
  readonly parameter: string
  /** The first says how much it matters. */
  readonly indices: readonly FoundIndex[]
  readonly n: number
  /** What the first index would be from luck alone; null where it cannot be known, or the method has no such thing. */
  readonly chance: number | null
  readonly shown: boolean
}

export interface FoundSubject extends Subject {
  /** Over all points. */
  readonly mean: number | null
  readonly R2: number | null
  readonly n: number
  /** From the one that matters most to the one that matters least. */
  readonly effects: readonly FoundEffect[]
}

export interface Sensitivity {
  readonly method: Method
  readonly replicates: number
  readonly subjects: readonly FoundSubject[]
}

/** Fewer do not tell anything. */
const LEAST_TRAJECTORIES = 4
/** Below, intervals hold the truth too seldom (85 % with 32, 91 % with 64). */
const LEAST_BASE = 64
const LEAST_POINTS = 20

export const sensitivity: Analysis<Sensitivity> = {
  name: 'sensitivity',
  about:
    'Which parameters matter for a measure, and for the difference between designs: elementary effects (plan morris), Sobol’ indices (plan saltelli), else rank regression and first-order indices.',
  options: {},
  refuses(sweep) {
    const { plan, points } = sweep
    const factors = sweep.factors.length
    const why = unsampled(sweep)
    if (why !== undefined) return why
    const { sensitivity: method, block } = planNamed(plan)
    const size = block(factors)
    const blocks = points / size
    if (method === 'morris' && blocks < LEAST_TRAJECTORIES)
      return `it needs at least ${LEAST_TRAJECTORIES} trajectories of ${size} settings, better 10 to 20: points: ${LEAST_TRAJECTORIES * size} or more, better ${10 * size} to ${20 * size}; there are ${points}`
    if (method === 'sobol' && blocks < LEAST_BASE)
      return `Sobol’ indices need at least ${LEAST_BASE} blocks of ${size} settings, better 512: points: ${LEAST_BASE * size} or more, better ${512 * size}; there are ${points}. Or use plan morris or latin-hypercube`
    const least = Math.max(LEAST_POINTS, 3 * factors)
    if (method === 'rank' && points < least)
      return `it needs at least ${least} settings for ${factors} factors: points: ${least} or more; there are ${points}. Or use plan morris`
    return undefined
  },
  analyse(sweep) {
    const { replicates, sharing, plan } = sweep
    const method = planNamed(plan).sensitivity!
    const subjects = subjectsOf(sweep).map(({ subject, results }) => foundOf(method, sweep, subject, { results, replicates, sharing }))
    return { method, replicates, subjects }
  },
  table,
}

function foundOf(method: Method, sweep: Sweep, subject: Subject, outcomes: Outcomes): FoundSubject {
  const { factors, R2, n } = effectsOf(method, sweep, outcomes)
  const effects = factors.map((effect, i): FoundEffect => ({
    parameter: sweep.factors[i].name,
    indices: effect.indices.map(({ index, estimate: { value, low, high } }) => ({
      index,
      value: known(value),
      low: known(low),
      high: known(high),
    })),
    n: effect.n,
    chance: known(effect.chance ?? NaN),
    shown: effect.shown,
  }))
  const weight = ({ indices }: FoundEffect): number => indices[0].value ?? -Infinity
  const order = effects.map((_, i) => i).sort((a, b) => weight(effects[b]) - weight(effects[a]) || a - b)
  const mean = summarise(meansOf(outcomes).filter(Number.isFinite)).mean
  return { ...subject, mean: known(mean), R2: known(R2 ?? NaN), n, effects: order.map((i) => effects[i]) }
}

const about = (index: string): string => `${index} as SALib names it`

const COLUMNS: ResultTable['columns'] = [
  {
    name: 'method',
    type: 'string',
    about: 'morris: elementary effects; sobol: Sobol’ indices; rank: rank regression and first-order indices',
  },
  { name: 'measure', type: 'string', about: 'measure that the index is about' },
  { name: 'design', type: 'string', about: 'design in which it is measured' },
  { name: 'versus', type: 'string', about: 'design whose measure is subtracted, world by world; empty: none' },
  { name: 'parameter', type: 'string', about: 'what varies; empty where the row is about all of them' },
  {
    name: 'index',
    type: 'string',
    about: `${about('mu, mu_star, sigma, S1, ST')}; SRRC: standardised rank regression coefficient; R2: share of ranks that these explain, adjusted; chance: what luck alone would make of mu_star or ST`,
  },
  { name: 'value', type: 'number', about: 'the index; empty where it cannot be known' },
  { name: 'ci_low', type: 'number', about: 'lower end of its 95 % interval' },
  { name: 'ci_high', type: 'number', about: 'upper end of its 95 % interval' },
  { name: 'n', type: 'integer', about: 'effects (morris), blocks (sobol) or settings (rank) that it is made of' },
]

function table({ method, subjects }: Sensitivity): ResultTable {
  return {
    file: 'sensitivity.csv',
    about: 'What each parameter does to each measure, in each design and to the difference from the baseline.',
    columns: COLUMNS,
    rows: subjects.flatMap((subject) => {
      const { measure, design, versus } = subject
      const row = (parameter: string, { index, value, low, high }: FoundIndex, n: number) =>
        [method, measure, design, versus, parameter, index, value, low, high, n] as const
      const alone = (index: string, value: number | null): FoundIndex[] => (value === null ? [] : [{ index, value, low: null, high: null }])
      return [
        ...subject.effects.flatMap(({ parameter, indices, chance, n }) =>
          [...indices, ...alone('chance', chance)].map((index) => row(parameter, index, n)),
        ),
        ...alone('R2', subject.R2).map((index) => row('', index, subject.n)),
      ]
    }),
  }
}
