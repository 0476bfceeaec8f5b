import type { Random } from '../../math/random.ts'
import { DIMENSIONS } from './directions.ts'
import { sobol } from './sobol.ts'

/**
 * Design for first-order and total sensitivity indices (Saltelli, Annoni, Azzini, Campolongo, Ratto & Tarantola 2010). Each row of a
 * shifted Sobol' sequence of twice the dimensions gives two independent settings, A (its first half) and B (its second), and from
 * them `factors + 2` points in this order:
 *
 *   A, AB_0, AB_1 … AB_(factors - 1), B
 *
 * where AB_i is A with factor i taken from B. Block `row` begins at point `row * (factors + 2)`. `base` is best a power of 2; more
 * rows continue the same design. The sequence is used from its first point on: leaving points out spoils its balance (Owen 2020),
 * and after the shift none of them is special.
 * @returns `unit[point * factors + factor]`, `base * (factors + 2)` points
 * @throws RangeError above 50 factors
 */
export function saltelli(base: number, factors: number, random: Random): Float64Array {
  const most = Math.floor(DIMENSIONS / 2)
  if (factors > most) throw new RangeError(`${factors} factors: Saltelli's design takes at most ${most}`)
  const rows = sobol(base, 2 * factors, random)
  const unit = new Float64Array(base * (factors + 2) * factors)
  for (let row = 0, to = 0; row < base; row++) {
    const a = rows.subarray(2 * factors * row, 2 * factors * row + factors)
    const b = rows.subarray(2 * factors * row + factors, 2 * factors * (row + 1))
    for (let block = -1; block <= factors; block++, to += factors) {
      unit.set(block === factors ? b : a, to)
      if (block >= 0 && block < factors) unit[to + block] = b[block]
    }
  }
  return unit
}
