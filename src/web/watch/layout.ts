/** Where every team of a map stands, in pixels: groups (departments) as blocks of dots under their names, in rows from the left. */
export interface MapLayout {
  readonly width: number
  readonly height: number
  /** Side of the square that a team has for itself. */
  readonly cell: number
  /** Middle of each team's dot. */
  readonly x: Float32Array
  readonly y: Float32Array
  /** Names of groups: where their lines begin, and how much room there is. */
  readonly labels: readonly { readonly group: number; readonly x: number; readonly y: number; readonly width: number }[]
}

export const LABEL = 20
const [GAP_X, GAP_Y] = [16, 8]
const [LEAST, MOST] = [8, 64]
/** A block is never narrower than a short name. */
const NARROWEST = 104

/** The largest dots with which all groups of teams fit; where even the smallest do not, the map is higher than asked for. */
export function layoutMap(groups: readonly (readonly number[])[], width: number, height: number): MapLayout {
  const sizes = groups.map(({ length }) => length)
  const teams = sizes.reduce((sum, size) => sum + size, 0)
  const { columns, cell } = bestFit(sizes, width, height)
  const block = blockWidth(columns, width)
  const perRow = Math.max(1, Math.floor(block / cell))
  const [x, y] = [new Float32Array(teams), new Float32Array(teams)]
  const labels: MapLayout['labels'][number][] = []
  let top = 0
  for (let from = 0; from < sizes.length; from += columns) {
    for (const [c, group] of groups.slice(from, from + columns).entries()) {
      const left = c * (block + GAP_X)
      labels.push({ group: from + c, x: left, y: top, width: block })
      for (const [n, team] of group.entries()) {
        x[team] = left + ((n % perRow) + 0.5) * cell
        y[team] = top + LABEL + (Math.floor(n / perRow) + 0.5) * cell
      }
    }
    top += LABEL + Math.ceil(Math.max(...sizes.slice(from, from + columns)) / perRow) * cell + GAP_Y
  }
  return { width, height: Math.max(height, top), cell, x, y, labels }
}

function bestFit(sizes: readonly number[], width: number, height: number): { readonly columns: number; readonly cell: number } {
  const most = Math.max(1, Math.min(sizes.length, Math.floor((width + GAP_X) / (NARROWEST + GAP_X))))
  for (let cell = MOST; cell >= LEAST; cell--)
    for (let columns = 1; columns <= most; columns++) if (heightWith(sizes, columns, cell, width) <= height) return { columns, cell }
  return { columns: most, cell: LEAST }
}

function heightWith(sizes: readonly number[], columns: number, cell: number, width: number): number {
  const perRow = Math.floor(blockWidth(columns, width) / cell)
  if (perRow < 1) return Infinity
  let height = 0
  for (let from = 0; from < sizes.length; from += columns)
    height += LABEL + Math.ceil(Math.max(...sizes.slice(from, from + columns)) / perRow) * cell + GAP_Y
  return height
}

function blockWidth(columns: number, width: number): number {
  return Math.floor((width - (columns - 1) * GAP_X) / columns)
}

/** The team whose square holds a point; -1: none. */
export function teamAt({ x, y, cell }: MapLayout, px: number, py: number): number {
  for (let t = 0; t < x.length; t++) if (Math.abs(x[t] - px) <= cell / 2 && Math.abs(y[t] - py) <= cell / 2) return t
  return -1
}

/** The next team from one in a direction (one of the four, as a unit step): the nearest that lies more that way than aside. */
export function teamBeside({ x, y }: MapLayout, team: number, dx: number, dy: number): number {
  let best = team
  let least = Infinity
  for (let t = 0; t < x.length; t++) {
    const along = (x[t] - x[team]) * dx + (y[t] - y[team]) * dy
    const aside = Math.abs((x[t] - x[team]) * dy) + Math.abs((y[t] - y[team]) * dx)
    if (along <= 0.5 || aside > along) continue
    const far = along + 2 * aside
    if (far < least) [best, least] = [t, far]
  }
  return best
}
