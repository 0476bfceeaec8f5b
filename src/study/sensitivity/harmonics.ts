import { cosPi } from '../../math/cosine.ts'
import { rising } from '../../math/ranks.ts'
import { summarise } from '../../math/summary.ts'

/** How many waves may follow an effect: fewer where there are few points. */
const LEAST = 4
const MOST = 6

/**
 * First-order index from any sample: the share of the variance of `outputs` that a smooth curve over the ranks of `values` explains,
 * less what chance would explain (adjusted R²). The curve is made of the first cosines, which see effects that rise and fall too
 * (Plischke 2012, "How to compute variance-based sensitivity indicators with your spreadsheet software"). NaN where nothing
 * varies. A sharp bend is seen a little less than it is: of Ishigami's first two indices .01 is missing with 200 points, of the
 * g-function's first .01.
 * @param order positions that count, by rising value
 */
export function smoothShare(values: ArrayLike<number>, outputs: ArrayLike<number>, order = rising(values)): number {
  const n = order.length
  const { squares } = summarise(Array.from(order, (j) => outputs[j]))
  if (!(squares > 0)) return NaN
  const waves = Math.max(LEAST, Math.min(MOST, Math.floor(n / 10)))
  const runs = runsOf(values, order)
  // A few values make steps, for which waves are too smooth.
  if (runs.length <= waves + 1) return groupShare(values, outputs, order)
  const sorted = new Float64Array(n)
  for (const { from, end } of runs) sorted.fill(meanOver(outputs, order, from, end), from, end)
  const sums = new Float64Array(waves)
  for (let r = 0; r < n; r++) {
    const first = cosPi((r + 0.5) / n)
    let before = 1
    let wave = first
    for (let k = 0; k < waves; k++) {
      sums[k] += wave * sorted[r]
      const next = 2 * first * wave - before
      before = wave
      wave = next
    }
  }
  const explained = sums.reduce((total, sum) => total + (2 * sum * sum) / n, 0)
  return adjusted(explained / squares, n, waves)
}

/** The same for names: the share that the means of the groups explain (adjusted R², which is Kelley's ε² of 1935). */
export function groupShare(groups: ArrayLike<number>, outputs: ArrayLike<number>, order = rising(groups)): number {
  const all = summarise(Array.from(order, (j) => outputs[j]))
  if (!(all.squares > 0)) return NaN
  const runs = runsOf(groups, order)
  const explained = runs.reduce((sum, { from, end }) => {
    const away = meanOver(outputs, order, from, end) - all.mean
    return sum + (end - from) * away * away
  }, 0)
  return adjusted(explained / all.squares, all.n, runs.length - 1)
}

/** R² less what `terms` of pure noise would explain. */
export function adjusted(r2: number, n: number, terms: number): number {
  return n - 1 - terms > 0 ? 1 - ((1 - r2) * (n - 1)) / (n - 1 - terms) : NaN
}

/** Where values are alike: from, and up to, which place in the order. */
function runsOf(values: ArrayLike<number>, order: ArrayLike<number>) {
  const runs: { readonly from: number; readonly end: number }[] = []
  for (let from = 0, end = 0; from < order.length; from = end) {
    while (end < order.length && values[order[end]] === values[order[from]]) end++
    runs.push({ from, end })
  }
  return runs
}

function meanOver(outputs: ArrayLike<number>, order: ArrayLike<number>, from: number, end: number): number {
  let sum = 0
  for (let i = from; i < end; i++) sum += outputs[order[i]]
  return sum / (end - from)
}
