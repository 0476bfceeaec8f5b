import { Random } from '../../math/random.ts'
import type { Plan } from '../plan.ts'
import { sobol as sequence } from '../sampling/sobol.ts'

export const sobol: Plan = {
  name: 'sobol',
  about: "Sobol' sequence: drawn so that all factors together are spread evenly; best with a power of two points",
  points: 'drawn',
  block: () => 1,
  sensitivity: 'rank',
  draw: (factors, points, seed) => sequence(points, factors, new Random(seed, 0)),
}
