/** Which way is better; `neither` where more is not in itself good or bad. */
export type Better = 'higher' | 'lower' | 'neither'

/** One number a run. Names are identifiers with dots, so that R and pandas need little cleaning: `gapClosed`, `hours.coaching`. */
export interface MeasureInfo {
  readonly name: string
  readonly about: string
  readonly unit: string
  readonly better: Better
  /** True where the paired difference is often skewed or zero-heavy, so that a bootstrap interval is given beside the t interval. */
  readonly skewed?: boolean
}

/** One number a week. */
export interface ObservationInfo {
  readonly name: string
  readonly about: string
  readonly unit: string
  readonly better: Better
}
