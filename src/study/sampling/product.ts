const MOST = 1_000_000

/**
 * Full factorial: every combination of one value of each list, the last list's running fastest. No point where a list is empty.
 * @returns `values[point * lists.length + list]`
 * @throws RangeError above 1,000,000 points
 */
export function product(lists: readonly ArrayLike<number>[]): Float64Array {
  const points = lists.reduce((count, list) => count * list.length, 1)
  if (points > MOST) throw new RangeError(`${lists.map((list) => list.length).join(' × ')} = ${points} points: at most ${MOST}`)
  const values = new Float64Array(points * lists.length)
  // Points in a row that share a value of the list at hand.
  let run = points
  lists.forEach((list, l) => {
    run /= list.length
    for (let point = 0; point < points; point++) {
      values[point * lists.length + l] = list[Math.floor(point / run) % list.length]
    }
  })
  return values
}
