/** From one point to the next of a trajectory. */
export interface Step {
  readonly factor: number
  readonly from: number
  readonly to: number
  /** How far the factor moves, with its sign, as a share of its range. */
  readonly length: number
}

/** Steps of trajectories of `factors + 1` points; what moves no factor, or several, is none. `unit[point * factors + factor]`. */
export function stepsOf(unit: ArrayLike<number>, points: number, factors: number): Step[] {
  const found: Step[] = []
  for (let to = 1; to < points; to++) {
    if (to % (factors + 1) === 0) continue
    const moved: Step[] = []
    for (let factor = 0; factor < factors; factor++) {
      const length = unit[to * factors + factor] - unit[(to - 1) * factors + factor]
      if (length !== 0) moved.push({ factor, from: to - 1, to, length })
    }
    if (moved.length === 1) found.push(moved[0])
  }
  return found
}
