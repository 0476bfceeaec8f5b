/**
 * The knee: who bulges most beyond the line, or plane, between the ends of the front, each objective counted from its best to its
 * worst on the front (Das 1999): giving up a little in one objective there brings most in the others.
 * @param costs `[candidate][objective]` of a front, lower is better
 * @returns a position, the first of equals; null below three candidates or two objectives
 */
export function kneeOf(costs: readonly ArrayLike<number>[]): number | null {
  if (costs.length < 3 || costs[0].length < 2) return null
  const { low, range } = boxOf(costs)
  const sums = costs.map((cost) => low.reduce((sum, least, o) => sum + (range[o] === 0 ? 0 : (cost[o] - least) / range[o]), 0))
  return sums.reduce((best, sum, i) => (sum < sums[best] ? i : best), 0)
}

/** Least of each objective, and how far the largest is from it. */
export function boxOf(costs: readonly ArrayLike<number>[]): { readonly low: number[]; readonly range: number[] } {
  const column = (o: number): number[] => costs.map((cost) => cost[o])
  const low = Array.from(costs[0] ?? [], (_, o) => Math.min(...column(o)))
  return { low, range: low.map((least, o) => Math.max(...column(o)) - least) }
}
