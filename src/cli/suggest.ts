/**
 * The known word that was probably meant: the nearest one by letters changed, added, left out or swapped with their
 * neighbour, if it is no further than a third of the word (at least one letter). Ties go to the first.
 */
export function suggest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined
  let least = Math.max(1, Math.floor(Math.max(word.length, 3) / 3)) + 1
  for (const candidate of known) {
    const apart = distance(word.toLowerCase(), candidate.toLowerCase())
    if (apart < least) {
      best = candidate
      least = apart
    }
  }
  return best
}

/** Optimal string alignment distance between two words. */
export function distance(a: string, b: string): number {
  const width = b.length + 1
  const cost = new Uint16Array((a.length + 1) * width)
  for (let i = 0; i <= a.length; i++) cost[i * width] = i
  for (let j = 0; j <= b.length; j++) cost[j] = j
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const at = i * width + j
      const same = a[i - 1] === b[j - 1]
      cost[at] = Math.min(cost[at - width] + 1, cost[at - 1] + 1, cost[at - width - 1] + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cost[at] = Math.min(cost[at], cost[at - 2 * width - 2] + 1)
    }
  }
  return cost[a.length * width + b.length]
}
