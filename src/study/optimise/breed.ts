import { power } from '../../math/portable.ts'
import type { Draw } from './draw.ts'
import { levelOf, snap } from './space.ts'
import type { Lever } from './space.ts'

/**
 * How close a child stays to its parents, and a mutant to what it was. Deb et al. (2002) take 20 for both, for tens of thousands of
 * evaluations; with about a thousand such steps are too small, and the search settles beside the front (see the tests' problems).
 */
const CROSS = 5
const MUTATE = 5
const CROSSED = 0.9

/**
 * A child of some of the parents (best first), each lever then changed with probability one in the number of levers. Half of the
 * children are crossed lever by lever, half step along the difference of two parents: along the border of a budget only what moves
 * several levers at once stays within it. All draws are made whatever comes of them, so that levers do not share luck.
 */
export function breed(levers: readonly Lever[], parents: readonly Float64Array[], draw: Draw): Float64Array {
  const child = draw() < 0.5 ? crossed(levers, parents, draw) : stepped(levers, parents, draw)
  return Float64Array.from(levers, (lever, l) => {
    const [changing, change] = [draw(), draw()]
    return snap(lever, changing * levers.length < 1 ? mutate(lever, child[l], change) : child[l])
  })
}

function crossed(levers: readonly Lever[], parents: readonly Float64Array[], draw: Draw): Float64Array {
  const [a, b] = [tournament(parents, draw), tournament(parents, draw)]
  const crossing = draw() < CROSSED
  return Float64Array.from(levers, (lever, l) => {
    const [mixing, side, spread] = [draw(), draw(), draw()]
    return crossing && mixing < 0.5 ? cross(lever, a[l], b[l], side < 0.5, spread) : a[l]
  })
}

/** Of two chosen by chance the better: parents are given best first. */
function tournament(parents: readonly Float64Array[], draw: Draw): Float64Array {
  return parents[Math.min(Math.floor(draw() * parents.length), Math.floor(draw() * parents.length))]
}

/** Simulated binary crossover within 0…1 (Deb & Agrawal 1995): the lower or the upper of two children. Options are swapped. */
function cross(lever: Lever, a: number, b: number, lower: boolean, u: number): number {
  if (!lever.ordered) return lower ? a : b
  const low = Math.min(a, b)
  const high = Math.max(a, b)
  if (high === low) return a
  const room = 1 + (2 * (lower ? low : 1 - high)) / (high - low)
  const alpha = 2 - power(room, -(CROSS + 1))
  const inside = u <= 1 / alpha
  const spread = power(inside ? u * alpha : 1 / (2 - u * alpha), 1 / (CROSS + 1))
  return within((low + high + (lower ? -1 : 1) * spread * (high - low)) / 2)
}

/**
 * Differential evolution (Storn & Price 1997; for several objectives Kukkonen & Lampinen 2005): a parent moved by a part of the
 * difference of two others. What would leave 0…1 lands between where it was and the end. Options come from one of the two, half
 * of the time.
 */
function stepped(levers: readonly Lever[], parents: readonly Float64Array[], draw: Draw): Float64Array {
  const from = tournament(parents, draw)
  const [to, away] = [draw(), draw()].map((u) => parents[Math.floor(u * parents.length)])
  const part = 0.3 + 0.5 * draw()
  return Float64Array.from(levers, ({ ordered }, l) => {
    const u = draw()
    if (!ordered) return u < 0.5 ? to[l] : from[l]
    const moved = from[l] + part * (to[l] - away[l])
    return moved < 0 ? u * from[l] : moved > 1 ? 1 - u * (1 - from[l]) : moved
  })
}

/** Polynomial mutation within 0…1 (Deb & Goyal 1996). Of options any other; of whole numbers at least the next. */
function mutate(lever: Lever, at: number, u: number): number {
  const { levels, ordered } = lever
  if (!ordered) return levels < 2 ? at : (((levelOf(levels, at) + 1 + Math.floor(u * (levels - 1))) % levels) + 0.5) / levels
  const down = u < 0.5
  const left = power(down ? 1 - at : at, MUTATE + 1)
  const weight = down ? 2 * u : 2 * (1 - u)
  const step = 1 - power(weight + (1 - weight) * left, 1 / (MUTATE + 1))
  const moved = within(down ? at - step : at + step)
  if (levels === 0 || levelOf(levels, moved) !== levelOf(levels, at)) return moved
  return within(at + (down ? -1 : 1) / levels)
}

function within(u: number): number {
  return Math.max(0, Math.min(1, u))
}
