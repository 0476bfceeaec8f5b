import type { Chosen } from './analysis.ts'
import type { Factor } from './factor.ts'

/** What is asked of the rows of a sweep: the content of `experiment.json`. It does not decide which runs there are. */
export interface Question {
  readonly format: 'constancy-question/1'
  readonly title: string
  readonly about: string
  readonly factors: readonly Factor[]
  /** Parameters that follow from those that vary, with their formulas; left out where there are none. */
  readonly derived?: readonly { readonly address: string; readonly formula: string }[]
  /** Measures that the analyses are about. */
  readonly outcomes: readonly string[]
  readonly analyses: readonly { readonly name: string; readonly options: Chosen }[]
}
