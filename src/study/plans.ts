import type { Plan } from './plan.ts'
import { compare } from './plans/compare.ts'
import { grid } from './plans/grid.ts'
import { latinHypercube } from './plans/latin-hypercube.ts'
import { list } from './plans/list.ts'
import { morris } from './plans/morris.ts'
import { optimise } from './plans/optimise.ts'
import { saltelli } from './plans/saltelli.ts'
import { sobol } from './plans/sobol.ts'

/** Every plan there is. */
export const PLANS: readonly Plan[] = [compare, grid, list, latinHypercube, sobol, saltelli, morris, optimise]

/** Throws RangeError for a name that is not in the list. */
export function planNamed(name: string): Plan {
  const plan = PLANS.find((candidate) => candidate.name === name)
  if (plan === undefined) throw new RangeError(`unknown plan "${name}". Known: ${PLANS.map((known) => known.name).join(', ')}`)
  return plan
}

/**
 * Whether its points are a sample of what may be true. Those of a Latin hypercube or a Sobol' sequence count as drawn one by one, although
 * they are spread more evenly: an average over them is surer than its interval says, never less sure.
 */
export function isDrawn(plan: Plan): boolean {
  return plan.points === 'drawn'
}

/** So many points in a row meet the same worlds; all do where it is 0: points that are no sample of anything are compared on equal luck. */
export function sharingOf(plan: Plan, factors: number): number {
  return isDrawn(plan) ? plan.block(factors) : 0
}
