import type { Archive } from './archive.ts'
import { frontsOf } from './dominance.ts'
import { hypervolume } from './hypervolume.ts'
import { boxOf } from './knee.ts'

/** How far beyond the worst of the front the space still counts, so that its ends count too (Ishibuchi et al. 2018). */
const BEYOND = 1.1

/**
 * Hypervolume of all candidates up to each round, as a share of the last one's, in the box of the last front. When it no longer
 * rises, the search has settled, or is stuck. Empty where nobody can be judged.
 */
export function hypervolumes({ costs, usable, starts }: Archive): number[] {
  if (usable.length === 0) return []
  const last = frontsOf(costs, usable)[0]
  const { low, range } = boxOf(last.map((c) => costs[c]))
  const all = boxOf(usable.map((c) => costs[c])).range
  // A front of a single point has no size: then what was tried gives the scale.
  const scale = range.map((size, o) => size || all[o] || 1)
  const worst = low.map(() => BEYOND)
  const volumes = starts.slice(1).map((end) => {
    const front = frontsOf(
      costs,
      usable.filter((c) => c < end),
    )[0]
    const points = (front ?? []).map((c) => low.map((least, o) => (costs[c][o] - least) / scale[o]))
    return hypervolume(points, worst)
  })
  return volumes.map((volume) => volume / volumes[volumes.length - 1])
}
