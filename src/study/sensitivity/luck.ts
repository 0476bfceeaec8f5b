import { summarise, variance } from '../../math/summary.ts'

/** Outcomes of all points, and which of them met the same worlds. */
export interface Outcomes {
  /** `results[point * replicates + replicate]`: NaN where there is none. */
  readonly results: ArrayLike<number>
  readonly replicates: number
  /** So many points in a row meet the same worlds; all do where it is 0. */
  readonly sharing: number
}

/**
 * Variance that luck alone gives to the difference of two points' means over replicates: what no parameter did. Points that meet the
 * same worlds are compared world by world. NaN with fewer than two replicates.
 */
export function luckBetween({ results, replicates, sharing }: Outcomes, from: number, to: number): number {
  const at = (point: number, replicate: number): number => results[point * replicates + replicate]
  const places = Array.from({ length: replicates }, (_, replicate) => replicate)
  const known = (values: readonly number[]): number[] => values.filter(Number.isFinite)
  const ofMean = (values: readonly number[]): number => variance(summarise(values)) / values.length
  const same = sharing === 0 || Math.floor(from / sharing) === Math.floor(to / sharing)
  if (same) return ofMean(known(places.map((r) => at(to, r) - at(from, r))))
  return ofMean(known(places.map((r) => at(from, r)))) + ofMean(known(places.map((r) => at(to, r))))
}

/** Mean over replicates, one entry a point; NaN where none is known. */
export function meansOf({ results, replicates }: Outcomes): Float64Array {
  return Float64Array.from({ length: results.length / replicates }, (_, point) => {
    const values = Array.from({ length: replicates }, (_, r) => results[point * replicates + r])
    return summarise(values.filter(Number.isFinite)).mean
  })
}
