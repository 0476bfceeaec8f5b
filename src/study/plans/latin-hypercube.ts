import { Random } from '../../math/random.ts'
import type { Plan } from '../plan.ts'
import { latinHypercube as drawn } from '../sampling/latinHypercube.ts'

export const latinHypercube: Plan = {
  name: 'latin-hypercube',
  about: 'drawn so that each factor alone is spread evenly; any number of settings',
  points: 'drawn',
  block: () => 1,
  sensitivity: 'rank',
  draw: (factors, points, seed) => drawn(points, factors, new Random(seed, 0)),
}
