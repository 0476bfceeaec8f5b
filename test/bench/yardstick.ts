import { threefry13 } from '../../src/math/threefry.ts'

const DRAWS = 2_000_000

/**
 * A fixed piece of work, nanoseconds a unit: machines drift by a third from minute to minute, and what is measured beside it
 * can be told as a ratio.
 */
export function yardstick(): number {
  const key = Int32Array.of(1, 2)
  const out = new Int32Array(2)
  const start = performance.now()
  for (let i = 0; i < DRAWS; i++) threefry13(key, i, 0, out)
  return ((performance.now() - start) / DRAWS) * 1e6
}
