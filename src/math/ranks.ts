/** Positions of values from the least to the greatest; alike ones in their given order. */
export function rising(values: ArrayLike<number>): Int32Array {
  return Int32Array.from({ length: values.length }, (_, i) => i).sort((a, b) => values[a] - values[b] || a - b)
}

/**
 * Ranks from 1; values that are alike share the mean of their ranks.
 * @param order positions in rising order; those that are left out have no part in the ranks, and 0 themselves
 */
export function ranks(values: ArrayLike<number>, order = rising(values)): Float64Array {
  const found = new Float64Array(values.length)
  for (let from = 0, end = 0; from < order.length; from = end) {
    while (end < order.length && values[order[end]] === values[order[from]]) end++
    for (let i = from; i < end; i++) found[order[i]] = (from + 1 + end) / 2
  }
  return found
}
