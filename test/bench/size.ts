// Started by large.ts with a number of teams, of weeks and of times: writes what that takes, as JSON.
import { prepare, run } from '../../src/model/run.ts'
import { took } from './clock.ts'
import { place } from './place.ts'

export interface Size {
  /** Nanoseconds a team-week of each run, with its world. */
  readonly times: readonly number[]
  /** Most memory that the process held, MB. */
  readonly memory: number
}

const [teams, weeks, times] = process.argv.slice(2).map(Number)
const scenario = { ...place(teams), weeks }
const design = scenario.designs.length - 1
const size: Size = {
  times: Array.from({ length: times }, (_, replicate) => {
    const ns = took(() => void run(scenario, design, replicate, prepare(scenario, replicate)))
    return ns / (teams * weeks)
  }),
  memory: process.resourceUsage().maxRSS / 1024,
}
console.log(JSON.stringify(size))
