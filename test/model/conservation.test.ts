import { describe, expect, test } from 'vitest'
import { GROUPS } from '../../src/model/registry.ts'
import { MEASURES, prepare, run } from '../../src/model/run.ts'
import { CAUSES, CLASS, CLASSES, COUNT, COUNTS, USE, USES, type World } from '../../src/model/world.ts'
import { DESIGNS } from '../helpers/designs.ts'
import { scenarioOf } from '../helpers/place.ts'

const WEEKS = 60
const SCENARIO = scenarioOf({
  weeks: WEEKS,
  organisations: ['North', 'South'],
  place: { demand: { hours: 24 }, sizes: { teams: 10, departments: 3 } },
  designs: DESIGNS,
})

test('the designs use every lever', () => {
  const levers = GROUPS.flatMap(({ name: group, parameters }) =>
    Object.entries(parameters).flatMap(([name, { role }]) => (role === 'lever' ? [`${group}.${name}`] : [])),
  )
  const used = Object.values(DESIGNS).flatMap((changes) =>
    Object.entries(changes).flatMap(([group, values]) => Object.keys(values).map((name) => `${group}.${name}`)),
  )
  expect(levers.filter((lever) => !used.includes(lever))).toEqual([])
})

/** The part of a column, `width` numbers an organisation, that belongs to one. */
function own(column: Float64Array, width: number, organisation: number): Float64Array {
  return column.subarray(organisation * width, (organisation + 1) * width)
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, x) => total + x, 0)

/** The hours that an organisation had so far, and those that are used or saved. */
function hoursOf(world: World, o: number): { had: number; used: number } {
  const saved = world.bank.subarray(world.teamFrom[o], world.teamEnd[o])
  return { had: (world.budget[o] + world.income[o]) * (world.week + 1), used: sum(own(world.use, USES.length, o)) + sum(saved) }
}

function checkCounts(world: World, o: number): void {
  const count = own(world.tally, COUNTS.length, o)
  const classes = own(world.classHours, CLASSES.length, o)
  expect(sum(own(world.causeHours, CAUSES.length, o))).toBeCloseTo(classes[CLASS.duplicated], 6)
  expect(count[COUNT.duplicatedKept] + count[COUNT.resolved]).toBeLessThanOrEqual(count[COUNT.tests])
  expect(count[COUNT.finished] + count[COUNT.lapsed]).toBe(count[COUNT.ended])
  expect(count[COUNT.reported]).toBeLessThanOrEqual(count[COUNT.ended])
  expect(count[COUNT.successful]).toBeLessThanOrEqual(count[COUNT.reported])
  expect(count[COUNT.gainsStay]).toBeLessThanOrEqual(count[COUNT.gainsDue])
  expect(count[COUNT.answered] + count[COUNT.unanswered]).toBeLessThanOrEqual(count[COUNT.concerns])
  expect(count[COUNT.coachWeeksWaited]).toBeLessThanOrEqual(count[COUNT.coachWeeksWanted])
  expect(count[COUNT.partnerHours]).toBeLessThanOrEqual(classes[CLASS.new] + 1e-9)
  expect(count[COUNT.blindHours]).toBeLessThanOrEqual(classes[CLASS.new] + classes[CLASS.duplicated] + 1e-9)
}

/** Every project is either ended or open, and joint ones are not opened before all are there. */
function openProjects(world: World, o: number): number {
  let open = 0
  for (let s = 0; s < world.sizes.project; s++) {
    const team = s < world.facts.teams ? s : world.partTeam[(s - world.facts.teams) * world.facts.owners]
    if (world.organisationOf[team] === o && world.on[s] >= 0 && world.gathering[s] === 0) open++
  }
  return open
}

/** Measured with error, or -1 for none. */
const MEASURED = ['level', 'testLevel', 'bestLevel', 'offerLevel', 'target', 'climateGiven']

describe.each(SCENARIO.designs.map(({ name }, d) => ({ name, d })))('$name', ({ d }) => {
  test('hours, classes, causes and counts add up, every week', () => {
    run(SCENARIO, d, 0, prepare(SCENARIO, 0), {
      week: (world: World) => {
        for (const o of [0, 1]) {
          const { had, used } = hoursOf(world, o)
          expect(used / had).toBeCloseTo(1, 9)
          checkCounts(world, o)
          const count = own(world.tally, COUNTS.length, o)
          expect(count[COUNT.started] - count[COUNT.ended]).toBe(openProjects(world, o))
        }
      },
    })
  })

  test('measures add up, and no use of hours is below 0', () => {
    const { measures } = run(SCENARIO, d, 1, prepare(SCENARIO, 1))
    const value = (name: string): number => measures[MEASURES.findIndex((measure) => measure.name === name)]
    const total = (names: readonly string[]): number => sum(names.map(value))
    expect(total(USES.map((use) => `hours.${use}`))).toBeCloseTo(value('hours.total'), 6)
    expect(total(CLASSES.map((name) => `testing.${name}`))).toBeCloseTo(value('testing.total'), 6)
    expect(total(CAUSES.map((name) => `duplicated.${name}`))).toBeCloseTo(value('testing.duplicated'), 6)
    const testing = total(['hours.own', 'hours.joint', 'hours.replication'])
    // The innovation unit's tests are in its own hours.
    expect(value('testing.total')).toBeGreaterThanOrEqual(testing - 1e-6)
    expect(value('testing.total')).toBeLessThanOrEqual(testing + value('hours.innovation') + 1e-6)
    expect(USES.filter((use) => value(`hours.${use}`) < -1e-9)).toEqual([])
    expect([...measures].every(Number.isFinite)).toBe(true)
  })

  test('columns stay in their unit', () => {
    const outside = new Set<string>()
    run(SCENARIO, d, 2, prepare(SCENARIO, 2), {
      week: (world: World) => {
        for (const { name, column, info } of world.columns())
          if (info.unit === '0-1' && !MEASURED.includes(name) && column.some((x) => !(x >= 0 && x <= 1))) outside.add(name)
      },
    })
    expect([...outside]).toEqual([])
  })
})

test('designs of equal budget have equal hours, but for income and extra hours', () => {
  const totals = SCENARIO.designs.map(({ name }, d) => {
    const { measures } = run(SCENARIO, d, 0, prepare(SCENARIO, 0))
    return { name, hours: measures[MEASURES.findIndex((measure) => measure.name === 'hours.total')] }
  })
  const unequal = totals.filter(({ hours }) => Math.abs(hours / totals[0].hours - 1) > 1e-9).map(({ name }) => name)
  expect(unequal).toEqual(['exporter', 'more hours'])
})

test('hands-on hours never take more than coaches have', () => {
  const d = SCENARIO.designs.findIndex(({ name }) => name === 'team that does')
  run(SCENARIO, d, 0, prepare(SCENARIO, 0), {
    week: (world: World) => {
      for (const o of [0, 1]) expect(world.use[o * USES.length + USE.coaching]).toBeGreaterThanOrEqual(0)
    },
  })
})
