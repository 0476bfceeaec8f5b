import { LEVEL } from '../level.ts'
import { archiveOf } from './archive.ts'
import type { Round } from './archive.ts'
import { beats } from './beats.ts'
import { thin } from './crowding.ts'
import { frontsOf } from './dominance.ts'
import { parentsOf } from './parents.ts'
import { hypervolumes } from './settled.ts'
import type { Space } from './space.ts'

/** What a search has come to, by its own worlds alone: who is worth being run again in fresh ones. */
export interface Front {
  /** Positions among all candidates, counted through all rounds: the front by means first, then who may be on it for all that noise tells. */
  readonly candidates: readonly number[]
  /** `unit[candidate * levers + lever]`. */
  readonly unit: Float64Array
  /** How many of all candidates are on the front by means; more than `candidates` holds where it was thinned. */
  readonly onFront: number
  /** After each round: the hypervolume of all so far, as a share of the last one's. */
  readonly hypervolume: readonly number[]
  readonly asked: number
  readonly failed: number
}

/**
 * The shortlist, of at most `most` candidates: of a longer front the most crowded are left out, never one that is best in an
 * objective; of those behind it come in who is beaten by none of them beyond noise.
 */
export function front(space: Space, history: readonly Round[], most: number): Front {
  const archive = archiveOf(space, history)
  const { costs, usable, units, count, failed } = archive
  const first = frontsOf(costs, usable)[0] ?? []
  const chosen = thin(costs, first, most)
  const candidates = [...chosen, ...near(space, history, archive.usable, costs, chosen, most)]
  const unit = new Float64Array(candidates.length * space.levers.length)
  candidates.forEach((c, i) => unit.set(units[c], i * space.levers.length))
  const hypervolume = hypervolumes(archive)
  return { candidates, unit, onFront: first.length, hypervolume, asked: count, failed }
}

/** Who is not on the front by means, but may be on it. */
function near(
  { objectives }: Space,
  history: readonly Round[],
  usable: readonly number[],
  costs: readonly Float64Array[],
  chosen: readonly number[],
  most: number,
): number[] {
  const all = history.flatMap(({ results }) => results)
  const rest = parentsOf(costs, usable, usable.length).filter((c) => !chosen.includes(c))
  const found: number[] = []
  for (const c of rest) {
    if (chosen.length + found.length >= most) break
    if (!chosen.some((other) => beats(objectives, all[other], all[c], LEVEL))) found.push(c)
  }
  return found
}
