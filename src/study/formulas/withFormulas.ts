import { failure, type Outcome } from '../group.ts'
import type { Formula } from './formulas.ts'

/** An outcome with the user's own measures last. A formula without a finite value is an error of the run, as any other output is. */
export function withFormulas(outcome: Outcome, formulas: readonly Formula[]): Outcome {
  if (outcome.error !== undefined || formulas.length === 0) return outcome
  const own = formulas.map(({ evaluate }) => evaluate(outcome.measures))
  const bad = own.findIndex((value) => !Number.isFinite(value))
  if (bad >= 0) return failure(`measure ${formulas[bad].name} is ${own[bad]}`)
  return { ...outcome, measures: Float64Array.from([...outcome.measures, ...own]) }
}
