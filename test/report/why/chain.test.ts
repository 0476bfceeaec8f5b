import { describe, expect, test } from 'vitest'
import { follow } from '../../../src/model/story/follow.ts'
import { teamsInOrder } from '../../../src/model/place/order.ts'
import { chainSentences } from '../../../src/report/why/chain.ts'
import { namesOf } from '../../../src/report/story/names.ts'
import { sentences } from '../../../src/report/story/sentences.ts'
import { chainOf, type Subject } from '../../../src/study/why/chain.ts'
import { scenarioOf, type Changes } from '../../helpers/place.ts'

const DESIGNS: Readonly<Record<string, Changes>> = {
  plain: {},
  memory: { choice: { lookUp: 1 }, sharing: { recordSuccess: 0.9, sessionEvery: 13 } },
  'many things': {
    support: { coaches: 0.5, handsOn: 0.3 },
    leadership: { priorities: 2 },
    choice: { lookUp: 0.5, joint: 0.6, alignment: 0.5 },
    sharing: { recordSuccess: 0.5, tiesAcross: 2 },
    testing: { adherence: 0.3 },
  },
}
const scenario = scenarioOf({ weeks: 78, place: { outside: { drift: 0.05 }, issues: { commonness: 1 } }, designs: DESIGNS })
const names = Object.keys(DESIGNS)
const worth = (week: number): number => (78 - week) / 78

function told(from: number, to: number, replicate: number, subject: Subject) {
  const chain = chainOf(scenario, { from, to }, replicate, subject, worth, subject === 'course' ? 'skill' : undefined)
  return chainSentences(scenario, chain, [names[from], names[to]])
}

const CASES = [0, 1, 2, 3].flatMap((replicate) =>
  (['gap', 'repeats', 'course'] as const).flatMap((subject) => [
    [0, 1, replicate, subject] as const,
    [0, 2, replicate, subject] as const,
    [2, 1, replicate, subject] as const,
  ]),
)

describe('every sentence can be seen in the runs', () => {
  test.each(CASES)('design %i against %i, replicate %i, %s', (from, to, replicate, subject) => {
    const story = told(from, to, replicate, subject)
    expect(story.length).toBeGreaterThan(2)
    expect(story.length).toBeLessThanOrEqual(12)
    const seen = story.flatMap(({ text, shows }) =>
      shows.flatMap(({ side, team, events }) => {
        if (team === undefined) return []
        const number = teamsInOrder(scenario).findIndex(({ name }) => name === team)
        const run = follow(scenario, [from, to][side], replicate, number)
        const texts = sentences(run.events, namesOf(scenario, run.first))
        return events.map((event) => ({
          told: run.events.some(({ week }, n) => week === event.week && texts[n] === event.text),
          // What closes a story counts what the sentence counts; all else is named with its week.
          named: event.text.startsWith('In all:') || new RegExp(`[wW]eek ${event.week}\\b|in the same week`).test(text),
        }))
      }),
    )
    expect(story.every(({ shows }) => shows.length > 0)).toBe(true)
    expect(seen.filter(({ told: there, named }) => !there || !named)).toEqual([])
    expect(seen.length).toBeGreaterThan(2)
  })
})

test('names of several words are marked off, numbers of teams are told, and teams are named', () => {
  const text = told(0, 2, 1, 'gap')
    .map((each) => each.text)
    .join('\n')
  expect(text).toContain('“many things”')
  expect(text).toMatch(/the first in which teams do different things \(\d+ of 12\)/)
  expect(text).toMatch(/The account differs most in .* points with “many things”, .* with plain\. The largest example/)
  expect(text).toMatch(/Gap closed, “many things” against plain: .* after 78 weeks\./)
})

test('what a team repeats is as many tests and hours as its story says in the end', () => {
  for (const { text, shows } of told(0, 1, 2, 'repeats')) {
    const ends = shows.flatMap(({ events, side }) =>
      events.filter((event) => event.text.startsWith('In all:')).map((event) => ({ ...event, side })),
    )
    for (const { text: end, side } of ends) {
      const [, count, hours = ''] = /\. ([^.]*? tests?)( \(\d+ hours?\)| \(\w+ hours?\))? repeated what others had tried/.exec(end)!
      expect(text).toContain(`${count.toLowerCase()}${hours} with ${names[side]}`)
    }
  }
})
