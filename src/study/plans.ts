import type { Plan } from './plan.ts'
import { compare } from './plans/compare.ts'

/** Every plan there is. */
const PLANS: readonly Plan[] = [compare]

/** Throws RangeError for a name that is not in the list. */
export function planNamed(name: string): Plan {
  const plan = PLANS.find((candidate) => candidate.name === name)
  if (plan === undefined) throw new RangeError(`unknown plan "${name}". Known: ${PLANS.map((known) => known.name).join(', ')}`)
  return plan
}
