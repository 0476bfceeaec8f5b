import { describe, expect, test } from 'vitest'
import { budgetOf } from '../../src/model/budget.ts'
import { checkScenario } from '../../src/model/check.ts'
import { GROUPS } from '../../src/model/registry.ts'
import { USE } from '../../src/model/world.ts'
import { good, load } from '../helpers/files.ts'
import { numbers, scenarioOf, type Changes } from '../helpers/place.ts'

/** Ten teams of 20 with 3 issues each: 80 hours a week. */
const PLACE = { teams: 10, staff: 200, issues: 30, lent: 0 }

function budget(levers: Changes, place = PLACE) {
  const [{ settings }] = scenarioOf({ place: { demand: { mustDo: 0 }, sharing: { tiesWithin: 0 } }, designs: { d: {} } }).designs
  const changed = { ...settings[0] }
  for (const [group, values] of Object.entries(numbers(levers))) changed[group] = { ...changed[group], ...values }
  return budgetOf(changed, place)
}

describe('standing costs, in hours a week', () => {
  test('without levers all is left to teams', () => {
    expect(budget({})).toMatchObject({ hours: 80, income: 0, protectedHours: 80 })
  })

  test.each<[string, Changes, keyof typeof USE, number]>([
    ['a coach', { support: { coaches: 1 } }, 'coaching', 37.5],
    ['trained coaches, some still coaching', { support: { trained: 10, stillCoaching: 0.6 } }, 'coaching', 5 + 12],
    ['expertise sold', { support: { coaches: 2, exported: 0.5 } }, 'exported', 37.5],
    ['training', { learning: { training: 0.5 } }, 'training', 5],
    ['courses', { learning: { courses: 0.5 } }, 'training', 5],
    ['ties', { sharing: { tiesWithin: 1, tiesAcross: 2, tiesPartners: 1 } }, 'sharing', 4],
    ['learning sessions', { sharing: { sessionEvery: 12, sessionHours: 6 } }, 'sharing', 5],
    ['an external partner', { outside: { partner: 3 } }, 'sharing', 3],
    ['priorities', { leadership: { priorities: 5 } }, 'governance', 1],
    ['leaders', { leadership: { leaderHours: 4 } }, 'governance', 4],
    ['awareness', { choice: { awareness: 0.5 } }, 'governance', 1],
    ['service users', { choice: { involvement: 0.2 } }, 'involvement', 2],
    ['data', { testing: { data: 0.1 } }, 'data', 8],
    ['huddles and forum', { voice: { huddleHours: 0.2, forumHours: 3 } }, 'voice', 5],
    ['upkeep', { adoption: { upkeep: 0.5 } }, 'upkeep', 15],
    ['an innovation unit', { innovation: { staff: 1 } }, 'innovation', 37.5],
    ['compliance', { demand: { mustDo: 1 } }, 'mustDo', 10],
  ])('%s', (_, levers, use, hours) => {
    const { standing, protectedHours, income } = budget(levers)
    expect(standing[USE[use]]).toBeCloseTo(hours, 9)
    const all = standing.reduce((sum, x) => sum + x, 0)
    expect(protectedHours).toBeCloseTo(80 + income - all, 9)
  })

  test('sold hours bring income home, extra hours are on top, hours grow with staff', () => {
    expect(budget({ support: { coaches: 2, exported: 1, exportIncome: 0.8 } })).toMatchObject({ hours: 80, income: 60, protectedHours: 65 })
    expect(budget({ demand: { extraHours: 20 } })).toMatchObject({ hours: 100, protectedHours: 100 })
    expect(budget({}, { ...PLACE, staff: 400 }).hours).toBe(160)
  })

  test('every lever that says that it costs hours from the first week on draws them', () => {
    const drawn = GROUPS.flatMap(({ name: group, parameters }) =>
      Object.entries(parameters).flatMap(([name, parameter]) => {
        if (
          parameter.role !== 'lever' ||
          !/^(the|these) hours|a team-week|hours a week each|every team each time/.test(parameter.costs ?? '')
        )
          return []
        if ('options' in parameter) return []
        const more = { [group]: { [name]: parameter.range[1] } }
        return budget({ ...more, ...(name === 'sessionEvery' ? { sharing: { sessionEvery: 4 } } : {}) }).protectedHours < 80
          ? []
          : [`${group}.${name}`]
      }),
    )
    // Sold coaches must be there first.
    expect(drawn).toEqual(['support.exported'])
  })
})

describe('what costs more than there is is refused', () => {
  const text = (designs: string, events = '') =>
    `place: { sizes: { teams: 10, departments: 2, pathways: 2 }, demand: { mustDo: 0 } }\nweeks: 60\ndesigns: ${designs}\n${events}`
  const problems = (designs: string, events = ''): string[] => load(text(designs, events), {}, { groups: GROUPS }).problems.slice(0, -1)

  test('from the start', () => {
    expect(problems('{ none: {}, many: { support: { coaches: 3 } } }')).toEqual([
      expect.stringContaining('many costs 113.5 hours a week before any team has time, of a budget of 80. Most goes to: coaching 112.5'),
    ])
  })

  test('after an event, alone or with others that are still in force', () => {
    const two = '{ none: {}, two: { support: { coaches: 2 } } }'
    expect(problems(two)).toEqual([])
    expect(problems(two, 'events: [{ week: 20, set: { demand: { hours: 4 } } }]')).toEqual([
      expect.stringContaining('from week 20 on two costs 76 hours a week before any team has time, of a budget of 40'),
    ])
    const one = '{ none: {}, one: { support: { coaches: 1 } } }'
    const events = (lasts: string): string =>
      `events: [{ week: 5, ${lasts} design: one, set: { learning: { training: 2 } } }, { week: 20, design: one, set: { support: { coaches: 2 } } }]`
    expect(problems(one, events(''))).toEqual([expect.stringContaining('from week 20 on one costs 96 hours')])
    expect(problems(one, events('lasts: 10,'))).toEqual([])
  })

  test('after the end of an event that had made room', () => {
    const events = (lasts: number): string =>
      `events: [{ week: 5, lasts: ${lasts}, set: { demand: { hours: 16 } } }, { week: 10, design: one, set: { support: { coaches: 3 } } }]`
    const one = '{ none: {}, one: { support: { coaches: 1 } } }'
    expect(problems(one, events(15))).toEqual([expect.stringContaining('from week 20 on one costs 113.5 hours')])
    // Sixty weeks are all that there are.
    expect(problems(one, events(55))).toEqual([])
  })

  test('after an event at a partner that lends coaches', () => {
    const place = `place: { organisations: { Here: {}, There: {} }, sizes: { teams: 10, departments: 2, pathways: 2 }, demand: { mustDo: 0 } }`
    const designs =
      'designs: { none: {}, two: { organisations: { Here: { support: { coaches: 1.8 } }, There: { support: { coaches: 1.5 } } } } }'
    const event = 'events: [{ week: 20, organisation: There, design: two, set: { support: { exported: 1 } } }]'
    const found = load(`${place}\nweeks: 60\n${designs}\n${event}`, {}, { groups: GROUPS }).problems.slice(0, -1)
    expect(found).toEqual([expect.stringContaining('from week 20 on two in Here costs 113.5 hours')])
  })

  test('after adopting the levers of another design', () => {
    const designs = '{ none: {}, one: { support: { coaches: 1 } } }'
    const events = 'events: [{ week: 9, lasts: 30, design: none, adopt: one, set: { demand: { hours: 2 } } }]'
    expect(problems(designs, events)).toEqual([expect.stringContaining('from week 9 on none costs 38.5 hours')])
  })

  test('and otherwise nothing is', () => {
    const scenario = good(text('{ a: { support: { coaches: 2 } } }'), {}, { groups: GROUPS })
    expect(scenario.designs.length).toBe(1)
    expect(checkScenario(null, { name: 'nothing' }).problems.length).toBe(1)
  })
})
