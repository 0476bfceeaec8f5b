import { LEVEL } from '../level.ts'
import { bestDesigns } from '../decide/best.ts'
import { regretRow } from '../decide/regret.ts'
import type { RegretRow } from '../decide/regret.ts'
import type { Analysis } from '../sweep/analysis.ts'
import { inBlocks } from './sampled.ts'

/** Which design is never far behind the best, over all points. Written as JSON. */
export interface RegretFound {
  readonly baseline: string
  readonly level: number
  readonly margin: number
  readonly points: number
  /** Whether the points are a sample of what may be true; averages and shares over chosen ones are about just these. */
  readonly drawn: boolean
  /** True where no point has two replicates: ties and the worth of luck cannot be told. */
  readonly single: boolean
  /** Measures in which neither way is better. */
  readonly skipped: readonly string[]
  readonly rows: readonly RegretRow[]
}

/** Robustness: regret of each design at each point (Savage 1951), and how often it satisfices (Lempert et al. 2006). */
export const regret: Analysis<RegretFound> = {
  name: 'regret',
  about: 'Which design is never far behind the best, whatever is true? Regret at each setting, and the share of settings that satisfy.',
  options: {
    margin: {
      kind: 'number',
      about: 'by how much a design must be better than the baseline at a setting to satisfy',
      unit: 'of the measure',
      default: 0,
      range: [0, 1e9],
    },
  },
  refuses(sweep) {
    const { designs, measures } = sweep
    if (designs.length < 2) return 'it compares designs: name at least two'
    if (measures.every(({ better }) => better === 'neither')) return 'it needs a measure in which more or less is better'
    return inBlocks(sweep)
  },
  analyse(sweep, { margin }) {
    const judged = sweep.measures.flatMap(({ better }, m) => (better === 'neither' ? [] : [m]))
    const rows = judged.flatMap((m) => {
      const best = bestDesigns(sweep, m)
      return sweep.designs.map((_, d) => regretRow(sweep, m, d, best, margin as number))
    })
    return {
      baseline: sweep.designs[sweep.baseline],
      level: LEVEL,
      margin: margin as number,
      points: sweep.points,
      drawn: sweep.drawn,
      single: rows.every(({ tied }) => tied === null),
      skipped: sweep.measures.filter(({ better }) => better === 'neither').map(({ name }) => name),
      rows,
    }
  },
  table: (found) => ({
    file: 'regret.csv',
    about: 'How far each design is behind the best at each setting, over all of them.',
    columns: [
      { name: 'measure', type: 'string', about: 'what is judged' },
      { name: 'design', type: 'string', about: 'name of the design' },
      { name: 'points', type: 'integer', about: 'settings at which it has a run' },
      {
        name: 'regret',
        type: 'number',
        about: 'mean over settings of how much worse it is than the best there; luck taken out',
        unit: 'of the measure',
      },
      {
        name: 'ci_low',
        type: 'number',
        about: 'low end of the interval of mean regret: for what luck leaves open, and the choice of settings where they are drawn',
        unit: 'of the measure',
      },
      { name: 'ci_high', type: 'number', about: 'high end of the interval of mean regret', unit: 'of the measure' },
      { name: 'uncorrected', type: 'number', about: 'mean regret with luck left in', unit: 'of the measure' },
      { name: 'largest', type: 'number', about: 'regret at the setting where it is furthest behind', unit: 'of the measure' },
      { name: 'largest_at', type: 'string', about: 'parameters at that setting' },
      { name: 'satisfies', type: 'number', about: 'settings where it is better than the baseline by more than the margin', unit: 'share' },
      {
        name: 'satisfies_low',
        type: 'number',
        about:
          'low end of the interval of that share: Wilson’s where settings are drawn; where they are chosen, settings where it surely is (Holm)',
        unit: 'share',
      },
      {
        name: 'satisfies_high',
        type: 'number',
        about: 'high end of the interval of that share; where settings are chosen, those where it is not surely not',
        unit: 'share',
      },
      { name: 'clearly', type: 'number', about: 'settings where that is beyond luck', unit: 'share' },
      { name: 'best', type: 'number', about: 'settings where it is best alone', unit: 'share' },
      { name: 'tied', type: 'number', about: 'settings where it cannot be told from the best', unit: 'share' },
    ],
    rows: found.rows.map((row) => [
      row.measure,
      row.design,
      row.points,
      row.regret.value,
      row.regret.low,
      row.regret.high,
      row.uncorrected,
      row.largest?.regret ?? null,
      row.largest === null ? null : row.largest.at.map(({ address, value }) => `${address} = ${value}`).join('; '),
      row.satisfies?.share ?? null,
      row.satisfies?.low ?? null,
      row.satisfies?.high ?? null,
      row.clearly,
      row.best,
      row.tied,
    ]),
  }),
}
