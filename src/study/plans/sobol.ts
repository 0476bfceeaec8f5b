import { Random } from '../../math/random.ts'
import type { Plan } from '../plan.ts'
import { DIMENSIONS } from '../sampling/directions.ts'
import { sobol as sequence } from '../sampling/sobol.ts'

export const sobol: Plan = {
  name: 'sobol',
  about: "Sobol' sequence: drawn so that all factors together are spread evenly; best with a power of two settings",
  points: 'drawn',
  block: () => 1,
  sensitivity: 'rank',
  refuses: ({ length }) => (length > DIMENSIONS ? `plan sobol has numbers for at most ${DIMENSIONS} factors; ${length} vary` : undefined),
  draw: (factors, points, seed) => sequence(points, factors, new Random(seed, 0)),
}
