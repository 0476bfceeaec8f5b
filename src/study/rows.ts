/** What came back from the one point of a comparison, as columns: one entry a replicate that every column shares. Failed runs are NaN. */
export interface PointRows {
  /** Replicates that were run, from 0 without gaps. */
  readonly replicates: number
  /** `values[design][measure][replicate]`, in the order of the plan. */
  readonly values: readonly (readonly Float64Array[])[]
  /** `care[design][replicate * weeks + week]`: the observation `careDelivered`. */
  readonly care: readonly Float32Array[]
  /** The first failures, at most ten, as run and error. */
  readonly failures: readonly Failure[]
  readonly failed: number
  /** For `--precision`: whether it was reached; undefined where it was not asked for. */
  readonly precise?: boolean
}

export interface Failure {
  readonly run: number
  readonly error: string
}
