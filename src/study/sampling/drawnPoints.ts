import type { Points } from '../points.ts'
import type { Factor } from '../sweep/factor.ts'
import { valuesOf } from './valuesOf.ts'

/** Points from where they stand in the distributions of the factors: `unit[point * factors + factor]`. */
export function drawnPoints(factors: readonly Factor[], unit: Float64Array): Points {
  const addresses = factors.flatMap((factor) => factor.addresses)
  const count = unit.length / factors.length
  const values = new Float64Array(count * addresses.length)
  let at = 0
  for (let n = 0; n < unit.length; n++) for (const value of valuesOf(factors[n % factors.length], unit[n])) values[at++] = value
  return { addresses, count, values }
}
