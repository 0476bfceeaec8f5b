import { addressOf } from '../../math/random.ts'
import type { Random } from '../../math/random.ts'
import { DIMENSIONS, directions } from './directions.ts'

/** 2^-32 */
const CELL = 2.3283064365386963e-10

/**
 * Sobol' sequence (Sobol' 1967; Gray-code order of Antonov & Saleev 1979; direction numbers of Joe & Kuo 2008): points that fill the
 * unit cube evenly, the more so where their number is a power of 2. More points continue the same sequence.
 * @param shift chance for a digital shift: one word a dimension is XORed to all its numbers, which are then the middles of cells 2^-32
 *   wide, so that each is uniform on its own and none is 0 or 1. Without it the bare sequence, from its origin.
 * @returns `unit[point * dimensions + dimension]`
 * @throws RangeError above 101 dimensions
 */
export function sobol(points: number, dimensions: number, shift?: Random): Float64Array {
  if (dimensions > DIMENSIONS) throw new RangeError(`a Sobol' sequence of ${dimensions} dimensions: there are ${DIMENSIONS}`)
  shift?.enter(addressOf('sobol'), 0)
  const middle = shift === undefined ? 0 : 0.5
  const unit = new Float64Array(points * dimensions)
  for (let d = 0; d < dimensions; d++) {
    const words = directions(d)
    let word = shift === undefined ? 0 : shift.word(d, 0)
    for (let point = 0; point < points; point++) {
      unit[point * dimensions + d] = ((word >>> 0) + middle) * CELL
      // One direction number more: that of the lowest bit that is set in the number of the next point.
      const next = point + 1
      word ^= words[31 - Math.clz32(next & -next)]
    }
  }
  return unit
}
