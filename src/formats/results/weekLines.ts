import { quantile } from '../../math/quantile.ts'
import { summarise } from '../../math/summary.ts'

/** Header of `weeks.csv`. */
export const WEEK_HEADER = 'design,point,week,observation,mean,q05,q25,q50,q75,q95'
const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95]

/**
 * Lines of `weeks.csv` for one design and observation.
 * @param series `series[replicate * weeks + week]`; a replicate that failed is NaN and left out
 */
export function weekLines(design: string, point: number, observation: string, series: Float32Array, weeks: number): string {
  const worlds = Array.from({ length: series.length / weeks }, (_, r) => r).filter((r) => Number.isFinite(series[r * weeks]))
  if (worlds.length === 0) return ''
  const values = new Float64Array(worlds.length)
  const sorted = new Float64Array(worlds.length)
  const order = Int32Array.from(worlds.keys())
  let text = ''
  for (let week = 0; week < weeks; week++) {
    for (let i = 0; i < worlds.length; i++) values[i] = series[worlds[i] * weeks + week]
    sortAlong(values, order, sorted)
    let line = `${design},${point + 1},${week + 1},${observation},${single(summarise(values).mean)}`
    for (const p of QUANTILES) line += `,${single(quantile(sorted, p))}`
    text += `${line}\n`
  }
  return text
}

/** Sorts into `sorted`, starting from the order of the week before: few worlds change places from one week to the next. */
function sortAlong(values: Float64Array, order: Int32Array, sorted: Float64Array): void {
  for (let i = 0; i < order.length; i++) {
    const at = order[i]
    const value = values[at]
    let j = i
    while (j > 0 && sorted[j - 1] > value) {
      sorted[j] = sorted[j - 1]
      order[j] = order[j - 1]
      j--
    }
    sorted[j] = value
    order[j] = at
  }
}

/** A number with the nine digits that a 32-bit float can have, and no more. */
export function single(value: number): string {
  return String(Number(value.toPrecision(9)) + 0)
}
