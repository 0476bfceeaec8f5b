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
