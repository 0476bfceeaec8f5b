import type { Sweep } from './sweep.ts'

/** A table of results, ready to be written as CSV and described in the data package. */
export interface ResultTable {
  readonly file: string
  readonly about: string
  readonly columns: readonly {
    readonly name: string
    readonly type: 'string' | 'number' | 'integer'
    readonly about: string
    readonly unit?: string
  }[]
  readonly rows: Iterable<readonly (string | number | null)[]>
}

/** An option of an analysis, as an experiment file may set it. What is a name there is a position here. */
export type AnalysisOption = { readonly about: string } & (
  | { readonly kind: 'number'; readonly unit: string; readonly default: number; readonly range: readonly [low: number, high: number] }
  /** A design; unless set: `first` is the first that is not the baseline. */
  | { readonly kind: 'design'; readonly default: 'baseline' | 'first' }
  /** One of the measures that the analyses are about; the first unless set. */
  | { readonly kind: 'measure' }
  /** Two of the factors; the first two unless set. */
  | { readonly kind: 'factors' }
)

/** Options as chosen: a number, or positions. */
export type Chosen = Readonly<Record<string, number | readonly number[]>>

/** A question that can be put to the rows of a sweep. */
export interface Analysis<Found = unknown> {
  readonly name: string
  /** The question it answers, and by which method. */
  readonly about: string
  readonly options: Readonly<Record<string, AnalysisOption>>
  /** Why it cannot be done with such a sweep, in words for the user; undefined where it can. `results` are not read. */
  refuses(sweep: Omit<Sweep, 'results'>): string | undefined
  /** Plain data, with names in it: it is written as JSON, and what is told to people is made of it. */
  analyse(sweep: Sweep, options: Chosen): Found
  table(found: Found): ResultTable
}
