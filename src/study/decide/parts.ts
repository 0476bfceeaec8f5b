import { Random, addressOf } from '../../math/random.ts'
import { blockOf } from './runs.ts'

/**
 * Divides points into so many parts of one size, by chance: for each point its part. Points that share worlds in blocks stay together,
 * so that no luck is on both sides. `name` is the address of the draw.
 */
export function partsByChance(sweep: { points: number; sharing: number; seed: string }, name: string, count: number): Int32Array {
  const block = Math.max(1, blockOf(sweep))
  const random = new Random(sweep.seed, 0)
  random.enter(addressOf(name), 0)
  const order = Array.from({ length: Math.ceil(sweep.points / block) }, (_, b) => ({ b, at: random.uniform(b, 0) }))
  order.sort((one, other) => one.at - other.at || one.b - other.b)
  const parts = new Int32Array(order.length)
  order.forEach(({ b }, place) => (parts[b] = place % count))
  return Int32Array.from({ length: sweep.points }, (_, p) => parts[Math.floor(p / block)])
}
