import { prepare, run } from '../../src/model/run.ts'
import { place } from './place.ts'
import type { Figure } from './table.ts'

/** Heap in use, kB, after collecting twice (the first may only mark). */
function heap(): number {
  if (!globalThis.gc) throw new Error('start node with --expose-gc')
  globalThis.gc()
  globalThis.gc()
  return process.memoryUsage().heapUsed / 1024
}

/** Memory must not grow with the number of runs. */
export function growth(): Figure[] {
  const scenario = place(120, 260, 1)
  const runs = (from: number, to: number): void => {
    for (let replicate = from; replicate < to; replicate++) run(scenario, 0, replicate, prepare(scenario, replicate))
  }
  const grown: number[] = []
  runs(0, 20)
  for (let i = 0; i < 5; i++) {
    const before = heap()
    runs(20 + 40 * i, 60 + 40 * i)
    grown.push(heap() - before)
  }
  return [{ what: 'heap grown by 40 more runs (10,400 weeks)', unit: 'kB', values: grown, aim: 64 }]
}

/** 100,000 teams for ten years, in one process: most memory held, and time a team-week. */
export function large(): Figure[] {
  const [teams, weeks] = [100_000, 520]
  const scenario = place(teams, weeks, 1)
  const start = performance.now()
  run(scenario, 0, 0, prepare(scenario, 0))
  const ms = performance.now() - start
  return [
    { what: '100,000 teams × 520 weeks', unit: 'ns/team-week', values: [(ms * 1e6) / (teams * weeks)] },
    { what: 'most memory held by that process', unit: 'MB', values: [process.resourceUsage().maxRSS / 1024], aim: 1024 },
  ]
}
