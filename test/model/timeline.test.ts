import { describe, expect, test } from 'vitest'
import { prepare, run } from '../../src/model/run.ts'
import { COUNT, COUNTS, USE, USES, type World } from '../../src/model/world.ts'
import { numbers, observed, scenarioOf, type Wanted } from '../helpers/place.ts'

const PLACE: Wanted['place'] = { demand: { hours: 24 }, leadership: { tenure: 15, inverseLaw: 0, constancy: 1 } }

/** What `of` reads at the end of each week of the first design. */
function weekly<T>(wanted: Wanted, of: (world: World) => T, design = 0): T[] {
  const scenario = scenarioOf({ weeks: 20, ...wanted, place: { ...PLACE, ...wanted.place } })
  const found: T[] = []
  run(scenario, design, 0, prepare(scenario, 0), { week: (world) => void found.push(of(world)) })
  return found
}

const coaches = (world: World): number => world.coachFte[0]

describe('what an event sets', () => {
  test('holds from its week on', () => {
    const found = weekly({ events: [{ week: 5, set: { support: { coaches: 2 } } }] }, coaches)
    expect(found).toEqual([...Array(5).fill(0), ...Array(15).fill(2)])
  })

  test('goes back after as many weeks as it lasts', () => {
    const found = weekly({ events: [{ week: 5, lasts: 3, set: { support: { coaches: 2 } } }] }, coaches)
    expect(found).toEqual([...Array(5).fill(0), 2, 2, 2, ...Array(12).fill(0)])
  })

  test('goes back to what a longer event has set, and the later one wins', () => {
    const events: Wanted['events'] = [
      { week: 2, set: { support: { coaches: 1 } } },
      { week: 5, lasts: 3, set: { support: { coaches: 2 } } },
    ]
    expect(weekly({ events }, coaches)).toEqual([0, 0, 1, 1, 1, 2, 2, 2, ...Array(12).fill(1)])
  })

  test('changes context too: a hard winter', () => {
    const events: Wanted['events'] = [{ week: 6, lasts: 4, set: { demand: { pressure: 0.96 } } }]
    const strain = observed(scenarioOf({ weeks: 20, place: PLACE, events }), 'strain')
    const usual = observed(scenarioOf({ weeks: 20, place: PLACE }), 'strain')
    expect(strain.slice(0, 6)).toEqual(usual.slice(0, 6))
    for (let week = 6; week < 10; week++) expect(strain[week]).toBeGreaterThan(usual[week] + 0.2)
    for (let week = 10; week < 20; week++) expect(strain[week]).toBeLessThan(usual[week] + 0.05)
  })

  test('takes back coaches from their projects when the team is disbanded', () => {
    const wanted: Wanted = { designs: { coached: { support: { coaches: 2 } } }, events: [{ week: 10, set: { support: { coaches: 0 } } }] }
    const found = weekly(wanted, (world) => world.coachKind.filter((kind) => kind > 0).length)
    expect(Math.max(...found.slice(5, 10))).toBeGreaterThan(0)
    expect(found.slice(10)).toEqual(Array(10).fill(0))
  })

  test('holds in the designs and organisations that it names', () => {
    const wanted: Wanted = {
      organisations: ['North', 'South'],
      designs: { a: {}, b: {} },
      events: [{ week: 3, designs: [1], organisations: [1], set: { support: { coaches: 2 } } }],
    }
    const both = (world: World): number[] => [...world.coachFte]
    expect(weekly(wanted, both, 0).at(-1)).toEqual([0, 0])
    expect(weekly(wanted, both, 1).at(-1)).toEqual([0, 2])
  })
})

test('to adopt a design is to have its levers, and one’s own context', () => {
  const wanted: Wanted = {
    designs: { a: { learning: { training: 1 } }, b: { support: { coaches: 2 } } },
    events: [{ week: 4, designs: [0], adopt: 1, set: { demand: { pressure: 0.5 } } }],
  }
  const standing = (world: World): number[] => [world.standing[USE.training], world.standing[USE.coaching]]
  expect(weekly(wanted, standing)).toEqual([...Array(4).fill([12, 0]), ...Array(16).fill([0, 75])])
  // From then on it is that design, but for what happened before.
  const late = weekly({ ...wanted, events: [{ week: 0, designs: [0], adopt: 1 }] }, (world) => [...world.use])
  expect(late).toEqual(weekly({ ...wanted, events: [] }, (world) => [...world.use], 1))
})

describe('an event that waits for a rating', () => {
  const rating = (world: World): number => world.rating[0]
  // Nobody improves anything, and under bad leaders people stop speaking up, which costs a grade.
  const decline: Wanted = {
    weeks: 150,
    place: {
      demand: { hours: 0 },
      issues: { loci: 8, floor: 'zero' },
      start: { climate: 0.1 },
      leadership: { climateSpread: 0 },
      outside: { arrivals: 0, inspectEvery: 13 },
    },
  }
  const event = (whenRatingAtMost: number): Wanted => ({
    ...decline,
    events: [{ week: 2, whenRatingAtMost, set: { demand: { extraHours: 99 } } }],
  })
  const extra = (world: World): boolean => world.budget[0] > 90

  test('happens in the week after the first rating as low, or in its own where it is that low already', () => {
    const grades = weekly(decline, rating)
    const [best, worst] = [Math.max(...grades), Math.min(...grades)]
    expect(best).toBeGreaterThan(worst)
    expect(weekly(event(best), extra).indexOf(true)).toBe(2)
    const low = grades.findIndex((grade) => grade <= worst)
    expect(low).toBeGreaterThan(2)
    expect(weekly(event(worst), extra).indexOf(true)).toBe(low + 1)
  })

  test('never happens where care is never as bad', () => {
    const worst = Math.min(...weekly(decline, rating))
    expect(worst).toBeGreaterThan(0)
    expect(weekly(event(worst - 1), extra)).toEqual(Array(150).fill(false))
  })
})

describe('leaders', () => {
  const changes = (world: World): number => world.tally[COUNT.leaderChanges]

  test.each([0, 7])('leave in week %i', (week) => {
    const found = weekly({ events: [{ week, happens: 'leaderLeaves' }] }, changes)
    const before = weekly({}, changes)
    expect(found.map((count, n) => count - before[n])).toEqual(Array.from({ length: 20 }, (_, n) => (n < week ? 0 : 1)))
    expect(weekly({ events: [{ week, happens: 'leaderLeaves' }] }, (world) => world.leaderWeeks[0])[week]).toBe(0)
  })

  test('protect less for 26 weeks', () => {
    const designs = { firm: { demand: { firmness: 0.8 } } }
    const events: Wanted['events'] = [{ week: 7, happens: 'leaderLeaves' }]
    const pressed = (world: World): number => world.use[USE.pressed]
    const found = weekly({ weeks: 40, designs, events }, pressed)
    const usual = weekly({ weeks: 40, designs }, pressed)
    const more = found.map((hours, week) => hours - (found[week - 1] ?? 0) - (usual[week] - (usual[week - 1] ?? 0)))
    expect(more.slice(0, 7).every((x) => x === 0)).toBe(true)
    expect(more.slice(7, 32).every((x) => x > 1)).toBe(true)
    expect(more.slice(34).every((x) => Math.abs(x) < 1)).toBe(true)
  })

  test('another method costs the skill that was in the old one', () => {
    const skill = (world: World): number => world.skill[0]
    const found = weekly({ place: { leadership: { methodShare: 0.5 } }, events: [{ week: 7, happens: 'methodSwitches' }] }, skill)
    const usual = weekly({ place: { leadership: { methodShare: 0.5 } } }, skill)
    expect(found.slice(0, 7)).toEqual(usual.slice(0, 7))
    expect(found[7] / usual[7]).toBeCloseTo(0.75, 1)
  })

  test('of another organisation bring the climate that they set there', () => {
    const wanted: Wanted = {
      organisations: ['Donor', 'Here'],
      events: [{ week: 7, organisations: [1], happens: 'transplant', from: 0 }],
    }
    const scenario = scenarioOf({ weeks: 20, place: PLACE, ...wanted })
    const ground = prepare(scenario, 0)
    ground.first.leaderClimate[0] = 0.9
    ground.first.leaderClimate[1] = 0.3
    const found: number[] = []
    run(scenario, 0, 0, ground, { week: (world) => void found.push(world.leaderClimate[1]) })
    expect(found).toEqual([...Array(7).fill(0.3), ...Array(13).fill(0.9)])
  })
})

describe('expertise sold', () => {
  test('leaves home; partners share it', () => {
    const wanted: Wanted = { organisations: ['Seller', 'A', 'B'], designs: { d: {} } }
    const scenario = scenarioOf({ weeks: 4, place: PLACE, ...wanted })
    const [design] = scenario.designs
    const seller = {
      ...design.settings[0],
      support: { ...design.settings[0].support, ...numbers({ support: { coaches: 2, exported: 0.5, exportIncome: 0.8 } }).support },
    }
    const found: { fte: number[]; income: number[]; exported: number[] }[] = []
    const sold = { ...scenario, designs: [{ ...design, settings: [seller, design.settings[1], design.settings[2]] }] }
    run(sold, 0, 0, prepare(sold, 0), {
      week: (world) => {
        const exported = [0, 1, 2].map((o) => world.use[o * USES.length + USE.exported])
        found.push({ fte: [...world.coachFte], income: [...world.income], exported })
      },
    })
    expect(found[3]).toEqual({ fte: [1, 0.5, 0.5], income: [37.5 * 0.8, 0, 0], exported: [4 * 37.5, 0, 0] })
  })

  test('counts its tests by organisation', () => {
    const count = (world: World): Float64Array => world.tally.filter((_, n) => n % COUNTS.length === COUNT.tests)
    const tests = weekly({ organisations: ['North', 'South'] }, count)
    expect(tests.at(-1)!.every((each) => each > 0)).toBe(true)
  })
})
