import type { Lever } from './space.ts'

/** Neighbours that are asked. */
const NEIGHBOURS = 5

/** Squared distance of two settings; two options are as far apart as the two ends of a range. */
export function apart(levers: readonly Lever[], a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  levers.forEach(({ ordered }, l) => {
    const away = a[l] - b[l]
    sum += ordered ? away * away : away === 0 ? 0 : 1
  })
  return sum
}

/**
 * How likely a setting is to be allowed, 0…1, by what came of its nearest neighbours, nearer ones counting more (weights by
 * squared distance; Dudani 1976 weighs alike). Any shape of border can be learned, also one that options move.
 */
export function allowance(
  levers: readonly Lever[],
  units: readonly Float64Array[],
  allowed: ReadonlySet<number>,
): (unit: Float64Array) => number {
  if (allowed.size === units.length) return () => 1
  return (unit) => {
    const near = units.map((other, c) => ({ c, distance: apart(levers, unit, other) })).sort((a, b) => a.distance - b.distance || a.c - b.c)
    let yes = 0
    let all = 0
    for (const { c, distance } of near.slice(0, NEIGHBOURS)) {
      const weight = 1 / (distance + 1e-9)
      all += weight
      if (allowed.has(c)) yes += weight
    }
    return yes / all
  }
}
