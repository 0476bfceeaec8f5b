import type { MeasureInfo } from '../../model/measure.ts'
import type { Factor } from './factor.ts'

/** What a sweep gave, as columns: all that analyses read. */
export interface Sweep {
  readonly title: string
  /** Name of the plan: `latin-hypercube`, `morris` … */
  readonly plan: string
  /**
   * True where the points are a sample of what may be true. Those of a grid or list are chosen: an average over them is about just
   * these, and leaves only luck open.
   */
  readonly drawn: boolean
  /** Seed of the experiment's chance, also that of resampling. */
  readonly seed: string
  readonly designs: readonly string[]
  /** Position in `designs` of the design that the others are compared with. */
  readonly baseline: number
  readonly factors: readonly Factor[]
  readonly points: number
  /** `unit[point * factors + factor]`: where the factor stands in its distribution, 0…1. */
  readonly unit: Float64Array
  /** Addresses of all factors in turn, then of derived parameters. */
  readonly addresses: readonly string[]
  /** `values[point * addresses + address]`. */
  readonly values: Float64Array
  /** What the analyses are about. */
  readonly measures: readonly MeasureInfo[]
  /** Places for replicates at each point; with a stop rule some stay empty. */
  readonly replicates: number
  /** So many points in a row meet the same worlds; all do where it is 0. */
  readonly sharing: number
  /** True where a stop rule chose the number of replicates of each point: intervals at a point are then the wider ones of `precision.ts`. */
  readonly sequential: boolean
  /** `results[measure][design][point * replicates + replicate]`: NaN for a run that failed or was not asked for. */
  readonly results: readonly (readonly Float64Array[])[]
}
