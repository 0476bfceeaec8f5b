import { Random } from '../../math/random.ts'
import { archiveOf } from './archive.ts'
import type { Archive, Round } from './archive.ts'
import { breed } from './breed.ts'
import { SEARCH, drawsOf } from './draw.ts'
import { allowance, apart } from './feasible.ts'
import { latin } from './latin.ts'
import { parentsOf } from './parents.ts'
import { keyOf, snap } from './space.ts'
import type { Space } from './space.ts'

/** Tries to find a new child that is likely to be allowed, and as many anywhere where there was no new one. */
const TRIES = 40

/** Share of a round that may be refused: the best splits lie along the border of the budget, so that some must be asked beyond it. */
const FAIR = 0.15

/** How likely a child must be to be allowed; the second after a round of which more than a fair share was refused. */
const LIKELY = 0.5
const SURE = 0.9

/**
 * Candidates of a round, none of them asked before: first a Latin hypercube, then children of the best so far (NSGA-II; Deb et al.
 * 2002). Only rounds before `round` are read, so that a search that is taken up again asks the same.
 * A setting that was refused has no values, and says nothing of how far it was off: children are chosen that are likely to be allowed
 * (see `feasible.ts`). With a tenth to a sixth of all settings allowed, 9 to 18 % of later rounds were refused, and above half of a
 * round in 2 % of them: those before a few allowed ones were known. A refused one costs no run.
 * @returns `unit[candidate * levers + lever]`; fewer than `size` where nothing new was found, empty where all has been asked
 */
export function nextRound(space: Space, history: readonly Round[], round: number, seed: string): Float64Array {
  const random = new Random(seed, 0)
  random.enter(SEARCH, round)
  const archive = archiveOf(space, history.slice(0, round))
  const found = archive.usable.length > 0 ? children(space, archive, random) : explore(space, archive, random)
  const unit = new Float64Array(found.length * space.levers.length)
  found.forEach((candidate, c) => unit.set(candidate, c * space.levers.length))
  return unit
}

/** While nothing is known to be allowed: what the user named, then an even spread, later as far as can be from all that was refused. */
function explore({ levers, size, start }: Space, { units, count }: Archive, random: Random): Float64Array[] {
  const named = Array.from({ length: count > 0 ? 0 : (start?.length ?? 0) / levers.length }, (_, c) =>
    Float64Array.from(levers, (lever, l) => snap(lever, start![c * levers.length + l])),
  )
  const spread = latin(levers, count > 0 ? 4 * size : Math.max(0, size - named.length), random)
  const nearest = spread.map((unit) => units.reduce((least, other) => Math.min(least, apart(levers, unit, other)), Infinity))
  const order = spread.map((_, c) => c).sort((a, b) => (nearest[a] === nearest[b] ? a - b : nearest[b] - nearest[a]))
  const taken = new Set(units.map(keyOf))
  return [...named, ...order.map((c) => spread[c])].filter((unit) => isNew(taken, unit)).slice(0, size)
}

function children({ levers, objectives, size }: Space, archive: Archive, random: Random): Float64Array[] {
  const { units, costs, usable, starts } = archive
  const last = starts.at(-2) ?? 0
  const refused = units.length - last - usable.filter((c) => c >= last).length
  const enough = refused > FAIR * (units.length - last) ? SURE : LIKELY
  // A front of three objectives is a surface: it takes more parents to span than a line.
  const parents = parentsOf(costs, usable, size * Math.max(1, objectives.length - 1)).map((c) => units[c])
  const likely = allowance(levers, units, new Set(usable))
  const taken = new Set(units.map(keyOf))
  const found: Float64Array[] = []
  for (let slot = 0; slot < size; slot++) {
    let best: Float64Array | undefined
    let most = -1
    for (let n = 0; most < enough && (n < TRIES || (n < 2 * TRIES && best === undefined)); n++) {
      const draw = drawsOf(random, 2 * TRIES * slot + n)
      const child = n < TRIES ? breed(levers, parents, draw) : Float64Array.from(levers, (lever) => snap(lever, draw()))
      if (taken.has(keyOf(child))) continue
      const chance = likely(child)
      if (chance > most) {
        best = child
        most = chance
      }
    }
    if (best !== undefined && isNew(taken, best)) found.push(best)
  }
  return found
}

/** Says whether it is new, and remembers it. */
function isNew(taken: Set<string>, unit: Float64Array): boolean {
  const key = keyOf(unit)
  if (taken.has(key)) return false
  taken.add(key)
  return true
}
