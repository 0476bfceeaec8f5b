import { describe, expect, test } from 'vitest'
import { prepare } from '../../src/model/begin.ts'
import { MEASURES, run } from '../../src/model/run.ts'
import type { Kind, StoryEvent } from '../../src/model/story/event.ts'
import { follow } from '../../src/model/story/follow.ts'
import { CLASS, CLASSES } from '../../src/model/world.ts'
import { FULL } from '../helpers/full.ts'
import { scenarioOf } from '../helpers/run.ts'

const full = scenarioOf(FULL)

/** Every event of a run: of the whole and of every team. */
function everything(design: number): readonly StoryEvent[] {
  const teams = full.teams.map((_, t) => follow(full, design, 0, t).events.filter(({ team }) => team === t))
  return [...follow(full, design, 0).events, ...teams.flat()]
}

const bare = everything(0)
const rich = everything(1)

function of<K extends Kind>(events: readonly StoryEvent[], kind: K): StoryEvent<K>[] {
  return events.filter((event) => event.kind === kind) as unknown as StoryEvent<K>[]
}

const KINDS = {
  opening: true,
  status: true,
  summary: true,
  starts: true,
  joined: true,
  called: true,
  jointBegins: true,
  coachComes: true,
  coachGoes: true,
  tries: true,
  ends: true,
  blocked: true,
  cleared: true,
  leadTaken: true,
  concern: true,
  heard: true,
  ignored: true,
  shown: true,
  slips: true,
  drifts: true,
  gainStays: true,
  gainGone: true,
  leave: true,
  forget: true,
  leaders: true,
  method: true,
  priorities: true,
  rating: true,
  happens: true,
  handsOver: true,
  session: true,
  shared: true,
  duplicated: true,
  closes: true,
  year: true,
  best: true,
  worst: true,
} satisfies Record<Kind, true>

test('every kind of event occurs', () => {
  const found = new Set([...bare, ...rich].map(({ kind }) => kind))
  expect(Object.keys(KINDS).filter((kind) => !found.has(kind as Kind))).toEqual([])
})

test('every way to begin, to end and to come by a practice occurs', () => {
  const both = [...bare, ...rich]
  const endings = ['copyJudged', 'aimMet', 'outOfTests', 'outOfTime', 'movedOn', 'nothingLeft', 'lapsed']
  expect(new Set(of(both, 'ends').map(({ why }) => why))).toEqual(new Set(endings))
  const sources = [...of(both, 'starts'), ...of(both, 'tries'), ...of(both, 'shown')].flatMap(({ source }) => source?.from ?? [])
  expect(new Set(sources)).toEqual(new Set(['tie', 'memory', 'session', 'unit', 'outside', 'partner']))
  const begun = new Set(of(both, 'ends').flatMap(({ why, team, week }) => (why === 'copyJudged' ? [`${team} ${week}`] : [])))
  const taken = of(both, 'tries').filter(({ way, team, week }) => way === 'copy' && !begun.has(`${team} ${week}`))
  expect(taken.length).toBeGreaterThan(0)
  expect(taken.filter(({ source }) => source === undefined)).toEqual([])
  expect(new Set(of(both, 'tries').map(({ way }) => way))).toEqual(new Set(['own', 'copy', 'recheck']))
})

test.each([0, 1])('onlookers change nothing, design %i', (design) => {
  const alone = run(full, design, 0)
  for (const team of [undefined, 0, 7]) {
    const { result } = follow(full, design, 0, team)
    expect(result.measures).toEqual(alone.measures)
    expect(result.series).toEqual(alone.series)
  }
})

describe('stories agree with what the run counts', () => {
  const { measures } = run(full, 0, 0)
  const measured = (name: string): number => measures[MEASURES.findIndex((info) => info.name === name)]
  const tests = of(bare, 'tries')

  test('tests, by class, and projects', () => {
    for (const name of CLASSES) {
      const hours = tests.filter(({ effort }) => effort === CLASS[name]).reduce((sum, one) => sum + one.hours, 0)
      expect(hours).toBeCloseTo(measured(`testing.${name}`), 6)
    }
    expect(of(bare, 'starts')).toHaveLength(measured('projects.started'))
    expect(of(bare, 'starts').filter(({ source }) => source)).toHaveLength(measured('projects.replicated'))
    const ends = of(bare, 'ends')
    expect(ends.filter(({ why }) => why !== 'lapsed').length / ends.length).toBeCloseTo(measured('projects.finished'), 12)
    expect(ends.filter(({ kept }) => kept > 0).length / ends.length).toBeCloseTo(measured('projects.reported'), 12)
  })

  test('concerns, and gains a year later', () => {
    const [raised, heard, ignored] = [of(bare, 'concern'), of(bare, 'heard'), of(bare, 'ignored')].map((list) => list.length)
    expect(raised).toBe(measured('concerns'))
    expect(heard / (heard + ignored)).toBeCloseTo(measured('concerns.answered'), 12)
    // Of a pathway every owner tells the same.
    const gains = (kind: 'gainStays' | 'gainGone') => new Set(of(bare, kind).map(({ issue, week }) => `${issue} ${week}`)).size
    expect(gains('gainStays') / (gains('gainStays') + gains('gainGone'))).toBeCloseTo(measured('projects.lasting'), 12)
  })

  test('duplicated tests name an earlier tester, not themselves', () => {
    const twice = tests.filter(({ effort }) => effort === CLASS.duplicated)
    expect(twice.length).toBeGreaterThan(5)
    for (const { first, week, team } of twice) {
      expect(first!.week).toBeLessThanOrEqual(week)
      expect(first!.project).not.toBe(team)
      const there = tests.filter((one) => one.team === first!.project && one.week === first!.week)
      expect(there).toHaveLength(1)
    }
  })

  test('what is kept and what slips is where quality comes from', () => {
    const { first } = prepare(full, 0)
    let compared = 0
    let furthest = 0
    // Follows the quality of local issues from event to event.
    for (let team = 0; team < full.teams.length; team++) {
      const quality = new Map<number, number>()
      for (let i = first.issueFrom[team]; i < first.issueEnd[team]; i++) quality.set(i, first.quality[i])
      for (const event of bare.filter((one) => one.team === team)) {
        if (event.kind === 'tries' && event.kept === (event.way !== 'recheck') && quality.has(event.issue))
          quality.set(event.issue, quality.get(event.issue)! + (event.way === 'recheck' ? -event.really : event.really))
        else if ((event.kind === 'slips' || event.kind === 'drifts') && quality.has(event.issue)) {
          furthest = Math.max(furthest, Math.abs(event.before - quality.get(event.issue)!))
          quality.set(event.issue, event.after)
          compared++
        }
      }
    }
    expect(compared).toBeGreaterThan(20)
    expect(furthest).toBeLessThan(1e-9)
  })
})
