/** What the command line asks `validate` for. */
export interface ValidateAsk {
  readonly files?: readonly string[]
  readonly quick: boolean
  readonly jobs: number
  readonly replicates?: number
  readonly set?: readonly string[]
  readonly json: boolean
}
