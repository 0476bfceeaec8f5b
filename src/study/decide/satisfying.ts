import { LEVEL } from '../level.ts'
import type { Sweep } from '../sweep/sweep.ts'
import { pairedDifferences, pointHalf, pointOf, signOf } from './runs.ts'
import { shareOfChosen, shareOfDrawn } from './share.ts'
import type { Share } from './share.ts'
import { tQuantiles } from './tQuantiles.ts'

/** How often a design is better than the baseline by more than a margin. */
export interface Satisfying {
  /** Points at which it is; null for the baseline, and without a common run. */
  readonly satisfies: Share | null
  /** Share of points where that is beyond luck, each judged alone; null where no point has two replicates. */
  readonly clearly: number | null
}

export function satisfying(sweep: Sweep, measure: number, design: number, margin: number): Satisfying {
  if (design === sweep.baseline) return { satisfies: null, clearly: null }
  const sign = signOf(sweep.measures[measure].better)
  const t = tQuantiles(LEVEL)
  const table = pairedDifferences(sweep, measure, design, sweep.baseline).map((value) => sign * value)
  const used = Array.from({ length: sweep.points }, (_, p) => pointOf(table, sweep.replicates, p)).filter(({ n }) => n > 0)
  if (used.length === 0) return { satisfies: null, clearly: null }
  const repeated = used.filter(({ n }) => n > 1)
  const clear = repeated.filter((point) => point.mean - pointHalf(point, t, sweep.sequential) > margin).length
  const above = used.filter(({ mean }) => mean > margin).length
  return {
    satisfies: sweep.drawn ? shareOfDrawn(above, used.length, LEVEL) : shareOfChosen(used, margin, LEVEL, sweep.sequential),
    clearly: repeated.length === 0 ? null : clear / repeated.length,
  }
}
