/** What is believed of something that is not known: how likely each value is. */
export type Distribution =
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'logUniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  /** Cut at `low` and `high`, usually the parameter's own range. */
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number; readonly low: number; readonly high: number }
  /** `sd` is that of the logarithm. Cut at `low` and `high`. */
  | { readonly kind: 'logNormal'; readonly median: number; readonly sd: number; readonly low: number; readonly high: number }
  /** One row is one choice, with a number for each of the factor's addresses; all equally likely. */
  | { readonly kind: 'values'; readonly rows: readonly (readonly number[])[] }

/** One thing that varies: a parameter, or several that move together. */
export interface Factor {
  /** Its addresses: `demand.pressure`, or `sizes.teams + sizes.departments`. */
  readonly name: string
  readonly addresses: readonly string[]
  readonly distribution: Distribution
  /** True where only whole numbers make sense. */
  readonly whole: boolean
  /** Names of the options, where the one address is an option: a value is a position among them. */
  readonly options?: readonly string[]
}
