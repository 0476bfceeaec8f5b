import { Random } from '../../math/random.ts'
import type { Plan } from '../plan.ts'
import { morris as trajectories } from '../sampling/morris.ts'

/** Levels of each factor; the usual number, with which a step is two thirds of the range. */
const LEVELS = 4

export const morris: Plan = {
  name: 'morris',
  about: 'for elementary effects: trajectories of factors + 1 settings, of which as many are made as fit',
  points: 'drawn',
  block: (factors) => factors + 1,
  sensitivity: 'morris',
  refuses(factors) {
    // Its levels reach both ends, which for these are the ends of what is possible at all.
    const tailed = factors.find(({ distribution: { kind } }) => kind === 'normal' || kind === 'logNormal')
    return tailed && `plan morris goes to the ends of each range, and ${tailed.name} has tails: give it a range [low, high]`
  },
  draw: (factors, points, seed) => trajectories(points / (factors + 1), factors, LEVELS, new Random(seed, 0)),
}
