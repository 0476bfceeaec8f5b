import type { Height } from './height.ts'

/** Where a line of heights crosses nothing, and where it may. */
export interface Crossings {
  readonly zeros: readonly number[]
  /** Stretches in which the interval holds 0; a stretch may reach an end of the line. */
  readonly bands: readonly { readonly from: number; readonly to: number }[]
}

/** Crossings of a line of heights at rising places, on straight lines between them. Where luck cannot be seen there are no bands. */
export function crossings(places: readonly number[], heights: readonly Height[]): Crossings {
  const zeros: number[] = []
  const bands: { from: number; to: number }[] = []
  let from: number | undefined
  const open = (n: number): boolean => (heights[n].low ?? 1) <= 0 && (heights[n].high ?? -1) >= 0
  for (let n = 0; n < places.length; n++) {
    const before = heights[n - 1]
    const cross = n === 0 ? undefined : root(places[n - 1], before.difference, places[n], heights[n].difference)
    if (cross !== undefined) zeros.push(cross)
    const enters = open(n) && (n === 0 || !open(n - 1))
    if (enters) from = n === 0 ? places[0] : edge(places[n - 1], before, places[n], heights[n])
    // A narrow band may lie between two places.
    else if (cross !== undefined && n > 0 && !open(n) && !open(n - 1) && heights[n].low !== null) bands.push(narrow(places, heights, n))
    if (from !== undefined && !open(n)) {
      bands.push({ from, to: edge(places[n], heights[n], places[n - 1], before) })
      from = undefined
    }
  }
  if (from !== undefined) bands.push({ from, to: places[places.length - 1] })
  return { zeros, bands }
}

/** Where a straight line crosses 0; at its end if it only gets there. */
function root(a: number, first: number, b: number, last: number): number | undefined {
  if (first === 0 || !(first <= 0 !== last <= 0 || last === 0)) return undefined
  return a + ((b - a) * first) / (first - last)
}

/** Where an interval that keeps off 0 at the first place begins to hold it on the way to the second. */
function edge(a: number, clear: Height, b: number, open: Height): number {
  const end = clear.low! > 0 ? 'low' : 'high'
  const first = clear[end]!
  const last = open[end]!
  return first === last ? a : a + ((b - a) * first) / (first - last)
}

function narrow(places: readonly number[], heights: readonly Height[], n: number): { from: number; to: number } {
  const [a, b] = [places[n - 1], places[n]]
  const ends = (['low', 'high'] as const).map((end) => root(a, heights[n - 1][end]!, b, heights[n][end]!) ?? b)
  return { from: Math.min(...ends), to: Math.max(...ends) }
}
