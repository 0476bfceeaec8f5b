import type { Sweep } from '../sweep/sweep.ts'
import { signOf } from './runs.ts'

const TIE = 1e-12

/** The best design at each point, run by run. `-1` where there is none. */
export interface Best {
  /** `[point]`: by all replicates. */
  readonly told: Int32Array
  /** `[point * replicates + replicate]`: by all replicates of the point but this one; -1 also where there is no other. */
  readonly learned: Int32Array
}

/**
 * Which design is best at each point, in the replicates in which every design that ever ran there has a result. Of equals the first.
 */
export function bestDesigns({ results, measures, points, replicates }: Sweep, measure: number): Best {
  const columns = results[measure]
  const sign = signOf(measures[measure].better)
  const told = new Int32Array(points).fill(-1)
  const learned = new Int32Array(points * replicates).fill(-1)
  const sums = new Float64Array(columns.length)
  const running: number[] = []
  const complete: number[] = []
  const best = (without: number): number => {
    let winner = -1
    let most = -Infinity
    for (const d of running) {
      const sum = sign * (sums[d] - (without < 0 ? 0 : columns[d][without]))
      // Rounding is no merit.
      if (winner >= 0 && sum <= most + TIE * Math.abs(most)) continue
      winner = d
      most = sum
    }
    return winner
  }
  for (let p = 0; p < points; p++) {
    gather(columns, p * replicates, (p + 1) * replicates, running, complete)
    if (complete.length === 0) continue
    for (const d of running) {
      sums[d] = 0
      for (const i of complete) sums[d] += columns[d][i]
    }
    told[p] = best(-1)
    if (complete.length > 1) for (const i of complete) learned[i] = best(i)
  }
  return { told, learned }
}

/** Designs with a result between two cells, and the cells in which all of these have one. */
function gather(columns: readonly Float64Array[], from: number, to: number, running: number[], complete: number[]): void {
  running.length = 0
  complete.length = 0
  for (let d = 0; d < columns.length; d++) {
    for (let i = from; i < to; i++) {
      if (!Number.isFinite(columns[d][i])) continue
      running.push(d)
      break
    }
  }
  if (running.length === 0) return
  for (let i = from; i < to; i++) if (running.every((d) => Number.isFinite(columns[d][i]))) complete.push(i)
}

/** How much worse a design is than the best, run by run: two tables, as `worthOf` takes them. NaN where that is not known. */
export function regretTables({ results, measures, points, replicates }: Sweep, measure: number, design: number, best: Best) {
  const columns = results[measure]
  const sign = signOf(measures[measure].better)
  const gap = (winner: number, i: number): number => (winner < 0 ? NaN : sign * (columns[winner][i] - columns[design][i]))
  const cells = points * replicates
  return {
    learned: Float64Array.from({ length: cells }, (_, i) => gap(best.learned[i], i)),
    told: Float64Array.from({ length: cells }, (_, i) => gap(best.told[Math.floor(i / replicates)], i)),
  }
}
