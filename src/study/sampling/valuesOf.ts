import { exp, log } from '../../math/portable.ts'
import type { Distribution, Factor } from '../sweep/factor.ts'
import { truncatedNormal } from './truncatedNormal.ts'

/**
 * Values of a factor at a place in its distribution, one for each of its addresses: the inverse distribution function, so that places
 * spread evenly give values as likely as they are believed to be. Addresses of one factor share the value, unless it is a table.
 * @param u place, 0 and 1 included: they give the ends of the range
 */
export function valuesOf({ distribution, addresses, whole }: Factor, u: number): number[] {
  if (distribution.kind === 'values') return [...distribution.rows[indexAt(u, distribution.rows.length)]]
  return addresses.map(() => (whole ? wholeAt(distribution, u) : valueAt(distribution, u)))
}

type Continuous = Exclude<Distribution, { kind: 'values' }>

/** Which of `count` equally likely things stands at `u`. */
function indexAt(u: number, count: number): number {
  return Math.min(count - 1, Math.floor(u * count))
}

/** Uniform: every whole number of the range equally likely. All others: the nearest one, inside the range. */
function wholeAt(distribution: Continuous, u: number): number {
  const first = Math.ceil(distribution.low)
  const last = Math.floor(distribution.high)
  if (distribution.kind === 'uniform') return first + indexAt(u, last - first + 1)
  return Math.max(first, Math.min(last, Math.round(valueAt(distribution, u))))
}

/** Inside the range to the last bit, whatever rounding did. */
function valueAt(distribution: Continuous, u: number): number {
  return Math.max(distribution.low, Math.min(distribution.high, quantileAt(distribution, u)))
}

function quantileAt(distribution: Continuous, u: number): number {
  const { low, high } = distribution
  switch (distribution.kind) {
    case 'uniform':
      return low + u * (high - low)
    case 'logUniform':
      return exp((1 - u) * log(low) + u * log(high))
    case 'triangular':
      return triangular(low, distribution.mode, high, u)
    case 'normal': {
      const { mean, sd } = distribution
      return mean + sd * truncatedNormal(u, (low - mean) / sd, (high - mean) / sd)
    }
    case 'logNormal': {
      const { sd } = distribution
      const centre = log(distribution.median)
      return exp(centre + sd * truncatedNormal(u, (log(low) - centre) / sd, (log(high) - centre) / sd))
    }
  }
}

/** Two parabolas that meet at the mode, where (mode − low) / (high − low) of the probability lies below. */
function triangular(low: number, mode: number, high: number, u: number): number {
  const width = high - low
  if (u * width < mode - low) return low + Math.sqrt(u * width * (mode - low))
  return high - Math.sqrt((1 - u) * width * (high - mode))
}
