import { expect, test } from 'vitest'
import { teamsInOrder } from '../../src/model/place/order.ts'
import { follow } from '../../src/model/story/follow.ts'
import { tell } from '../../src/report/story.ts'
import { named } from '../../src/report/story/named.ts'
import { namesOf } from '../../src/report/story/names.ts'
import { scenarioOf } from '../helpers/run.ts'

const small = scenarioOf(`
weeks: 30
place:
  sizes: { teams: 3, departments: 3, issueTypes: 4, pathways: 1, pathwayTypes: 1 }
  demand: { hours: 20 }
designs:
  alone: {}
  together:
    support: { coaches: 0.2, caseload: 5 }
    choice: { lookUp: 1, joint: 1 }
    sharing: { recordSuccess: 1, sessionEvery: 10 }
    leadership: { priorities: 1 }
events:
  - { week: 12, lasts: 6, set: { demand: { pressure: 0.97 } }, note: a hard winter }
`)

const teams = teamsInOrder(small)
const story = (design: number, team?: number) => `${tell(small, design, 0, team).join('\n')}\n`

test('the story of a small place is the one that was read and found sensible', async () => {
  const whole = [0, 1].flatMap((design) => [undefined, 0, 1, 2].map((team) => ({ design, team })))
  const text = whole
    .map(
      ({ design, team }) =>
        `${small.designs[design].name}, ${team === undefined ? 'the whole' : teams[team].name}\n\n${story(design, team)}`,
    )
    .join('\n')
  await expect(text).toMatchFileSnapshot('../golden/story.txt')
})

test('two designs tell the same until their ways part', () => {
  const twice = tell(small, 0, 0, 1)
  expect(tell(small, 0, 0, 1)).toEqual(twice)
  expect(tell(small, 0, 1, 1)).not.toEqual(twice)
  const other = tell(small, 1, 0, 1)
  expect(other[0]).toBe(twice[0])
  expect(other).not.toEqual(twice)
})

test('a sentence holds no number without meaning', () => {
  const lines = [0, 1].flatMap((design) => [undefined, 0, 1, 2].flatMap((team) => tell(small, design, 0, team)))
  for (const line of lines) expect(line).toMatch(/^Week [ \d]\d {2}[A-Z`][^]*\.$/)
  expect(lines.join('\n')).not.toMatch(/undefined|NaN|\[object|-1\b|\d\.\d{3}/)
})

test('as data, what has a number in the world has its name', () => {
  const { events, first } = follow(small, 0, 0, 1)
  const names = namesOf(small, first)
  const data = events.map((event) => named(event, names))
  const starts = data.filter(({ kind }) => kind === 'starts')
  expect(starts.length).toBeGreaterThan(0)
  expect(starts[0]).toMatchObject({ organisation: 'organisation 1', team: teams[1].name, issue: expect.stringMatching(/^(type|pathway)/) })
  expect(data[0]).toMatchObject({ kind: 'opening', issues: [{ issue: expect.stringMatching(/^type/) }, {}, {}] })
  const trial = data.find(({ kind }) => kind === 'tries')
  expect(trial).toMatchObject({ effort: expect.stringMatching(/^(new|duplicated|ownRepeat|replication)$/) })
})
