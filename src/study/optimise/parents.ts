import { crowding } from './crowding.ts'
import { frontsOf } from './dominance.ts'

/**
 * The best of all candidates so far, best first: by front, and within a front the less crowded first (Deb et al. 2002). Those whose
 * runs failed have no values, and never come in.
 */
export function parentsOf(costs: readonly ArrayLike<number>[], usable: readonly number[], size: number): number[] {
  const chosen: number[] = []
  for (const front of frontsOf(costs, usable)) {
    const distance = crowding(costs, front)
    const order = front.map((_, i) => i).sort((a, b) => (distance[a] === distance[b] ? front[a] - front[b] : distance[b] - distance[a]))
    chosen.push(...order.map((i) => front[i]))
    if (chosen.length >= size) break
  }
  return chosen.slice(0, size)
}
