/** All state of one run, as columns of numbers. */
export interface World {
  readonly teams: number
}
