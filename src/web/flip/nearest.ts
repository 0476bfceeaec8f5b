/** For each cell of a grid the nearest that is known, itself if it is; -1 where none is. Cells that can have no runs stay -1. */
export function nearestKnown(columns: number, known: readonly (boolean | undefined)[]): number[] {
  const places = known.flatMap((is, n) => (is === true ? [n] : []))
  return known.map((is, n) => {
    if (is === true) return n
    if (is === undefined || places.length === 0) return -1
    const far = (m: number): number =>
      Math.max(Math.abs((m % columns) - (n % columns)), Math.abs(Math.floor(m / columns) - Math.floor(n / columns)))
    return places.reduce((best, m) => (far(m) < far(best) ? m : best))
  })
}
