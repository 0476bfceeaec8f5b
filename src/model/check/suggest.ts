/**
 * Letters changed, added, left out or swapped with their neighbour between two words (optimal string alignment, the
 * restricted distance of Damerau and Levenshtein).
 */
export function distance(a: string, b: string): number {
  const width = b.length + 1
  const cost = new Uint16Array((a.length + 1) * width)
  for (let i = 0; i <= a.length; i++) cost[i * width] = i
  for (let j = 0; j <= b.length; j++) cost[j] = j
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const at = i * width + j
      const changed = cost[at - width - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)
      cost[at] = Math.min(cost[at - width] + 1, cost[at - 1] + 1, changed)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost[at] = Math.min(cost[at], cost[at - 2 * width - 2] + 1)
    }
  }
  return cost[a.length * width + b.length]
}

/** Words longer than this are compared by their first letters only. */
const LONGEST = 64

/** The same words joined in other ways count as one: `case-load`, `caseLoad`, `Case load`. */
function plain(word: string): string {
  return word
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/[\s_.-]/g, '')
}

/** Letters that a word must have before its beginning alone says what is meant. */
const BEGINNING = 3

/**
 * The known word that was probably meant: the nearest, if it is no further than a third of the word, ties to the first; else
 * one that begins with what was typed, or the other way round (`coach` for `coaches`).
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const typed = plain(word)
  let best: string | undefined
  let least = Math.max(1, Math.floor(typed.length / 3)) + 1
  for (const candidate of known) {
    const target = plain(candidate)
    if (Math.abs(target.length - typed.length) >= least) continue
    const apart = distance(typed, target)
    if (apart < least) {
      best = candidate
      least = apart
    }
  }
  return best ?? known.find((candidate) => begins(plain(candidate), typed))
}

function begins(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= BEGINNING && (a.startsWith(b) || b.startsWith(a))
}

/** `Did you mean "coaches"?`, or empty. */
export function didYouMean(word: string, known: readonly string[]): string {
  const meant = nearest(word, known)
  return meant === undefined ? '' : `Did you mean "${meant}"?`
}

const LISTED = 12

/** `Known: coaches, caseload, …`: the first dozen. */
export function knownWords(known: readonly string[], label = 'Known'): string {
  if (known.length === 0) return ''
  return `${label}: ${known.slice(0, LISTED).join(', ')}${known.length > LISTED ? ', …' : ''}`
}
