import { Random } from '../../math/random.ts'
import { archiveOf } from './archive.ts'
import type { Archive, Round } from './archive.ts'
import { breed } from './breed.ts'
import { SEARCH, drawsOf } from './draw.ts'
import { latin } from './latin.ts'
import { parentsOf } from './parents.ts'
import { keyOf, snap } from './space.ts'
import type { Space } from './space.ts'

/** Tries to breed a child that is new and fits, and as many anywhere where there was none; also spreads of a first round. */
const TRIES = 40

/**
 * Candidates of a round, none of them asked before, all of which fit: first a Latin hypercube, then children of the best so far
 * (NSGA-II; Deb et al. 2002). Only rounds before `round` are read, so that a search that is taken up again asks the same.
 * What does not fit is thrown away before it costs a run (Deb's constraint-domination, with all infeasible ones last, would run them);
 * what is left of a spread is as even as the border of the budget lets it be.
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

const all = (): boolean => true

/** While nothing is known: what the user named, then even spreads, as many as it takes to fill the round with what fits. */
function explore({ levers, size, start, fits = all }: Space, { units, count }: Archive, random: Random): Float64Array[] {
  const taken = new Set(units.map(keyOf))
  const named = Array.from({ length: count > 0 ? 0 : (start?.length ?? 0) / levers.length }, (_, c) =>
    Float64Array.from(levers, (lever, l) => snap(lever, start![c * levers.length + l])),
  )
  const found: Float64Array[] = named.filter((unit) => fits(unit) && isNew(taken, unit))
  for (let n = 0; n < TRIES && found.length < size; n++) {
    found.push(...latin(levers, n === 0 ? size - found.length : size, random, n).filter((unit) => fits(unit) && isNew(taken, unit)))
  }
  return found.slice(0, size)
}

function children({ levers, objectives, size, fits = all }: Space, { units, costs, usable }: Archive, random: Random): Float64Array[] {
  // A front of three objectives is a surface: it takes more parents to span than a line.
  const parents = parentsOf(costs, usable, size * Math.max(1, objectives.length - 1)).map((c) => units[c])
  const taken = new Set(units.map(keyOf))
  const found: Float64Array[] = []
  for (let slot = 0; slot < size; slot++) {
    for (let n = 0; n < 2 * TRIES; n++) {
      const draw = drawsOf(random, 2 * TRIES * slot + n)
      const child = n < TRIES ? breed(levers, parents, draw) : Float64Array.from(levers, (lever) => snap(lever, draw()))
      if (taken.has(keyOf(child)) || !fits(child)) continue
      taken.add(keyOf(child))
      found.push(child)
      break
    }
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
