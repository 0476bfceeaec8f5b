import { known } from '../known.ts'
import { LEVEL } from '../level.ts'
import type { Sweep } from '../sweep/sweep.ts'
import { regretTables } from './best.ts'
import type { Best } from './best.ts'
import { worthOf } from './worth.ts'
import type { Worth } from './worth.ts'
import { pairedDifferences, pointHalf, pointOf, signOf } from './runs.ts'
import { satisfying } from './satisfying.ts'
import type { Satisfying } from './satisfying.ts'
import { settingsAt } from './settings.ts'
import type { Setting } from './settings.ts'
import { shrunkMeans } from './shrunk.ts'
import { tQuantiles } from './tQuantiles.ts'

/** How a design stands over all points, in one measure. */
export interface RegretRow extends Satisfying {
  readonly measure: string
  readonly unit: string
  readonly design: string
  /** Points at which it has a run. */
  readonly points: number
  /** Mean regret over points, in the measure's unit; 0 is best. */
  readonly regret: Worth
  /** Mean over points if what is best there is read off the same runs: too high, by luck. */
  readonly uncorrected: number | null
  /** The point where it is furthest behind the best; null where that cannot be told from luck. */
  readonly largest: { readonly regret: number; readonly at: readonly Setting[] } | null
  /** Shares of points where it is best and every other is beyond luck behind; where it cannot be told from the best. */
  readonly best: number
  /** null where ties cannot be told. */
  readonly tied: number | null
}

/** How a design stands in a measure; regret by `worthOf`. */
export function regretRow(sweep: Sweep, measure: number, design: number, best: Best, margin: number): RegretRow {
  const { name, unit } = sweep.measures[measure]
  const { learned, told } = regretTables(sweep, measure, design, best)
  const points = Array.from({ length: sweep.points }, (_, p) => pointOf(told, sweep.replicates, p))
  const used = points.filter(({ n }) => n > 0)
  const regret = worthOf(learned, told, sweep, LEVEL)
  return {
    measure: name,
    unit,
    design: sweep.designs[design],
    points: used.length,
    regret: { ...regret, low: regret.value === null ? 0 : regret.low },
    uncorrected: known(used.reduce((sum, { mean }) => sum + mean, 0) / used.length),
    largest: largestOf(sweep, measure, design),
    ...satisfying(sweep, measure, design, margin),
    ...standing(sweep, measure, design, best),
  }
}

/** The point of the largest regret, by differences from each other design that luck is taken out of. */
function largestOf(sweep: Sweep, measure: number, design: number): RegretRow['largest'] {
  const sign = signOf(sweep.measures[measure].better)
  const most = new Float64Array(sweep.points).fill(NaN)
  let known = false
  sweep.designs.forEach((_, other) => {
    if (other === design) return
    const behind = shrunkMeans(
      pairedDifferences(sweep, measure, other, design).map((value) => sign * value),
      sweep,
    )
    if (behind === undefined) return
    known = true
    behind.forEach((regret, p) => {
      if (Number.isFinite(regret) && !(most[p] >= regret)) most[p] = regret
    })
  })
  if (!known) return null
  const at = most.reduce((best, regret, p) => (regret > most[best] || !(most[best] > -Infinity) ? p : best), 0)
  return { regret: Math.max(0, most[at]), at: settingsAt(sweep, at) }
}

/** Differences below this are ties: what is left of rounding. */
const TIE = 1e-12

function standing(sweep: Sweep, measure: number, design: number, { told }: Best): Pick<RegretRow, 'best' | 'tied'> {
  const t = tQuantiles(LEVEL)
  const others = sweep.designs.map((_, d) => (d === design ? undefined : pairedDifferences(sweep, measure, design, d)))
  let used = 0
  let repeated = false
  let best = 0
  let tied = 0
  /** Whether the paired difference from another design can be told from none; undefined with one replicate. */
  const apart = (table: Float64Array | undefined, p: number): boolean | undefined => {
    if (table === undefined) return true
    const point = pointOf(table, sweep.replicates, p)
    const { n, mean } = point
    if (n < 2) return Math.abs(mean) <= TIE ? false : n === 0 ? true : undefined
    repeated = true
    return Math.abs(mean) > Math.max(TIE, pointHalf(point, t, sweep.sequential))
  }
  for (let p = 0; p < sweep.points; p++) {
    if (told[p] < 0) continue
    used++
    if (told[p] !== design) {
      const toBest = others[told[p]]!
      const missing = pointOf(toBest, sweep.replicates, p).n === 0
      if (!missing && apart(toBest, p) === false) tied++
      continue
    }
    if (others.every((table) => apart(table, p) !== false)) best++
    else tied++
  }
  return { best: used === 0 ? 0 : best / used, tied: repeated ? tied / used : null }
}
