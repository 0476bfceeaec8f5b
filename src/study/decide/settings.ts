import type { Factor } from '../sweep/factor.ts'
import type { Sweep } from '../sweep/sweep.ts'

/** What a parameter is set to at a point; an option by its name. */
export interface Setting {
  readonly address: string
  readonly value: number | string
}

/** Column in `values` at which the addresses of a factor begin. */
export function columnOf(factors: readonly Factor[], factor: number): number {
  let column = 0
  for (let f = 0; f < factor; f++) column += factors[f].addresses.length
  return column
}

/** Values of a factor's first address at all points: all that tells its places apart, but for `values` with several addresses. */
export function valuesOfFactor({ factors, values, addresses, points }: Sweep, factor: number): Float64Array {
  const column = columnOf(factors, factor)
  return Float64Array.from({ length: points }, (_, p) => values[p * addresses.length + column])
}

/** Whether the places of a factor have an order: not so for options, and for rows of several numbers. */
export function isOrdered(factor: Factor): boolean {
  return factor.options === undefined && !(factor.distribution.kind === 'values' && factor.addresses.length > 1)
}

/** All factors at a point. */
export function settingsAt({ factors, values, addresses }: Sweep, point: number): Setting[] {
  return factors.flatMap(({ addresses: own, options }, f) => {
    const column = columnOf(factors, f)
    return own.map((address, a) => {
      const value = values[point * addresses.length + column + a]
      return { address, value: options === undefined ? value : options[value] }
    })
  })
}
