import { describe, expect, test } from 'vitest'
import type { Kinds, Source, StoryEvent } from '../../src/model/story/event.ts'
import { follow } from '../../src/model/story/follow.ts'
import { OBSERVATIONS, run } from '../../src/model/run.ts'
import { CAUSES, CLASS } from '../../src/model/world.ts'
import type { Scenario } from '../../src/model/scenario.ts'
import { teamsOf, UNIT, WHENCES, type Film } from '../../src/web/watch/film.ts'
import { film } from '../../src/web/watch/shoot.ts'
import { FULL } from '../helpers/full.ts'
import { scenarioOf } from '../helpers/run.ts'

const RICH = scenarioOf(FULL)

const LOOKING = scenarioOf(`
weeks: 60
place:
  sizes: { teams: 12, departments: 2, issueTypes: 3 }
  issues: { loci: 6 }
  testing: { lookEvery: 2 }
designs:
  tied: { sharing: { tiesWithin: 3, tiesAcross: 1, recordSuccess: 1 }, choice: { lookUp: 1 } }
`)

const PARTNERS = scenarioOf(`
weeks: 52
place:
  sizes: { organisations: 2, teams: 10, departments: 2, issueTypes: 4 }
designs:
  shared: { sharing: { reach: partnership, recordSuccess: 1, tiesPartners: 1 }, choice: { lookUp: 1 }, innovation: { staff: 1 } }
`)

const CASES: readonly [string, Scenario, number][] = [
  ['a bare design', RICH, 0],
  ['a rich design', RICH, 1],
  ['teams that look at their ties', LOOKING, 0],
  ['two organisations', PARTNERS, 0],
]

describe.each(CASES)('the film of %s', (_, scenario, design) => {
  const made = film(scenario, { design, replicate: 1 })
  const { series } = run(scenario, design, 1)
  const observed = (name: string, week: number): number =>
    series[OBSERVATIONS.findIndex((info) => info.name === name) * scenario.weeks + week]
  const weeks = Array.from({ length: scenario.weeks }, (_, week) => week)

  test('has as many tests as the model observes', () => {
    const issues = follow(scenario, design, 1).first.sizes.issue
    expect(made.tests.by.length).toBeGreaterThan(20)
    for (const week of weeks) expect(made.tests.from[week + 1] / issues).toBeCloseTo(observed('tests', week), 5)
  })

  test('has the duplicated hours that the model observes, cause by cause', () => {
    const { hours, effort, cause, from } = made.tests
    const sums = { all: 0, twice: 0, causes: CAUSES.map(() => 0) }
    for (const week of weeks) {
      for (let n = from[week]; n < from[week + 1]; n++) {
        sums.all += hours[n]
        if (effort[n] === CLASS.duplicated) sums.twice += hours[n]
        if (cause[n] >= 0) sums.causes[cause[n]] += hours[n]
      }
      expect(sums.all === 0 ? 0 : sums.twice / sums.all).toBeCloseTo(observed('duplicatedShare', week), 5)
      CAUSES.forEach((name, c) => expect(sums.causes[c]).toBeCloseTo(observed(`duplicated.${name}`, week), 2))
    }
    expect(sums.twice).toBeGreaterThan(0)
  })

  test('has the closed gap that the model observes, as teams and joint work make it up', () => {
    for (const week of weeks) expect(closedIn(made, week)).toBeCloseTo(observed('gapClosed', week), 5)
  })

  test('has every idea of the teams’ stories, and no other', () => {
    const told = scenario.teams.flatMap((_, team) => follow(scenario, design, 1, team).events.flatMap((event) => ideaOf(event)))
    expect(told.length).toBeGreaterThan(0)
    expect(ideasOf(made).sort()).toEqual(told.sort())
  })

  test('has every coach of the teams’ stories', () => {
    const { teams, projects, coach } = made
    const { localIssues } = follow(scenario, design, 1).first.facts
    const told = scenario.teams.flatMap((_, t) => of(follow(scenario, design, 1, t).events, 'coachComes').map((event) => ({ t, ...event })))
    // Own projects on local issues: of all others the story does not say whose project it is.
    for (const { week, t } of told.filter(({ issue }) => issue < localIssues)) expect(coach[week * projects + t]).toBeGreaterThan(0)
    const came = new Set(told.map(({ week, t }) => `${week} ${t}`))
    const begun = weeks.flatMap((week) =>
      Array.from({ length: teams }, (_, t) => t)
        .filter((t) => coach[week * projects + t] > 0 && (week === 0 || coach[(week - 1) * projects + t] === 0))
        .map((t) => `${week} ${t}`),
    )
    expect(begun.filter((at) => !came.has(at))).toEqual([])
  })
})

test('who was first is who the story names', () => {
  const made = film(RICH, { design: 1, replicate: 1 })
  const { by, first, firstWeek, cause, from } = made.tests
  const filmed = weeksOf(from).flatMap((week, n) =>
    cause[n] < 0 || by[n] < 0 || by[n] >= made.teams ? [] : [`${week} ${by[n]} ${first[n]} ${firstWeek[n]}`],
  )
  const told = RICH.teams.flatMap((_, team) =>
    of(follow(RICH, 1, 1, team).events, 'tries')
      .filter((event) => event.effort === CLASS.duplicated && filmed.some((text) => text.startsWith(`${event.week} ${team} `)))
      .map((event) => `${event.week} ${team} ${event.first!.project < 0 ? UNIT : event.first!.project} ${event.first!.week}`),
  )
  expect(filmed.length).toBeGreaterThan(10)
  for (const text of filmed) expect(told).toContain(text)
})

test('a scenario that is too large is refused with what to do', () => {
  const many = { ...RICH, weeks: 520, teams: Array.from({ length: 4000 }, () => RICH.teams[0]) }
  expect(() => film(many, { design: 0, replicate: 0 })).toThrow(/4000 teams over 520 weeks .*at most 2884 teams/)
})

function closedIn({ teams, closed, gap, jointGap, jointClosed }: Film, week: number): number {
  let [gained, closable] = [jointGap * jointClosed[week], jointGap]
  for (let t = 0; t < teams; t++) {
    gained += closed[week * teams + t] * gap[t]
    closable += gap[t]
  }
  return gained / closable
}

/** The week of each event. */
function weeksOf(from: Int32Array): number[] {
  return [...from].slice(1).flatMap((end, week) => Array.from({ length: end - from[week] }, () => week))
}

function of<K extends StoryEvent['kind']>(events: readonly StoryEvent[], kind: K): StoryEvent<K>[] {
  return events.filter((event) => event.kind === kind) as unknown as StoryEvent<K>[]
}

/** By week, team that takes it up, and source. */
function ideasOf(made: Film): string[] {
  const { from, to, whence, source } = made.ideas
  return weeksOf(from).flatMap((week, n) => teamsOf(made, to[n]).map((team) => `${week} ${team} ${WHENCES[whence[n]]} ${source[n]}`))
}

function ideaOf(event: StoryEvent): string[] {
  const { source } = event as { readonly source?: Kinds['tries']['source'] | Source }
  const kinds: readonly string[] = ['starts', 'jointBegins', 'tries']
  return source === undefined || !kinds.includes(event.kind) ? [] : [`${event.week} ${event.team} ${source.from} ${source.project}`]
}
