import { prepare, run, type Ground } from '../../src/model/run.ts'
import { took } from './clock.ts'
import { place } from './place.ts'
import { table, type Figure } from './table.ts'
import { yardstick } from './yardstick.ts'

const WARM_UP = 10
const REPLICATES = 40

/** Every design at the default size: building landscapes and worlds apart, then runs, then both together as they are used. */
export function speed(): string {
  const scenario = place()
  const { designs } = scenario
  const each = scenario.teams.length * scenario.weeks
  const rule: number[] = []
  const building: number[] = []
  const runs: number[][] = designs.map(() => [])
  const whole: number[] = []
  for (let replicate = 0; replicate < WARM_UP + REPLICATES; replicate++) {
    rule[replicate] = yardstick()
    let ground: Ground
    building[replicate] = took(() => void (ground = prepare(scenario, replicate))) / each
    designs.forEach((_, d) => (runs[d][replicate] = took(() => void run(scenario, d, replicate, ground)) / each))
    whole[replicate] = (building[replicate] + runs.reduce((sum, times) => sum + times[replicate], 0)) / designs.length
  }
  const warm = (values: readonly number[]): number[] => values.slice(WARM_UP)
  const unit = 'ns/team-week'
  const figures: Figure[] = [
    ...designs.map(({ name }, d) => ({ what: `run: ${name}`, unit, values: warm(runs[d]) })),
    { what: `building the world, once for ${designs.length} designs`, unit, values: warm(building) },
    { what: 'a run, mean of the designs, with its part of building', unit, values: warm(whole), aim: 400 },
    { what: 'yardstick: one random draw', unit: 'ns', values: warm(rule) },
    { what: 'a run, as above, in yardsticks', unit: 'ratio', values: warm(whole.map((ns, n) => ns / rule[n])) },
  ]
  return `${scenario.teams.length} teams × ${scenario.weeks} weeks, one thread; ${REPLICATES} replicates after ${WARM_UP} to warm up\n${table(figures)}`
}
