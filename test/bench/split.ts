import { prepare, run } from '../../src/model/run.ts'
import type { Scenario } from '../../src/model/scenario.ts'
import { WEEK } from '../../src/model/week.ts'
import { took } from './clock.ts'
import { place } from './place.ts'
import { spread } from './spread.ts'
import { aligned, digits } from './table.ts'

const WARM_UP = 3
const REPLICATES = 30
/** The processes, the observation, and what a run does before its first week and after its last. */
const PARTS = [...WEEK.map(({ name }) => name), 'observation', 'start and end']

/** Where the time of a run goes, by process and design: medians. The clock is read after each part, which is in the figures. */
export function split(): string {
  const scenario = place()
  const medians = scenario.designs.map((_, d) => mediansOf(scenario, d))
  const sums = medians.map((column) => column.reduce((sum, ns) => sum + ns, 0))
  const rows = PARTS.map((name, n) => [name, ...medians.flatMap((column, d) => [digits(column[n]), percent(column[n] / sums[d])])])
  const heads = ['ns/team-week', ...scenario.designs.flatMap(({ name }) => [name, '%'])]
  const total = ['sum', ...sums.flatMap((sum) => [digits(sum), '100'])]
  return `median of ${REPLICATES} runs of each design after ${WARM_UP} to warm up, reading the clock included\n${aligned([heads, ...rows, total], 1)}`
}

function mediansOf(scenario: Scenario, design: number): number[] {
  const each = scenario.teams.length * scenario.weeks
  const times: number[][] = PARTS.map(() => [])
  for (let replicate = 0; replicate < WARM_UP + REPLICATES; replicate++) {
    const found = partsOf(scenario, design, replicate)
    if (replicate >= WARM_UP) found.forEach((ns, n) => times[n].push(ns / each))
  }
  return times.map((values) => spread(values).median)
}

/** Nanoseconds of each part in one run. */
function partsOf(scenario: Scenario, design: number, replicate: number): Float64Array {
  const ground = prepare(scenario, replicate)
  const sums = new Float64Array(PARTS.length)
  let last = NaN
  const part = (n: number): void => {
    const now = performance.now()
    // The first part of all begins with the run: what came before it belongs to the start.
    if (!Number.isNaN(last)) sums[n] += (now - last) * 1e6
    last = now
  }
  const whole = took(() => void run(scenario, design, replicate, ground, { part }))
  sums[PARTS.length - 1] = whole - sums.reduce((sum, ns) => sum + ns, 0)
  return sums
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}
