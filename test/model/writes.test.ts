import { describe, expect, test } from 'vitest'
import { addressOf, Random } from '../../src/math/random.ts'
import { prepare, run } from '../../src/model/run.ts'
import type { Values } from '../../src/model/parameter.ts'
import { WEEK } from '../../src/model/week.ts'
import { World } from '../../src/model/world.ts'
import { DESIGNS } from '../helpers/designs.ts'
import { scenarioOf, type Changes } from '../helpers/place.ts'

const WEEKS = 40
/** Everything at once, and often, so that each process meets all that it can write. */
const BUSY: Changes = {
  ...DESIGNS.integrated,
  leadership: { priorities: 2, leaderHours: 2, constancy: 0, tenure: 0.5 },
  support: { coaches: 1, caseload: 6, handsOn: 0.5, trained: 4 },
  choice: { joint: 0.5, lookUp: 0.7, awareness: 1, involvement: 0.1 },
  sharing: { recordSuccess: 1, recordFailure: 1, tiesAcross: 2, tiesPartners: 1, sessionEvery: 10, reach: 'partnership' },
  innovation: { staff: 1 },
}
const SCENARIO = scenarioOf({
  weeks: WEEKS,
  organisations: ['North', 'South'],
  place: {
    demand: { hours: 48 },
    outside: { arrivals: 4, drift: 0.3, inspectEvery: 4 },
    voice: { noticing: 0.5, blocking: 0.1 },
    workforce: { leadTenure: 8, turnover: 0.5 },
    testing: { lookEvery: 2, sample: 1 },
    adoption: { slip: 2, oldSlip: 0.4, maxWeeks: 12 },
  },
  designs: { busy: BUSY, department: { ...BUSY, sharing: { ...BUSY.sharing, reach: 'department' } } },
  events: [
    { week: 8, happens: 'leaderLeaves' },
    { week: 9, happens: 'methodSwitches' },
    { week: 25, organisations: [1], happens: 'transplant', from: 0 },
  ],
})

type Copy = { readonly name: string; readonly values: Float64Array }[]

const copyOf = (world: World): Copy => world.columns().map(({ name, column }) => ({ name, values: Float64Array.from(column) }))

/** Names of the columns that differ from a copy. */
function changed(world: World, before: Copy): string[] {
  return world.columns().flatMap(({ name, column }, c) => (column.some((x, n) => x !== before[c].values[n]) ? [name] : []))
}

/** For every process, the columns that its steps changed in the weeks taken, of both designs. */
function found(): Map<string, Set<string>> {
  const touched = new Map(WEEK.map(({ name }) => [name, new Set<string>()]))
  for (const [d, { settings }] of SCENARIO.designs.entries()) {
    const ground = prepare(SCENARIO, d)
    // A second world is stepped beside the run, from the state that the run had at the end of a week.
    const twin = new World(ground.first.sizes, ground.facts)
    const random = new Random('writes', d)
    run(SCENARIO, d, d, ground, {
      week: (world) => {
        if (world.week + 1 === WEEKS) return
        for (const [c, { column }] of twin.columns().entries()) column.set(world.columns()[c].column)
        twin.week = world.week + 1
        // What events do to a world.
        twin.leavesNow.fill(1)
        twin.switchesNow.fill(1)
        twin.climateGiven[1] = 0.6
        stepAll(twin, random, settings, touched)
      },
    })
  }
  return touched
}

function stepAll(
  twin: World,
  random: Random,
  settings: (typeof SCENARIO.designs)[number]['settings'],
  touched: Map<string, Set<string>>,
): void {
  for (const process of WEEK) {
    random.enter(addressOf(process.name), twin.week)
    for (const [o, values] of settings.entries()) {
      const before = copyOf(twin)
      process.step(twin, values[process.name] as Values, random, o)
      for (const name of changed(twin, before)) touched.get(process.name)?.add(name)
    }
  }
}

/** What is written each time, but seldom to another value: by opening and closing projects, by putting a practice in use, and a few more. */
const MAYBE = 'need block bound achieved coachHours checkWeek checkBefore checkAfter practice context quality tie involved kudosNow'.split(
  ' ',
)

describe('a process changes only what it says it writes', () => {
  const touched = found()
  test.each(WEEK.map((process) => ({ name: process.name, process })))('$name', ({ name, process }) => {
    const writes = process.writes.trim().split(/\s+/)
    const columns = new World(prepare(SCENARIO, 0).first.sizes, prepare(SCENARIO, 0).facts).columns().map((column) => column.name)
    expect(writes.filter((column) => !columns.includes(column))).toEqual([])
    expect(new Set(writes).size).toBe(writes.length)
    expect([...touched.get(name)!].filter((column) => !writes.includes(column))).toEqual([])
    expect(writes.filter((column) => !touched.get(name)!.has(column) && !MAYBE.includes(column))).toEqual([])
  })
})
