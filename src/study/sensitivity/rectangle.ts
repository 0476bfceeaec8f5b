/** Points and worlds in all of whose crossings there is an outcome. */
export interface Rectangle {
  readonly points: readonly number[]
  readonly worlds: readonly number[]
}

/**
 * The largest such rectangle that keeps the best filled worlds: runs fail, and a stop rule gives some points fewer worlds. Among as
 * large ones that with the most worlds. `rows[point][world]`, NaN where there is none.
 */
export function fullRectangle(rows: readonly (readonly number[])[]): Rectangle {
  const filled = (world: number): number => rows.filter((row) => Number.isFinite(row[world])).length
  const counts = (rows[0] ?? []).map((_, world) => filled(world))
  const order = counts.map((_, world) => world).sort((a, b) => counts[b] - counts[a] || a - b)
  let best: Rectangle = { points: [], worlds: [] }
  let points = rows.map((_, point) => point)
  for (let count = 1; count <= order.length; count++) {
    points = points.filter((point) => Number.isFinite(rows[point][order[count - 1]]))
    if (count > 1 && points.length * count >= best.points.length * best.worlds.length)
      best = { points, worlds: order.slice(0, count).sort((a, b) => a - b) }
  }
  return best
}
