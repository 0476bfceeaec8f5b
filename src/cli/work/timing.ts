import type { Order } from '../../formats/order.ts'
import { groupRunner } from '../../study/groupRunner.ts'
import { groupAt } from '../../study/layout.ts'

/** Milliseconds of trying. */
const LONG = 2000

/** Time of a world, from some that lie spread over the plan; the first of all is not counted: the program is still warming up. */
export function secondsAWorld(order: Order): number {
  const { work } = order
  const worlds = work.points * work.replicates
  const runWorld = groupRunner(order)
  runWorld(groupAt(work, 0))
  const begun = performance.now()
  let tried = 0
  while (tried === 0 || (performance.now() - begun < LONG && tried < worlds)) {
    // The golden section spreads any number of tries evenly.
    runWorld(groupAt(work, Math.floor(((tried * 0.6180339887498949) % 1) * worlds)))
    tried++
  }
  return (performance.now() - begun) / 1000 / tried
}
