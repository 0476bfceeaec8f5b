/**
 * Pushes labels apart, each as little as can be (least squares, pooled as in isotonic regression), in the order in which they
 * lie, between two bounds. Where they do not fit they start at the upper bound and overlap nothing but the lower one.
 * @param wanted the middle of each label
 * @param sizes how high each is
 * @returns the middle of each, in the order given
 */
export function pushApart(wanted: readonly number[], sizes: readonly number[], from: number, to: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b] || a - b)
  let before = 0
  const offsets = order.map((i) => {
    const middle = before + sizes[i] / 2
    before += sizes[i]
    return middle
  })
  const pools: { sum: number; count: number }[] = []
  for (const [k, i] of order.entries()) {
    pools.push({ sum: wanted[i] - offsets[k], count: 1 })
    while (pools.length > 1 && mean(pools.at(-2)!) > mean(pools.at(-1)!)) {
      const last = pools.pop()!
      pools[pools.length - 1] = { sum: pools.at(-1)!.sum + last.sum, count: pools.at(-1)!.count + last.count }
    }
  }
  const placed = Array.from(wanted)
  const flat = pools.flatMap((pool) => Array.from({ length: pool.count }, () => mean(pool)))
  for (const [k, i] of order.entries()) placed[i] = Math.max(from, Math.min(to - before, flat[k])) + offsets[k]
  return placed
}

function mean({ sum, count }: { sum: number; count: number }): number {
  return sum / count
}
