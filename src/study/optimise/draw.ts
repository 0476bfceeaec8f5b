import { addressOf } from '../../math/random.ts'
import type { Random } from '../../math/random.ts'

/** The next of a thing's own uniform numbers. */
export type Draw = () => number

/** Numbers of one candidate: what others draw does not move them. */
export function drawsOf(random: Random, entity: number): Draw {
  let draw = 0
  return () => random.uniform(entity, draw++)
}

export const SEARCH = addressOf('optimise')

/** Positions 0 to n - 1 in random order (Fisher & Yates). */
export function shuffled(n: number, draw: Draw): number[] {
  const order = Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1))
    const kept = order[i]
    order[i] = order[j]
    order[j] = kept
  }
  return order
}
