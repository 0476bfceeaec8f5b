/** A stretch of a line, in places of a grid: `[column, row]` with fractions. */
type Point = readonly [number, number]
export type Segment = readonly [Point, Point]

/**
 * Where a grid of heights crosses zero, by straight lines between neighbours (marching squares). A cell in which opposite corners
 * agree is cut by the sign of its middle. Cells with a height that is not known are left out.
 * @param heights `heights[row][column]`
 */
export function zeroContour(heights: readonly (readonly number[])[]): Segment[] {
  const found: Segment[] = []
  for (let r = 0; r + 1 < heights.length; r++) {
    for (let c = 0; c + 1 < heights[r].length; c++) found.push(...within(heights, r, c))
  }
  return found
}

function within(heights: readonly (readonly number[])[], r: number, c: number): Segment[] {
  const corners = [heights[r][c], heights[r][c + 1], heights[r + 1][c + 1], heights[r + 1][c]]
  if (!corners.every(Number.isFinite)) return []
  const places: readonly Point[] = [
    [c, r],
    [c + 1, r],
    [c + 1, r + 1],
    [c, r + 1],
  ]
  const cuts = corners.flatMap((height, i): Point[] => {
    const next = (i + 1) % 4
    if (height > 0 === corners[next] > 0) return []
    const t = height / (height - corners[next])
    return [[places[i][0] + t * (places[next][0] - places[i][0]), places[i][1] + t * (places[next][1] - places[i][1])]]
  })
  if (cuts.length === 2) return [[cuts[0], cuts[1]]]
  if (cuts.length < 4) return []
  const middle = corners.reduce((sum, height) => sum + height, 0) / 4
  return middle > 0 === corners[0] > 0
    ? [
        [cuts[0], cuts[1]],
        [cuts[2], cuts[3]],
      ]
    : [
        [cuts[3], cuts[0]],
        [cuts[1], cuts[2]],
      ]
}

/**
 * Heights in which every patch of one sign that holds nothing told apart from zero has the sign of what lies around it: a line around
 * such a patch would be drawn by luck. Patches are joined by edges; so small a height is put in that the line beside it hardly moves.
 * @param told whether a height is told apart from zero
 */
export function withoutPatches(heights: readonly (readonly number[])[], told: readonly (readonly boolean[])[]): number[][] {
  const result = heights.map((row) => [...row])
  const seen = heights.map((row) => row.map(() => false))
  for (const [r, row] of heights.entries())
    for (const c of row.keys()) {
      if (seen[r][c] || !Number.isFinite(row[c])) continue
      const patch = patchAt(heights, seen, r, c)
      if (patch.some(([y, x]) => told[y][x])) continue
      for (const [y, x] of patch) result[y][x] = row[c] > 0 ? -TINY : TINY
    }
  return result
}

const TINY = 1e-12

/** All places of one sign that hang together with one of them. */
function patchAt(heights: readonly (readonly number[])[], seen: boolean[][], r: number, c: number): (readonly [number, number])[] {
  const up = heights[r][c] > 0
  const patch: (readonly [number, number])[] = []
  const waiting: (readonly [number, number])[] = [[r, c]]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [y, x] = next
    const height = heights[y]?.[x]
    if (height === undefined || seen[y][x] || !Number.isFinite(height) || height > 0 !== up) continue
    seen[y][x] = true
    patch.push(next)
    waiting.push([y - 1, x], [y + 1, x], [y, x - 1], [y, x + 1])
  }
  return patch
}
