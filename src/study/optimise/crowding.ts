/**
 * Crowding distance (Deb et al. 2002): how far apart a candidate's two neighbours on its front are, as a share of the front's
 * length in each objective, summed; Infinity for those at an end. One value for each of `front`.
 */
export function crowding(costs: readonly ArrayLike<number>[], front: readonly number[]): Float64Array {
  const distance = new Float64Array(front.length)
  const objectives = front.length === 0 ? 0 : costs[front[0]].length
  for (let o = 0; o < objectives; o++) {
    const order = front.map((_, i) => i).sort((a, b) => costs[front[a]][o] - costs[front[b]][o] || front[a] - front[b])
    const at = (i: number): number => costs[front[order[i]]][o]
    const length = at(order.length - 1) - at(0)
    distance[order[0]] = Infinity
    distance[order[order.length - 1]] = Infinity
    if (length === 0) continue
    for (let i = 1; i < order.length - 1; i++) distance[order[i]] += (at(i + 1) - at(i - 1)) / length
  }
  return distance
}

/** The most crowded is left out, again and again, until `most` are left: more even than leaving out all at once. */
export function thin(costs: readonly ArrayLike<number>[], front: readonly number[], most: number): number[] {
  const left = [...front]
  while (left.length > most) {
    const distance = crowding(costs, left)
    left.splice(distance.indexOf(Math.min(...distance)), 1)
  }
  return left
}
