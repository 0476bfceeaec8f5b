import { quantile } from '../../math/quantile.ts'
import { binomialTail } from '../../math/tails.ts'
import { countIn, keeps, limited, part } from './box.ts'
import type { Box, Count, Limit, Space } from './box.ts'
import { peel } from './peel.ts'

/** Shares of a box's points that a step takes away, from patient to impatient. */
const ALPHAS = [0.05, 0.1, 0.2]
/** The same for the many starts beside the whole space. */
const HASTY = [0.1]
/** Points that suffice to find the way. */
const ENOUGH = 5000
/** Share of a box's points that pasting adds at a time: finer than peeling, since it only sets right how far peeling went. */
const PASTE = 0.01
/** A restriction that chance explains with at least this probability is dropped. */
const CHANCE = 0.05

/** A box with what speaks for each of its restrictions. */
export interface Found {
  readonly box: Box
  /** By column: probability that a random part as large of the box without this restriction would hold as many cases; NaN where there is none. */
  readonly quasiP: readonly number[]
}

/**
 * One box with many cases (PRIM: peeling, then pasting). Of all boxes on the way in, that is chosen which holds the most cases beyond
 * those that as many points hold anywhere (weighted relative accuracy; Lavrač, Flach & Zupan 1999): points at which cases are likelier
 * than overall belong to it, others do not. Restrictions that do not matter are dropped by their quasi-p-values (Bryant & Lempert 2010).
 * Patient peeling (Friedman & Fisher 1999) finds sharp edges and is easily led astray by luck, impatient peeling is neither; and from
 * the whole space a path often leads between two boxes: so both are tried, from the whole, from each half of each factor, and from each
 * place; the best box by the same rule is kept. Undefined where no box is better than the whole.
 */
export function findBox(space: Space): Found | undefined {
  const all = countIn(space, []).points
  // The way in is looked for on fewer points where there are very many; its ends are then set right on all.
  const stride = Math.ceil(all / ENOUGH)
  if (stride === 1) return search(space)
  const box = search(part(space, (p) => p % stride === 0))?.box
  const found = box && dropped(space, paste(space, box))
  return found?.box.some((limit) => limit !== undefined) === true ? found : undefined
}

function search(space: Space): Found | undefined {
  const share = shareOf(space)
  const excess = ({ points, cases }: Count): number => cases - share * points
  let best: Found | undefined
  let most = 1e-9
  for (const [n, start] of starts(space).entries()) {
    for (const alpha of n === 0 ? ALPHAS : HASTY) {
      const chosen = peel(space, alpha, start).reduce((one, step) => (excess(step) > excess(one) + 1e-9 ? step : one))
      const found = dropped(space, paste(space, chosen.box))
      const gain = excess(countIn(space, found.box))
      if (gain <= most) continue
      most = gain
      best = found
    }
  }
  return best
}

function shareOf(space: Space): number {
  const { points, cases } = countIn(space, [])
  return cases / points
}

/** The whole space, both halves of each factor, and each place of one without order. */
function starts({ columns }: Space): Box[] {
  const whole: Box = columns.map(() => undefined)
  return [
    whole,
    ...columns.flatMap(({ ordered, values }, c): Box[] => {
      const sorted = values.slice().sort()
      const middle = quantile(sorted, 0.5)
      if (ordered) return [limited(whole, c, { low: -Infinity, high: middle }), limited(whole, c, { low: middle, high: Infinity })]
      const places = [...new Set(sorted)]
      return places.map((place) => limited(whole, c, { without: places.filter((other) => other !== place) }))
    }),
  ]
}

/** Moves ends outwards while what is added holds more cases than the whole. */
function paste(space: Space, start: Box): Box {
  const share = shareOf(space)
  const orders = space.columns.map(({ ordered, values }) =>
    ordered ? Int32Array.from(values.keys()).sort((a, b) => values[a] - values[b] || a - b) : new Int32Array(0),
  )
  let box = start
  for (;;) {
    const broken = limitsBroken(space, box)
    const inside = broken.reduce((count, one) => (one === 0 ? count + 1 : count), 0)
    const more = Math.max(1, Math.floor(PASTE * inside))
    let best: Wider | undefined
    let most = 1e-9
    for (const [c, limit] of box.entries()) {
      if (limit === undefined || !('low' in limit)) continue
      for (const way of [-1, 1] as const) {
        const wider = widened(space, orders[c], broken, c, limit, way, more)
        const gain = wider.cases - share * wider.points
        if (gain <= most) continue
        most = gain
        best = wider
      }
    }
    if (best === undefined) return box
    box = limited(box, best.column, best.limit)
  }
}

/** How many limits of a box each point breaks. */
function limitsBroken({ columns, cases }: Space, box: Box): Uint8Array {
  return Uint8Array.from(cases, (_, p) => columns.reduce((count, { values }, c) => (keeps(box[c], values[p]) ? count : count + 1), 0))
}

interface Wider {
  readonly column: number
  readonly limit: Limit
  /** What it adds. */
  readonly points: number
  readonly cases: number
}

/** An interval of one factor with some more points at one end; equal values come together. */
function widened(
  { columns, cases }: Space,
  order: Int32Array,
  broken: Uint8Array,
  column: number,
  limit: { readonly low: number; readonly high: number },
  way: 1 | -1,
  more: number,
): Wider {
  const { values } = columns[column]
  let points = 0
  let added = 0
  let last = NaN
  let end = way * Infinity
  for (let k = way < 0 ? order.length - 1 : 0; k >= 0 && k < order.length; k += way) {
    const p = order[k]
    // Those that break this limit and no other.
    if (broken[p] !== 1 || (way < 0 ? values[p] >= limit.low : values[p] <= limit.high)) continue
    if (points >= more && values[p] !== last) {
      end = (last + values[p]) / 2
      break
    }
    points++
    added += cases[p]
    last = values[p]
  }
  const wider = way < 0 ? { low: end, high: limit.high } : { low: limit.low, high: end }
  return { column, limit: wider, points, cases: added }
}

/** One end of an interval, or the places of a factor without order. */
interface Part {
  readonly column: number
  /** What is asked of the column without it. */
  readonly without: Limit | undefined
}

/** Drops ends and restrictions that chance explains, the least telling first. */
function dropped(space: Space, start: Box): Found {
  let box = start
  for (;;) {
    let worst: Part | undefined
    let most = CHANCE
    for (const one of box.flatMap((limit, c) => partsOf(limit, c))) {
      const p = quasiP(space, box, one)
      if (p < most) continue
      most = p
      worst = one
    }
    if (worst === undefined) break
    box = limited(box, worst.column, worst.without)
  }
  const all = (column: number): Part => ({ column, without: undefined })
  return { box, quasiP: box.map((limit, c) => (limit === undefined ? NaN : quasiP(space, box, all(c)))) }
}

function partsOf(limit: Limit | undefined, column: number): Part[] {
  if (limit === undefined) return []
  if (!('low' in limit)) return [{ column, without: undefined }]
  const { low, high } = limit
  const [below, above] = [low > -Infinity, high < Infinity]
  if (below && above)
    return [
      { column, without: { low: -Infinity, high } },
      { column, without: { low, high: Infinity } },
    ]
  return [{ column, without: undefined }]
}

/** Probability that a random part as large of the box without the restriction would hold as many cases. */
function quasiP(space: Space, box: Box, { column, without }: Part): number {
  const all = countIn(space, box)
  const wider = countIn(space, limited(box, column, without))
  return wider.points === all.points ? 1 : binomialTail(all.cases, all.points, wider.cases / wider.points)
}
