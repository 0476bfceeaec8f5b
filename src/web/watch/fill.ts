/** Shares of the height to which a disc is filled, for hundredths of its area: found once, by halving. */
const LEVELS = Array.from({ length: 101 }, (_, percent) => {
  let [low, high] = [0, 2]
  for (let n = 0; n < 40; n++) {
    const middle = (low + high) / 2
    if (areaBelow(middle) < percent / 100) low = middle
    else high = middle
  }
  return (low + high) / 2
})

/** Share of a disc of radius 1 that lies below a level from 0, its foot, to 2. */
function areaBelow(level: number): number {
  const half = Math.acos(1 - level)
  return (half - Math.sin(half) * Math.cos(half)) / Math.PI
}

/** The part of a disc that is filled from its foot, as angles of an arc: as much of its area as the share says. */
export function fillAngles(share: number): readonly [from: number, to: number] {
  const half = Math.acos(1 - LEVELS[Math.round(100 * share)])
  return [Math.PI / 2 - half, Math.PI / 2 + half]
}
