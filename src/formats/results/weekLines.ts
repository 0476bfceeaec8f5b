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
  const replicates = series.length / weeks
  let text = ''
  for (let week = 0; week < weeks; week++) {
    const values = Float64Array.from({ length: replicates }, (_, r) => series[r * weeks + week]).filter(Number.isFinite)
    if (values.length === 0) continue
    const { mean } = summarise(values)
    values.sort()
    const numbers = [mean, ...QUANTILES.map((p) => quantile(values, p))]
    text += `${design},${point + 1},${week + 1},${observation},${numbers.map(single).join(',')}\n`
  }
  return text
}

/** A number with the nine digits that a 32-bit float can have, and no more. */
export function single(value: number): string {
  return String(Number(value.toPrecision(9)) + 0)
}
