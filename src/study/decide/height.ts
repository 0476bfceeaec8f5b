/** A difference with its interval; null where luck cannot be seen. */
export interface Height {
  readonly difference: number
  readonly low: number | null
  readonly high: number | null
}

/** The paired difference of two designs as a function of two factors' values. */
export interface Surface {
  /** `grid`, `constant`, `linear`, `quadratic` or `cubic`. */
  readonly method: string
  at(x: number, y: number): Height
}
