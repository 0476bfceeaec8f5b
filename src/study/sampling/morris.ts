import { addressOf } from '../../math/random.ts'
import type { Random } from '../../math/random.ts'

/**
 * Trajectories for elementary effects (Morris 1991) on a grid of `levels` levels, an even number: 0, 1/(levels - 1) … 1. Each begins at
 * a point of the grid by chance and moves every factor once, in an order by chance, by Δ = levels / (2 (levels - 1)): up from the
 * lower half of the grid, down from the upper one. So every level is equally likely, at both ends of a move.
 *
 * A trajectory has `factors + 1` points; the first of trajectory t is point `t * (factors + 1)`. From one to the next exactly one
 * factor differs, and the sign of its difference is the direction. More trajectories leave the first ones as they are.
 * @returns `unit[point * factors + factor]`
 */
export function morris(trajectories: number, factors: number, levels: number, random: Random): Float64Array {
  random.enter(addressOf('morris'), 0)
  const half = levels / 2
  const order = new Int32Array(factors)
  const level = new Int32Array(factors)
  const unit = new Float64Array(trajectories * (factors + 1) * factors)
  for (let trajectory = 0, to = 0; trajectory < trajectories; trajectory++) {
    for (let f = 0; f < factors; f++) {
      level[f] = Math.floor(random.uniform(trajectory, f) * levels)
      // Shuffled while it is filled (Durstenfeld 1964): the new one takes the place of one of those so far, which goes last.
      const place = Math.floor(random.also() * (f + 1))
      order[f] = order[place]
      order[place] = f
    }
    for (let step = 0; step <= factors; step++) {
      if (step > 0) level[order[step - 1]] += level[order[step - 1]] < half ? half : -half
      for (let f = 0; f < factors; f++) unit[to++] = level[f] / (levels - 1)
    }
  }
  return unit
}
