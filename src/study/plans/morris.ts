import { Random } from '../../math/random.ts'
import type { Plan } from '../plan.ts'
import { morris as trajectories } from '../sampling/morris.ts'

/** Levels of each factor; the usual number, with which a step is two thirds of the range. */
const LEVELS = 4

export const morris: Plan = {
  name: 'morris',
  about: 'for elementary effects: trajectories of factors + 1 points, of which as many are made as fit',
  points: 'drawn',
  block: (factors) => factors + 1,
  sensitivity: 'morris',
  draw: (factors, points, seed) => trajectories(points / (factors + 1), factors, LEVELS, new Random(seed, 0)),
}
