import { expect, describe, test } from 'vitest'
import { prepare, run } from '../../src/model/run.ts'
import type { Scenario, Team } from '../../src/model/scenario.ts'
import type { World } from '../../src/model/world.ts'
import { DESIGNS } from '../helpers/designs.ts'
import { measured, scenarioOf, type Changes, type Wanted } from '../helpers/place.ts'

const WANTED: Wanted = {
  weeks: 60,
  place: { demand: { hours: 24 } },
  designs: {
    everything: {
      ...DESIGNS.integrated,
      choice: { joint: 0.5, lookUp: 0.7, awareness: 0.6 },
      sharing: { recordSuccess: 1, tiesAcross: 2, sessionEvery: 10 },
    },
  },
}
const PLAIN = scenarioOf(WANTED)
const TWO: Wanted = { ...WANTED, organisations: ['North', 'South'], place: { ...WANTED.place, sizes: { teams: 8 } } }

/** All numbers of some replicates of one design. */
function numbersOf(scenario: Scenario, design = 0): { measures: number[][]; series: number[][] } {
  const runs = [0, 1, 2].map((replicate) => run(scenario, design, replicate, prepare(scenario, replicate)))
  return { measures: runs.map(({ measures }) => [...measures]), series: runs.map(({ series }) => [...series]) }
}

const idle = (department: string): Team => ({ id: 'idle', name: 'idle', department, organisation: 0, staff: 0, issues: 0 })

function withTeams(teams: readonly Team[], wanted = WANTED): Scenario {
  return scenarioOf({ ...wanted, teams })
}

describe('changes nothing, to the last bit', () => {
  const expected = numbersOf(PLAIN)
  const { teams } = PLAIN

  test.each([
    ['at the front', 0, teams[0].department],
    ['in the middle', 5, teams[5].department],
    ['at the end', teams.length, teams[teams.length - 1].department],
    ['in front, in a department that comes later', 0, teams[teams.length - 1].department],
    ['in a department of its own', 3, 'nobody'],
  ])('an idle team %s', (_, at, department) => {
    expect(numbersOf(withTeams([...teams.slice(0, at), idle(department), ...teams.slice(at)]))).toEqual(expected)
  })

  test('an idle team in a partnership', () => {
    const before = scenarioOf(TWO)
    const after = withTeams([idle('department 01'), ...before.teams, { ...idle('nobody'), id: 'idle 2', organisation: 1 }], TWO)
    expect(numbersOf(after)).toEqual(numbersOf(before))
  })

  test('an organisation without staff, but for what is told of all', () => {
    const alone = measured(PLAIN)
    const beside = measured(
      scenarioOf({ ...WANTED, organisations: ['North', 'Nobody'], teams: [...PLAIN.teams, { ...idle('nobody'), organisation: 1 }] }),
    )
    expect([beside['gapClosed.local'], beside.skill, beside['hours.own']]).toEqual([
      alone['gapClosed.local'],
      alone.skill,
      alone['hours.own'],
    ])
  })

  test('the order of the table of teams', () => {
    const turned = [...teams.slice(7), ...teams.slice(0, 7).toReversed()]
    expect(numbersOf(withTeams(turned))).toEqual(expected)
  })

  test('another design, before or after, with levers that need more room', () => {
    const more = { many: { sharing: { tiesAcross: 6, reach: 'department' } } }
    expect(numbersOf(scenarioOf({ ...WANTED, designs: { ...WANTED.designs, ...more } }))).toEqual(expected)
    expect(numbersOf(scenarioOf({ ...WANTED, designs: { ...more, ...WANTED.designs } }), 1)).toEqual(expected)
  })

  test('another measure of the user’s', () => {
    const measures = [{ name: 'perPound', formula: 'gapClosed / (hours.total * 32)' }]
    expect(numbersOf({ ...PLAIN, measures })).toEqual(expected)
  })

  test('an event that happens to another design', () => {
    const events: Wanted['events'] = [{ week: 5, designs: [1], set: { demand: { pressure: 0.97 } }, happens: 'leaderLeaves' }]
    const designs = { ...WANTED.designs, other: {} }
    expect(numbersOf(scenarioOf({ ...WANTED, designs, events }))).toEqual(expected)
    expect(numbersOf(scenarioOf({ ...WANTED, designs, events }), 1)).not.toEqual(numbersOf(scenarioOf({ ...WANTED, designs }), 1))
  })

  test('other names for scenario, title, designs, departments and teams with an id', () => {
    const designs = { 'another name': PLAIN.designs[0] }
    const renamed = {
      ...PLAIN,
      name: 'other',
      title: 'Other',
      designs: Object.entries(designs).map(([name, design]) => ({ ...design, name })),
      teams: PLAIN.teams.map((team) => ({
        ...team,
        name: `ward ${team.name}`,
        department: `${team.department.length} of ${team.department}`,
      })),
    }
    expect(numbersOf(renamed)).toEqual(expected)
  })

  test('other names for organisations', () => {
    const before = scenarioOf(TWO)
    expect(numbersOf({ ...before, organisations: ['East', 'West'] })).toEqual(numbersOf(before))
  })

  test('what ran before in the same process', () => {
    numbersOf(scenarioOf({ ...WANTED, seed: 'other' }))
    numbersOf(scenarioOf(TWO))
    expect(numbersOf(PLAIN)).toEqual(expected)
  })

  test('a ground that another design has used', () => {
    const scenario = scenarioOf({ ...WANTED, designs: { ...WANTED.designs, plain: {} } })
    const ground = prepare(scenario, 0)
    run(scenario, 1, 0, ground)
    expect([...run(scenario, 0, 0, ground).measures]).toEqual(expected.measures[0])
  })
})

test('identical designs differ by exactly nothing', () => {
  for (const levers of Object.values(DESIGNS)) {
    const scenario = scenarioOf({ weeks: 30, place: { demand: { hours: 24 } }, designs: { a: levers, b: levers } })
    expect(numbersOf(scenario, 1)).toEqual(numbersOf(scenario, 0))
  }
})

test('seeds differ, and so do replicates', () => {
  const seeds = ['0', '', '1', 'a seed of words', '9007199254740993', '-1']
  const outcomes = seeds.flatMap((seed) => {
    const { measures } = numbersOf(scenarioOf({ ...WANTED, weeks: 20, seed }))
    return measures.map((row) => row.join(' '))
  })
  expect(new Set(outcomes).size).toBe(seeds.length * 3)
})

/** No chance, and nobody with time: every rate and spread that the model has is 0. */
const STILL: Wanted['place'] = {
  issues: { loci: 8, weightSpread: 0 },
  start: { spread: 0 },
  outside: { drift: 0, arrivals: 0 },
  leadership: { inverseLaw: 0, climateSpread: 0, methodShare: 0 },
  // At this load strain is 0.35, where engagement rests.
  demand: { hours: 0, variability: 0, rework: 0, mustDo: 0, pressure: 0.875 },
  voice: { noticing: 0, blocking: 0 },
  adoption: { slip: 0, oldSlip: 0 },
  sharing: { tiesWithin: 0 },
  learning: { doing: 0, fading: 0 },
  culture: { blame: 0, achieving: 0 },
  workforce: { turnover: 0 },
}

test('no levers and no chance: nothing changes', () => {
  const scenario = scenarioOf({ weeks: 60, place: STILL })
  const { series } = run(scenario, 0, 0, prepare(scenario, 0))
  for (let o = 0; o < series.length; o += scenario.weeks) {
    const weeks = series.subarray(o, o + scenario.weeks)
    expect(Math.max(...weeks) - Math.min(...weeks)).toBeLessThan(1e-6)
  }
  expect(measured(scenario)).toMatchObject({ gapClosed: 0, tests: 0, leavers: 0, concerns: 0, careReleased: 0, 'hours.total': 0 })
  expect(measured(scenario).careDelivered).toBeGreaterThan(0.2)
})

/** Every column at the end of the first week. */
function firstWeek(levers: Changes): Record<string, number[]> {
  const scenario = scenarioOf({ weeks: 2, place: { demand: { hours: 24 } }, designs: { one: levers } })
  const found: Record<string, number[]> = {}
  run(scenario, 0, 0, prepare(scenario, 0), {
    week: (world: World) => {
      if (world.week === 0) for (const { name, column } of world.columns()) found[name] = [...column]
    },
  })
  return found
}

/** Names of the columns in which two first weeks differ. */
function differing(levers: Changes): string[] {
  const plain = firstWeek({})
  return Object.entries(firstWeek(levers)).flatMap(([name, column]) => (`${column}` === `${plain[name]}` ? [] : [name]))
}

/** What hours that others have drawn first change for teams: their own hours, strain, and what strain does to them. */
const HOURS = ['standing', 'use', 'protectedHours', 'strain', 'spared', 'hours', 'bank', 'engagement', 'leaving', 'leaver']

describe('a change to one lever leaves all else in the first week alone', () => {
  test.each<[string, Changes, string[]]>([
    ['constancy', { leadership: { constancy: 1 } }, []],
    ['training', { learning: { training: 0.2 } }, ['skill']],
    ['upkeep', { adoption: { upkeep: 0.1 } }, ['steady', 'upkeepMet', 'embedding', 'delivered', 'perceived']],
    ['records', { sharing: { recordSuccess: 0.5 } }, ['book', 'bestUntil', 'bestLevel', 'bestPractice', 'bestContext', 'helped', 'hurt']],
    ['priorities', { leadership: { priorities: 1 } }, ['priority', 'gapSeen', 'topic']],
  ])('%s', (_, levers, own) => {
    expect(differing(levers).filter((name) => ![...HOURS, ...own].includes(name))).toEqual([])
  })
})
