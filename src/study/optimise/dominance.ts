/** Whether `a` is nowhere worse than `b` and somewhere better; lower is better. */
export function dominates(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  let better = false
  for (let o = 0; o < a.length; o++) {
    if (a[o] > b[o]) return false
    if (a[o] < b[o]) better = true
  }
  return better
}

/**
 * Non-dominated sorting (Deb et al. 2002): the first front is beaten by nobody, the second only by the first, and so on. A
 * candidate is put into the first front that has nobody to beat it, the likely best taken first (ENS; Zhang et al. 2015).
 * @param costs `[candidate][objective]`, lower is better
 * @param among positions in `costs` that are sorted
 */
export function frontsOf(costs: readonly ArrayLike<number>[], among: readonly number[]): number[][] {
  const fronts: number[][] = []
  for (const c of [...among].sort((a, b) => inTurn(costs[a], costs[b]) || a - b)) {
    const front = fronts.find((members) => !members.some((other) => dominates(costs[other], costs[c])))
    if (front === undefined) fronts.push([c])
    else front.push(c)
  }
  return fronts
}

/** By the first objective, then the second, then the third: nobody can be dominated by one who comes later. */
function inTurn(a: ArrayLike<number>, b: ArrayLike<number>): number {
  for (let o = 0; o < a.length; o++) if (a[o] !== b[o]) return a[o] - b[o]
  return 0
}
