import { describe, expect, test } from 'vitest'
import type { Scenario } from '../../src/model/scenario.ts'
import { coachMoves } from '../../src/web/watch/coachMoves.ts'
import { coachedTeams } from '../../src/web/watch/departments.ts'
import { teamsOf, type Film } from '../../src/web/watch/film.ts'
import { glidesAt } from '../../src/web/watch/moving.ts'
import { Player } from '../../src/web/watch/player.ts'
import { film } from '../../src/web/watch/shoot.ts'
import { scenarioOf } from '../helpers/run.ts'

const JOINT = scenarioOf(`
weeks: 120
place:
  sizes: { teams: 24, departments: 4, issueTypes: 4, pathways: 4, pathwayTypes: 2 }
designs:
  coached:
    support: { coaches: 0.8, caseload: 8, trained: 6 }
    choice: { joint: 1 }
    leadership: { priorities: 1 }
events:
  - { week: 60, lasts: 20, set: { support: { coaches: 0.3 } }, note: coaches are called away }
`)

const PARTNERS = scenarioOf(`
weeks: 104
place: { sizes: { organisations: 2, teams: 12, departments: 2, issueTypes: 4 } }
designs: { coached: { support: { coaches: 0.5, caseload: 8 } } }
`)

const CASES: readonly [string, Scenario][] = [
  ['joint work and two kinds of coaches', JOINT],
  ['two organisations', PARTNERS],
]

describe.each(CASES)('coaches in %s', (_, scenario) => {
  const made = film(scenario, { design: 0, replicate: 0 })
  const weeks = Array.from({ length: scenario.weeks }, (__, week) => week)
  const poolOf = (week: number, s: number): string => `${made.coach[week * made.projects + s]} ${organisationOf(scenario, made, s)}`

  test('none is lost or doubled: before, less who left, and who began, are now', () => {
    expect(made.moves.to.length).toBeGreaterThan(20)
    const teams = (s: number): readonly number[] => teamsOf(made, s)
    for (const week of weeks.slice(1)) {
      const [before, now] = [week - 1, week].map((one) => made.coach.subarray(one * made.projects, (one + 1) * made.projects))
      for (const [pool, { left, begun }] of changes(before, now, (s) => organisationOf(scenario, made, s))) {
        const moved = movesIn(made, week).filter(([, to]) => poolOf(week, to) === pool)
        const gone = without(
          left,
          moved.map(([from]) => from),
        )
        const come = without(
          begun,
          moved.map(([, to]) => to),
        )
        // Whoever else left and began in one week stayed with a team, so that nobody of these is both a loss and a gain.
        const stayed = come.filter((to) => gone.some((from) => teams(from).some((team) => teams(to).includes(team)))).length
        expect(stayed).toBe(Math.min(gone.length, come.length))
      }
    }
  })

  test('while they are on their way, the rings are those of all others', () => {
    const glide = 0.5
    for (const week of weeks) {
      const going = glidesAt(made, week + 0.25, 1, glide)
      const [there, waited] = [coachedTeams(made, week), coachedTeams(made, week, false)]
      expect(there.filter((ring, t) => ring === 0 && waited[t] === 1)).toHaveLength(0)
      for (const { to, way } of going) expect([there[to], way]).toEqual([1, 0.5])
      const expected = new Set(movesIn(made, week).flatMap(([, to]) => teamsOf(made, to)))
      there.forEach((ring, t) => expect(ring - waited[t] === 0 || expected.has(t)).toBe(true))
      expect(glidesAt(made, week + 0.75, 1, glide).map(({ way }) => way)).toEqual(going.map(() => 1))
    }
  })
})

test('coaches are joined within a team, then a department, then in order; of another organisation or kind never', () => {
  const [a, b] = [
    [1, 1, 1, 0, 0, 0, 1, 0, 2, 0, 0],
    [0, 0, 0, 1, 1, 1, 0, 1, 0, 1, 1],
  ]
  // Team 10’s own project follows on the joint one of teams 2 and 10, number 11.
  const ground = { organisationOf: [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0], departmentOf: [0, 0, 1, 1, 2, 0, 3, 2, 2, 2, 2, 1] }
  const coached = {
    weeks: 2,
    teams: 11,
    projects: 12,
    owners: 2,
    partTeam: Int32Array.of(2, 10),
    coach: Uint8Array.from([...a, 1, ...b, 0]),
  }
  const { from, source, to } = coachMoves(coached, ground)
  expect([...from]).toEqual([0, 0, 3])
  expect([...source].map((one, n) => [one, to[n]])).toEqual([
    [2, 3],
    [0, 5],
    [1, 4],
  ])
})

test('where nothing is to move, a coach is at the new place at once', () => {
  const made = film(JOINT, { design: 0, replicate: 0 })
  const week = made.moves.from.findIndex((from) => from > 0) - 1
  const frames: ((time: number) => void)[] = []
  const clock = { request: (frame: (time: number) => void) => frames.push(frame), cancel: () => {} }
  const ways = (smooth: boolean): number[] => {
    const player = new Player(made.weeks, week, smooth, () => {}, clock)
    player.play()
    for (let time = 0; time <= 100; time += 50) frames.splice(0).forEach((frame) => frame(time))
    const { now, life, glide } = player.view
    const seen = glidesAt(made, now, life, glide).map(({ way }) => way)
    player.pause()
    expect(player.view).toEqual({ now: week, life: 1, glide: 0 })
    return seen
  }
  expect(Math.max(...ways(true))).toBeLessThan(1)
  expect(new Set(ways(false))).toEqual(new Set([1]))
})

function movesIn({ moves }: Film, week: number): (readonly [from: number, to: number])[] {
  const range = [moves.from[week], moves.from[week + 1]] as const
  const to = moves.to.subarray(...range)
  return [...moves.source.subarray(...range)].map((from, n) => [from, to[n]])
}

/** What is left of a list when these, each once, are taken out; all of them must be there. */
function without(all: readonly number[], some: readonly number[]): number[] {
  expect(new Set(some).size).toBe(some.length)
  expect(all).toEqual(expect.arrayContaining([...some]))
  return all.filter((one) => !some.includes(one))
}

function organisationOf({ teams }: Scenario, made: Film, project: number): number {
  return teams[teamsOf(made, project)[0]].organisation
}

/** By kind of coach and organisation, as text: the projects that coaches left, and those that they began with. */
function changes(
  before: Uint8Array,
  now: Uint8Array,
  organisation: (s: number) => number,
): Map<string, { left: number[]; begun: number[] }> {
  const found = new Map<string, { left: number[]; begun: number[] }>()
  const of = (kind: number, s: number) => {
    const pool = `${kind} ${organisation(s)}`
    if (!found.has(pool)) found.set(pool, { left: [], begun: [] })
    return found.get(pool)!
  }
  for (let s = 0; s < now.length; s++) {
    if (before[s] === now[s]) continue
    if (before[s] > 0) of(before[s], s).left.push(s)
    if (now[s] > 0) of(now[s], s).begun.push(s)
  }
  return found
}
