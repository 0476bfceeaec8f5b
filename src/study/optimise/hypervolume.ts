/**
 * Hypervolume (Zitzler & Thiele 1998): how much of the space below `worst` is beaten by at least one of the points; lower is
 * better. Exact for one to three objectives: each of them is cut into slices at the points, from the last to the first.
 * @param points `[point][objective]`
 */
export function hypervolume(points: readonly ArrayLike<number>[], worst: ArrayLike<number>): number {
  const inside = points.filter((point) => Array.from(worst).every((limit, o) => point[o] < limit))
  return slices(inside, worst, worst.length)
}

function slices(points: readonly ArrayLike<number>[], worst: ArrayLike<number>, objectives: number): number {
  if (points.length === 0) return 0
  const last = objectives - 1
  const order = [...points].sort((a, b) => a[last] - b[last])
  if (objectives === 1) return worst[0] - order[0][0]
  if (objectives === 2) return area(order, worst)
  let sum = 0
  for (let i = 0; i < order.length; i++) {
    const depth = (i + 1 < order.length ? order[i + 1][last] : worst[last]) - order[i][last]
    if (depth > 0) sum += depth * slices(order.slice(0, i + 1), worst, last)
  }
  return sum
}

/** Points in rising order of the second objective: a staircase of the least of the first so far. */
function area(order: readonly ArrayLike<number>[], worst: ArrayLike<number>): number {
  let sum = 0
  let least = worst[0]
  for (const point of order) {
    if (point[0] >= least) continue
    sum += (least - point[0]) * (worst[1] - point[1])
    least = point[0]
  }
  return sum
}
