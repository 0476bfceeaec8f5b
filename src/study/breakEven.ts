import { quantile } from '../math/quantile.ts'

/**
 * When a design has paid for its start: the first week from which the care delivered since the beginning stays at or above the
 * baseline's, in the same world. Weeks count from 1; null where that is never so within the run.
 */
export interface BreakEven {
  readonly design: string
  readonly baseline: string
  /** Of the mean over all worlds. */
  readonly week: number | null
  readonly worlds: number
  /** Worlds in which it breaks even within the run. */
  readonly reached: number
  /** Weeks by which a tenth, half and nine tenths of all worlds have broken even; null where fewer do within the run. */
  readonly early: number | null
  readonly middle: number | null
  readonly late: number | null
}

/** @param design `care[replicate * weeks + week]`, NaN where the run failed; @param baseline the same for the baseline */
export function breakEven(
  names: { design: string; baseline: string },
  design: Float32Array,
  baseline: Float32Array,
  weeks: number,
): BreakEven {
  const total = new Float64Array(weeks)
  const found: number[] = []
  const replicates = design.length / weeks
  for (let r = 0; r < replicates; r++) {
    const differences = Float64Array.from({ length: weeks }, (_, w) => design[r * weeks + w] - baseline[r * weeks + w])
    if (differences.some(Number.isNaN)) continue
    for (let w = 0; w < weeks; w++) total[w] += differences[w]
    found.push(staysAhead(differences) ?? Infinity)
  }
  found.sort((a, b) => a - b)
  return {
    ...names,
    week: found.length === 0 ? null : staysAhead(total),
    worlds: found.length,
    reached: found.filter(Number.isFinite).length,
    early: weekBy(found, 0.1),
    middle: weekBy(found, 0.5),
    late: weekBy(found, 0.9),
  }
}

/** First week, from 1, from which the running sum stays at 0 or above; null if it ends below. */
export function staysAhead(differences: ArrayLike<number>): number | null {
  let sum = 0
  let since: number | null = null
  for (let w = 0; w < differences.length; w++) {
    sum += differences[w]
    if (sum < 0) since = null
    else since ??= w + 1
  }
  return since
}

/** Worlds that never break even count as later than any week; a quantile that rests on one of them is not known. */
function weekBy(sorted: readonly number[], p: number): number | null {
  const week = quantile(sorted, p)
  return Number.isFinite(week) ? Math.round(10 * week) / 10 : null
}
