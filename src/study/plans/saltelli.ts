import { Random } from '../../math/random.ts'
import type { Plan } from '../plan.ts'
import { DIMENSIONS } from '../sampling/directions.ts'
import { saltelli as rows } from '../sampling/saltelli.ts'

export const saltelli: Plan = {
  name: 'saltelli',
  about: "for Sobol' indices: blocks of factors + 2 settings, of which as many are made as fit; best with a power of two blocks",
  points: 'drawn',
  block: (factors) => factors + 2,
  sensitivity: 'sobol',
  refuses: ({ length }) =>
    2 * length > DIMENSIONS ? `plan saltelli has numbers for at most ${Math.floor(DIMENSIONS / 2)} factors; ${length} vary` : undefined,
  draw: (factors, points, seed) => rows(points / (factors + 2), factors, new Random(seed, 0)),
}
