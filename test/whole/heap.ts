// Started by helpers/heap.ts with --expose-gc and without compilers, whose code comes and goes: writes by how many bytes the
// heap grew, as JSON.
import { prepare, run } from '../../src/model/run.ts'
import { DESIGNS } from '../helpers/designs.ts'
import { scenarioOf } from '../helpers/place.ts'

/** Bytes of heap in use, after collecting twice (the first may only mark). */
function heap(): number {
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

const designs = { integrated: DESIGNS.integrated }
const place = { demand: { hours: 24 } }

/** Heap after 10,000 weeks less that after 1,000, in one run. */
function growthOfWeeks(): number {
  const scenario = scenarioOf({ weeks: 10_000, place, designs })
  let early = 0
  let late = 0
  run(scenario, 0, 0, prepare(scenario, 0), {
    week: ({ week }) => {
      if (week === 999) early = heap()
      if (week === 9_999) late = heap()
    },
  })
  return late - early
}

/** Heap after 200 more runs, of other replicates, less that before. */
function growthOfRuns(): number {
  const scenario = scenarioOf({ weeks: 26, place, designs })
  const runs = (from: number, to: number): void => {
    for (let replicate = from; replicate < to; replicate++) run(scenario, 0, replicate, prepare(scenario, replicate))
  }
  runs(0, 20)
  const before = heap()
  runs(20, 220)
  return heap() - before
}

console.log(JSON.stringify({ weeks: growthOfWeeks(), runs: growthOfRuns() }))
