import { countIn, isIn, keeps, limited } from './box.ts'
import type { Box, Column, Limit, Space } from './box.ts'

/** Smallest box, as a share of all points, and in points. */
const LEAST_MASS = 0.05
const LEAST_POINTS = 10

/** A box on the way from all points to the smallest. */
export interface Step {
  readonly box: Box
  readonly points: number
  readonly cases: number
}

interface Peel {
  readonly column: number
  readonly limit: Limit
  readonly removed: number
  readonly cases: number
}

/**
 * The trajectory of boxes from the whole space inwards (PRIM; Friedman & Fisher 1999): each step takes a share `alpha` of the points off
 * one end of one factor, or one place of a factor without order, where that raises the share of cases most for each point given up.
 * @param start the box to begin with
 */
export function peel(space: Space, alpha: number, start: Box): Step[] {
  const { columns, cases } = space
  const all = cases.length
  const inside = Uint8Array.from(cases, (_, p) => (isIn(space, start, p) ? 1 : 0))
  let orders = columns.map(({ values }) =>
    Int32Array.from(values.keys())
      .filter((p) => inside[p] === 1)
      .sort((a, b) => values[a] - values[b] || a - b),
  )
  let now: Step = { box: start, ...countIn(space, start) }
  const steps = [now]
  const least = Math.max(LEAST_POINTS, Math.ceil(LEAST_MASS * all))
  for (;;) {
    const peels = columns.flatMap((column, c) => peelsOf(column, c, orders[c], cases, now.box[c], alpha))
    const best = bestOf(
      peels.filter(({ removed }) => now.points - removed >= least),
      now,
    )
    if (best === undefined) return steps
    const { column, limit } = best
    now = { box: limited(now.box, column, limit), points: now.points - best.removed, cases: now.cases - best.cases }
    steps.push(now)
    const { values } = columns[column]
    for (const p of orders[column]) if (!keeps(limit, values[p])) inside[p] = 0
    orders = orders.map((order) => order.filter((p) => inside[p] === 1))
  }
}

/** The share of cases that a step gains, for each point it gives up: else places with many points would always seem best. */
function bestOf(peels: readonly Peel[], now: Step): Peel | undefined {
  const before = now.cases / now.points
  let most = -Infinity
  let best: Peel | undefined
  for (const one of peels) {
    const gain = ((now.cases - one.cases) / (now.points - one.removed) - before) / one.removed
    if (gain <= most) continue
    most = gain
    best = one
  }
  return best
}

function peelsOf(column: Column, c: number, order: Int32Array, cases: Uint8Array, limit: Limit | undefined, alpha: number): Peel[] {
  if (!column.ordered) return placesOff(column, c, order, cases, limit)
  const { low, high } = limit !== undefined && 'low' in limit ? limit : { low: -Infinity, high: Infinity }
  const { values } = column
  const n = order.length
  const from = (k: number): number => values[order[k]]
  const taken = Math.max(1, Math.floor(alpha * n))
  const found: Peel[] = []
  // Equal values stay together: those at the edge stay in, unless they are all there is at this end.
  let lowEnd = taken
  while (lowEnd > 0 && from(lowEnd - 1) === from(taken)) lowEnd--
  if (lowEnd === 0) while (lowEnd < n && from(lowEnd) === from(0)) lowEnd++
  if (lowEnd < n) found.push(off(c, order, cases, 0, lowEnd, { low: (from(lowEnd - 1) + from(lowEnd)) / 2, high }))
  let highEnd = n - taken
  while (highEnd < n && from(highEnd) === from(n - taken - 1)) highEnd++
  if (highEnd === n) while (highEnd > 0 && from(highEnd - 1) === from(n - 1)) highEnd--
  if (highEnd > 0) found.push(off(c, order, cases, highEnd, n, { low, high: (from(highEnd - 1) + from(highEnd)) / 2 }))
  return found
}

function off(column: number, order: Int32Array, cases: Uint8Array, from: number, to: number, limit: Limit): Peel {
  let sum = 0
  for (let k = from; k < to; k++) sum += cases[order[k]]
  return { column, limit, removed: to - from, cases: sum }
}

/** Each place of a factor without order; `order` has its points together. */
function placesOff({ values }: Column, column: number, order: Int32Array, cases: Uint8Array, limit: Limit | undefined): Peel[] {
  const without = limit !== undefined && 'without' in limit ? limit.without : []
  const found: Peel[] = []
  for (let from = 0; from < order.length;) {
    const place = values[order[from]]
    let to = from
    while (to < order.length && values[order[to]] === place) to++
    found.push(off(column, order, cases, from, to, { without: [...without, place] }))
    from = to
  }
  return found
}
