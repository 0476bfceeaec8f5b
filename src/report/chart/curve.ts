/** One design over the weeks; entry w is week w + 1. What is not a finite number is left out. */
export interface Curve {
  readonly name: string
  /** Class of its colour and dashes: `lookOf`. */
  readonly look: string
  readonly mean: ArrayLike<number>
  /** The interval of the mean. */
  readonly low?: ArrayLike<number>
  readonly high?: ArrayLike<number>
  /** Where most of the single worlds lie. */
  readonly lowWorlds?: ArrayLike<number>
  readonly highWorlds?: ArrayLike<number>
}

/** Where things lie, for what is laid over a chart. */
export interface Frame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  x(week: number): number
  y(value: number): number
  /** The whole week nearest to a place, within those that there are. */
  weekAt(x: number): number
}
