import { prepare, run } from '../../src/model/run.ts'
import type { Scenario } from '../../src/model/scenario.ts'
import { clock, runTimed } from './engine.ts'
import { place } from './place.ts'
import { timed } from './spread.ts'
import type { Figure } from './table.ts'
import { yardstick } from './yardstick.ts'

const TEAMS = 120
const WEEKS = 260
const TIMES = 11

/** The whole run at the default size, then building and stepping apart, then the split by process. */
export function speed(): Figure[] {
  const scenario = place(TEAMS, WEEKS)
  const designs = scenario.designs.length
  const each = TEAMS * WEEKS * designs
  let replicate = 0
  const whole: number[] = []
  const ratio: number[] = []
  for (let i = 0; i < TIMES; i++) {
    const rule = yardstick()
    const [ms] = timed(1, () => replicateOf(scenario, ++replicate))
    whole.push((ms * 1e6) / each)
    ratio.push((ms * 1e6) / each / rule)
  }
  const building = timed(TIMES, () => void prepare(scenario, ++replicate)).map((ms) => (ms * 1e6) / each)
  return [
    { what: `a run, building its world included (${designs} designs share it)`, unit: 'ns/team-week', values: whole, aim: 400 },
    { what: 'the same, in yardsticks of one random draw', unit: 'ratio', values: ratio },
    { what: 'of it, building landscapes and world', unit: 'ns/team-week', values: building },
    ...split(scenario),
  ]
}

/** One replicate: the ground once, every design on it. */
function replicateOf(scenario: Scenario, replicate: number): void {
  const ground = prepare(scenario, replicate)
  for (let d = 0; d < scenario.designs.length; d++) run(scenario, d, replicate, ground)
}

/** Nanoseconds a team-week in each process, where the engine tells. */
function split(scenario: Scenario): Figure[] {
  if (!runTimed) return []
  const each = TEAMS * WEEKS
  const times = new Map<string, number[]>()
  for (let replicate = 1; replicate <= TIMES; replicate++) {
    const { shares } = runTimed(scenario, scenario.designs.length - 1, replicate, prepare(scenario, replicate), clock)
    for (const { name, ns } of shares) times.set(name, [...(times.get(name) ?? []), ns / each])
  }
  return [...times].map(([name, values]) => ({ what: `  ${name}`, unit: 'ns/team-week', values }))
}
