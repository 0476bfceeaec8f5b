import { expect, test } from 'vitest'
import type { Event, Scenario } from '../../src/model/scenario.ts'
import { MEASURES, prepare, run } from '../../src/model/run.ts'
import type { World } from '../../src/model/world.ts'
import { defaults, scenario } from '../helpers/scenario.ts'

type Changes = Readonly<Record<string, Readonly<Record<string, number>>>>

/** A small scenario of one design with some values of its own. */
function place(changes: Changes, weeks = 104, events: readonly Event[] = []): Scenario {
  const small = scenario({ teams: 24, weeks, designs: ['only'] })
  const settings = defaults({ sizes: { teams: 24, departments: 2 }, ...changes })
  return { ...small, place: [settings], designs: [{ name: 'only', about: '', settings: [settings] }], events }
}

function measured(of: Scenario, name: string): number {
  return run(of, 0, 0).measures[MEASURES.findIndex((measure) => measure.name === name)]
}

/** What `look` sees at the end of every week. */
function weekly(of: Scenario, look: (world: World) => number): number[] {
  const seen: number[] = []
  run(of, 0, 0, prepare(of, 0), { week: (world) => void seen.push(look(world)) })
  return seen
}

test('a level is shown to others only once somebody has measured it', () => {
  const { first } = prepare(place({}), 0)
  expect([...new Set(first.level)]).toEqual([-1])
})

test('an organisation is rated by what it delivers, from the first week on', () => {
  const { first } = prepare(place({ issues: { startVariation: 0 } }), 0)
  expect(first.perceived[0]).toBeGreaterThan(0.3)
  expect(first.rating[0]).toBe([0.47, 0.55, 0.63].filter((grade) => first.perceived[0] >= grade).length)
})

test('an event of week 0 happens', () => {
  const stays = { leadership: { tenure: 15, inverseLaw: 0 } }
  const leaves: Event = { week: 0, set: {}, happens: 'leaderLeaves', note: '' }
  expect(measured(place(stays, 1), 'leaderChanges')).toBe(0)
  expect(measured(place(stays, 1, [leaves]), 'leaderChanges')).toBe(1)
})

test('joined work costs each of two teams half an hour a week', () => {
  const joins = { choice: { awareness: 1, kudos: 0, wait: 0 }, sharing: { tiesWithin: 0 } }
  expect(measured(place(joins), 'projects.joined')).toBeGreaterThan(0)
  expect(measured(place(joins), 'hours.sharing')).toBeGreaterThan(0)
  expect((measured(place(joins), 'hours.sharing') / 0.5) % 1).toBe(0)
})

test('a small forum saves up for a weighty matter instead of doing nothing for its price', () => {
  const barriers = { blocking: 0.1, clearing: 0, forumOrder: 1 }
  const none = measured(place({ voice: barriers }), 'blockedWeeks')
  expect(measured(place({ voice: { ...barriers, forumHours: 1 } }), 'blockedWeeks')).toBeLessThan(none)
})

test('time is up also for a project that can do no test', () => {
  const stuck = place({ voice: { blocking: 0.3, clearing: 0 }, adoption: { maxWeeks: 20 } })
  const ages = weekly(stuck, ({ age, on, gathering }) => Math.max(...age.map((weeks, s) => (on[s] >= 0 && gathering[s] === 0 ? weeks : 0))))
  expect(Math.max(...ages)).toBe(19)
})

test('an idle team changes nothing for the others, whatever leaders do', () => {
  const led = place({ leadership: { leaderHours: 10 } })
  const idle = { ...led.teams[0], id: 'idle', name: 'idle', staff: 0, issues: 0 }
  const names = ['gapClosed', 'safety.end', 'skill', 'hours.own', 'duplicatedShare']
  const numbers = (of: Scenario): number[] => names.map((name) => measured(of, name))
  expect(numbers({ ...led, teams: [...led.teams, idle] })).toEqual(numbers(led))
})

test('every hour of the budget has one use', () => {
  const busy = place({
    support: { coaches: 1, handsOn: 0.5 },
    sharing: { recordSuccess: 1 },
    choice: { lookUp: 1, awareness: 1, joint: 0.5 },
  })
  expect(measured(busy, 'hours.total')).toBeCloseTo(8 * 24 * 104, 6)
})
