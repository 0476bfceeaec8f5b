import type { Formula } from '../../study/formulas/formulas.ts'
import { withFormulas } from '../../study/formulas/withFormulas.ts'
import type { Outcome } from '../../study/group.ts'

/** Outcomes with the user's own measures, each worked out once, however often it is looked at. */
export function ownRuns(formulas: readonly Formula[]): (outcome: Outcome) => Outcome {
  if (formulas.length === 0) return (outcome) => outcome
  const known = new WeakMap<Outcome, Outcome>()
  return (outcome) => {
    const there = known.get(outcome)
    if (there !== undefined) return there
    const made = withFormulas(outcome, formulas)
    known.set(outcome, made)
    return made
  }
}
