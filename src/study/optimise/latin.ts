import type { Random } from '../../math/random.ts'
import { drawsOf, shuffled } from './draw.ts'
import { snap } from './space.ts'
import type { Lever } from './space.ts'

/**
 * A Latin hypercube (McKay, Beckman & Conover 1979): each lever's range is cut into `count` parts, and each part is met once.
 * @param nth which of several, from 0
 */
export function latin(levers: readonly Lever[], count: number, random: Random, nth: number): Float64Array[] {
  const columns = levers.map((lever, l) => {
    const draw = drawsOf(random, -1 - nth * levers.length - l)
    return shuffled(count, draw).map((part) => snap(lever, (part + draw()) / count))
  })
  return Array.from({ length: count }, (_, c) => Float64Array.from(columns, (column) => column[c]))
}
