import type { Sweep } from '../sweep/sweep.ts'

const INSTEAD = 'use plan latin-hypercube'

/** Why the points of a sweep are no sample of what is believed; undefined where they are. */
export function unsampled({ plan, factors }: Pick<Sweep, 'plan' | 'factors'>): string | undefined {
  if (plan === 'compare' || factors.length === 0) return `it needs an experiment in which something varies: ${INSTEAD}`
  if (plan === 'grid') return `a grid gives all its values the same weight, however likely they are thought: ${INSTEAD}`
  return undefined
}

/** Points in each of a plan's blocks: 1 where they are drawn one by one. */
export function blockOf(plan: string, factors: number): number {
  if (plan === 'saltelli') return factors + 2
  return plan === 'morris' ? factors + 1 : 1
}
