import { planNamed } from '../plans.ts'
import type { Sweep } from '../sweep/sweep.ts'

const INSTEAD = 'use plan latin-hypercube'

/** Why the points of a sweep are no sample of what is believed; undefined where they are. */
export function unsampled({ plan, factors }: Pick<Sweep, 'plan' | 'factors'>): string | undefined {
  if (factors.length === 0) return `it needs an experiment in which something varies: ${INSTEAD}`
  if (planNamed(plan).sensitivity === undefined)
    return `plan ${plan} gives all its values the same weight, however likely they are thought: ${INSTEAD}`
  return undefined
}

/** Why points that come in blocks cannot be counted one by one; undefined where they stand alone. */
export function inBlocks({ plan, factors }: Pick<Sweep, 'plan' | 'factors'>): string | undefined {
  if (planNamed(plan).block(factors.length) === 1) return undefined
  return `settings of plan ${plan} come in blocks that are alike, so that they cannot be counted one by one: ${INSTEAD}`
}
