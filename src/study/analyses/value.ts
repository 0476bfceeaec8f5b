import { LEVEL } from '../level.ts'
import { choicesOf, knowingAll, knowingOne } from '../decide/value.ts'
import type { Knowing } from '../decide/value.ts'
import type { Analysis } from '../sweep/analysis.ts'
import type { Sweep } from '../sweep/sweep.ts'
import { inBlocks, unsampled } from './sampled.ts'

/** What knowing more would be worth for the choice by one measure. */
export interface ValueOfMeasure {
  readonly measure: string
  readonly unit: string
  /** Points at which every design has a run: only these count. */
  readonly points: number
  /** The design with the best mean over all points. */
  readonly choice: string
  /** All factors at once; null where each point has one run only, so that `value` there is what luck and knowledge make together. */
  readonly all: Knowing
  readonly factors: readonly (Knowing & { readonly factor: string })[]
}

/** What it would be worth to know what is not known. Written as JSON. */
export interface ValueFound {
  readonly level: number
  /** Whether the points are a sample of what may be true; those of a list are weighed as if they were all that may be. */
  readonly drawn: boolean
  readonly skipped: readonly string[]
  readonly measures: readonly ValueOfMeasure[]
}

const LEAST = 20

/** Value of information (Raiffa & Schlaifer 1961; by regression: Strong, Oakley & Brennan 2014). */
export const value: Analysis<ValueFound> = {
  name: 'value',
  about: 'What would it be worth to know a parameter before choosing? Expected value of perfect information, of all and of each.',
  options: {},
  refuses(sweep) {
    const { designs, measures, points, factors } = sweep
    if (designs.length < 2) return 'it is about a choice: name at least two designs'
    if (measures.every(({ better }) => better === 'neither')) return 'it needs a measure in which more or less is better'
    if (factors.length === 0) return 'it is about what is not known: vary something'
    if (points < LEAST) return `it needs at least ${LEAST} settings to learn from; this plan has ${points}`
    return unsampled(sweep) ?? inBlocks(sweep)
  },
  analyse: (sweep) => ({
    level: LEVEL,
    drawn: sweep.drawn,
    skipped: sweep.measures.filter(({ better }) => better === 'neither').map(({ name }) => name),
    measures: sweep.measures.flatMap(({ better }, m) => (better === 'neither' ? [] : [valueOf(sweep, m)])),
  }),
  table: ({ measures }) => ({
    file: 'value.csv',
    about: 'What it would be worth to know all parameters, or one of them, before choosing a design.',
    columns: [
      { name: 'measure', type: 'string', about: 'by what is chosen' },
      { name: 'choice', type: 'string', about: 'the design with the best mean over all settings' },
      { name: 'parameter', type: 'string', about: 'what would be known; empty for all at once' },
      { name: 'value', type: 'number', about: 'gain that is expected from choosing with it known', unit: 'of the measure' },
      { name: 'ci_low', type: 'number', about: 'low end of its interval', unit: 'of the measure' },
      { name: 'ci_high', type: 'number', about: 'high end of its interval', unit: 'of the measure' },
      { name: 'changes', type: 'number', about: 'settings where one would then choose otherwise', unit: 'share' },
      {
        name: 'changes_low',
        type: 'number',
        about: 'low end of the Wilson interval of that share; empty where settings are chosen',
        unit: 'share',
      },
      {
        name: 'changes_high',
        type: 'number',
        about: 'high end of the Wilson interval of that share; empty where settings are chosen',
        unit: 'share',
      },
    ],
    rows: measures.flatMap(({ measure, choice, all, factors }) =>
      [{ factor: '', ...all }, ...factors].map(({ factor, worth, changes }) => [
        measure,
        choice,
        factor,
        worth.value,
        worth.low,
        worth.high,
        changes.share,
        changes.low,
        changes.high,
      ]),
    ),
  }),
}

function valueOf(sweep: Sweep, measure: number): ValueOfMeasure {
  const choices = choicesOf(sweep, measure)
  const { name, unit } = sweep.measures[measure]
  const factors = sweep.factors.map((factor, f) => ({ factor: factor.name, ...knowingOne(sweep, measure, choices, f) }))
  const all = knowingAll(sweep, measure, choices)
  const points = choices.means[0].filter(Number.isFinite).length
  const choice = sweep.designs[choices.chosen]
  return { measure: name, unit, points, choice, all: { ...all, worth: atLeast(all.worth, factors) }, factors }
}

/** Who knows all can do what one who knows a part can: the worth of all is no less than that of any. */
function atLeast(all: Knowing['worth'], factors: readonly Knowing[]): Knowing['worth'] {
  const most = (end: 'value' | 'high'): number | null =>
    all[end] === null ? null : Math.max(all[end], ...factors.map(({ worth }) => worth[end] ?? 0))
  return { ...all, value: most('value'), high: most('high') }
}
