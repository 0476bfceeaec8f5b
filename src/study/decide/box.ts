/** Points and which of them are cases, as a search for boxes reads them. */
export interface Space {
  readonly columns: readonly Column[]
  /** 1 for a case. */
  readonly cases: Uint8Array
}

/** One factor at all points: a number, or a place among options that have no order. */
export interface Column {
  readonly ordered: boolean
  readonly values: Float64Array
}

/** What a box asks of a factor: to lie between two values, or not to be one of some places; undefined where it asks nothing. */
export type Limit = { readonly low: number; readonly high: number } | { readonly without: readonly number[] }
export type Box = readonly (Limit | undefined)[]

export function keeps(limit: Limit | undefined, value: number): boolean {
  if (limit === undefined) return true
  return 'low' in limit ? value >= limit.low && value <= limit.high : !limit.without.includes(value)
}

/** The same box with another limit in one column. */
export function limited(box: Box, column: number, limit: Limit | undefined): Box {
  return box.map((one, c) => (c === column ? limit : one))
}

export function isIn({ columns }: Space, box: Box, point: number): boolean {
  return columns.every(({ values }, c) => keeps(box[c], values[point]))
}

/** Points in a box, and cases among them. */
export interface Count {
  readonly points: number
  readonly cases: number
}

export function countIn(space: Space, box: Box): Count {
  let points = 0
  let cases = 0
  for (let p = 0; p < space.cases.length; p++) {
    if (!isIn(space, box, p)) continue
    points++
    cases += space.cases[p]
  }
  return { points, cases }
}

/** The points that `chosen` lets in, as a space of their own. */
export function part({ columns, cases }: Space, chosen: (point: number) => boolean): Space {
  const from = Array.from(cases.keys()).filter(chosen)
  return {
    columns: columns.map(({ ordered, values }) => ({ ordered, values: Float64Array.from(from, (p) => values[p]) })),
    cases: Uint8Array.from(from, (p) => cases[p]),
  }
}
