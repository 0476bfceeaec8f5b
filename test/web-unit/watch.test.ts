import { describe, expect, test } from 'vitest'
import { storyData } from '../../src/cli/told.ts'
import { follow } from '../../src/model/story/follow.ts'
import { OBSERVATIONS, run } from '../../src/model/run.ts'
import { CAUSE, CAUSES, CLASS } from '../../src/model/world.ts'
import { FIRST, type State } from '../../src/web/state/state.ts'
import { counter } from '../../src/web/watch/counts.ts'
import { coachedTeams, departmentWeeks } from '../../src/web/watch/departments.ts'
import { duplicateText, latestDuplicates } from '../../src/web/watch/duplicates.ts'
import { fillAngles } from '../../src/web/watch/fill.ts'
import { layoutMap, teamAt, teamBeside } from '../../src/web/watch/layout.ts'
import { looksOf } from '../../src/web/watch/looks.ts'
import { FADES, flashesAt, ideasAt } from '../../src/web/watch/moving.ts'
import { peopleOf, projectName } from '../../src/web/watch/people.ts'
import { Player } from '../../src/web/watch/player.ts'
import { film } from '../../src/web/watch/shoot.ts'
import { toldStory } from '../../src/web/watch/told.ts'
import { wantedOf } from '../../src/web/watch/wanted.ts'
import { scenarioOf } from '../helpers/run.ts'

const SMALL = scenarioOf(`
weeks: 80
place:
  sizes: { teams: 12, departments: 3, issueTypes: 4, pathways: 1, pathwayTypes: 1 }
  demand: { hours: 20 }
designs:
  alone: {}
  together:
    support: { coaches: 0.2, caseload: 10 }
    choice: { lookUp: 1, joint: 1 }
    sharing: { recordSuccess: 1, sessionEvery: 10 }
    leadership: { priorities: 1 }
  third: {}
`)
const made = film(SMALL, { design: 1, replicate: 2 })
const people = peopleOf(SMALL)
const WEEKS = Array.from({ length: SMALL.weeks }, (_, week) => week)

test('the story of a team is that of the command line, sentence by sentence', () => {
  for (const [team] of SMALL.teams.entries()) {
    const { weeks, texts } = toldStory(SMALL, { design: 1, replicate: 2, team })
    const said = storyData(SMALL, follow(SMALL, 1, 2, team))
    expect(texts).toEqual(said.map(({ text }) => text))
    expect([...weeks]).toEqual(said.map(({ week }) => week))
  }
})

test('the count line is what the model observes', () => {
  const { series } = run(SMALL, 1, 2)
  const issues = follow(SMALL, 1, 2).first.sizes.issue
  const observed = (name: string, week: number): number => series[OBSERVATIONS.findIndex((info) => info.name === name) * SMALL.weeks + week]
  const count = counter(made)
  for (const week of WEEKS) {
    const { tests, duplicated, causes, duplicatedShare, gapClosed } = count(week)
    expect(tests).toBe(Math.round(observed('tests', week) * issues))
    expect(duplicatedShare).toBe(observed('duplicatedShare', week))
    expect(gapClosed).toBe(observed('gapClosed', week))
    expect(causes.reduce((sum, one) => sum + one, 0)).toBe(duplicated)
  }
})

test('weeks of departments add up to what is counted', () => {
  const count = counter(made)
  for (const week of WEEKS) {
    const rows = departmentWeeks(made, people, week)
    const before = week === 0 ? { tests: 0, duplicated: 0 } : count(week - 1)
    const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((all, row) => all + of(row), 0)
    expect(sum((row) => row.teams)).toBe(12)
    expect(sum((row) => row.tests)).toBe(count(week).tests - before.tests)
    expect(sum((row) => row.duplicated)).toBe(count(week).duplicated - before.duplicated)
    expect(sum((row) => row.coached)).toBe(coachedTeams(made, week).reduce((all, one) => all + one, 0))
  }
  expect(departmentWeeks(made, people, 0).map(({ name }) => name)).toEqual(people.groups.map(({ name }) => name))
})

test('duplicates are listed newest first, and none but they', () => {
  const all = latestDuplicates(made, SMALL.weeks - 1, 1e6)
  expect(all.length).toBe(counter(made)(SMALL.weeks - 1).duplicated)
  expect(all.length).toBeGreaterThan(5)
  expect(all.map(({ week }) => week)).toEqual(all.map(({ week }) => week).toSorted((a, b) => b - a))
  for (const { test: n, week } of all) expect(n >= made.tests.from[week] && n < made.tests.from[week + 1]).toBe(true)
  expect(latestDuplicates(made, 40, 1e6)).toEqual(all.filter(({ week }) => week <= 40))
})

test('a duplicate is told with who was first, and why that was missed', () => {
  const one = { weeks: 9, tests: { ...made.tests, first: Int32Array.of(3, -1, 4, -2), firstWeek: Int32Array.of(2, 5, 8, -1) } }
  const told = (n: number, by: number, cause: number): string =>
    duplicateText({ ...made, ...one }, { test: n, week: 8, by, cause }, (project) => `ward ${project}`)
  expect(told(0, 7, CAUSE.unrecorded)).toBe('Ward 7 tests what ward 3 had tested in week 2: nobody wrote it down.')
  expect(told(1, 7, CAUSE.notLookedUp)).toMatch(/^Ward 7 tests what the innovation unit had tested in week 5: /)
  expect(told(2, 7, CAUSE.concurrent)).toMatch(/^Ward 7 tests what ward 4 tests this week too: both were at it/)
  expect(told(3, -1, CAUSE.forgotten)).toMatch(/^The innovation unit tests what others had tested: it was written up once/)
})

test('flashes are this week’s duplicates, and fade', () => {
  const flashes = new Uint8Array(12)
  for (const week of WEEKS) {
    flashesAt(made, week, 1, flashes)
    const now = latestDuplicates(made, week, 1e6).filter((one) => one.week === week && one.by >= 0 && one.by < 12)
    for (const { by } of now) expect(flashes[by]).toBeGreaterThan(0)
    if (now.length === 0) continue
    const { by, cause } = now[0]
    expect(Math.floor((flashes[by] - 1) / FADES)).toBeLessThan(CAUSES.length)
    if (now.filter((other) => other.by === by).length > 1) continue
    expect([flashes[by], cause]).toEqual([cause * FADES + FADES, cause])
  }
  const { week, by } = latestDuplicates(made, SMALL.weeks - 3, 1)[0]
  flashesAt(made, week + 0.9, 1, flashes)
  expect((flashes[by] - 1) % FADES).toBe(0)
})

test('ideas are to be seen from their week on for as long as they live', () => {
  const week = made.ideas.from.findIndex((from) => from > 0) - 1
  expect(week).toBeGreaterThan(0)
  const now = ideasAt(made, week, 1).length
  expect(now).toBeGreaterThan(0)
  expect(ideasAt(made, week - 0.1, 5)).toEqual([])
  expect(ideasAt(made, week + 1.9, 2).filter(({ age }) => age > 0.9)).toHaveLength(now)
  expect(ideasAt(made, week + 0.5, 1).every(({ from, to }) => from !== to && to >= 0)).toBe(true)
})

describe('the map', () => {
  test.each([
    [12, 3, 600, 400],
    [120, 12, 600, 400],
    [2000, 60, 616, 720],
    [500, 200, 320, 400],
    [1, 1, 320, 400],
  ])('%i teams in %i departments have a place each, within its width', (teams, departments, width, height) => {
    const groups = Array.from({ length: departments }, (_, d) =>
      Array.from({ length: teams }, (__, t) => t).filter((t) => t % departments === d),
    )
    const layout = layoutMap(groups, width, height)
    const places = new Set<string>()
    for (let t = 0; t < teams; t++) {
      const [x, y] = [layout.x[t], layout.y[t]]
      places.add(`${Math.round(x / layout.cell)} ${x} ${y}`)
      expect(x >= layout.cell / 2 && x <= width - layout.cell / 2 && y <= layout.height - layout.cell / 2).toBe(true)
      expect(teamAt(layout, x, y)).toBe(t)
    }
    expect(places.size).toBe(teams)
    expect(layout.labels).toHaveLength(departments)
  })

  test('arrows reach every team', () => {
    const layout = layoutMap(
      people.groups.map(({ teams }) => teams),
      600,
      400,
    )
    const seen = new Set([0])
    for (const team of seen)
      for (const [dx, dy] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ])
        seen.add(teamBeside(layout, team, dx, dy))
    expect(seen.size).toBe(12)
  })

  test('a dot is as full as its share, in area', () => {
    for (const share of [0, 0.1, 0.5, 0.9, 1]) {
      const [from, to] = fillAngles(share)
      const angle = to - from
      expect((angle - Math.sin(angle)) / (2 * Math.PI)).toBeCloseTo(share, 3)
    }
    const { size, fill, steps } = looksOf(made, 79, 12, 40, 2)
    for (const [t, hours] of made.hours.subarray(79 * 12).entries()) {
      expect(fill[t] / steps).toBeCloseTo(Math.max(0, made.closed[79 * 12 + t]), 1)
      expect(size[t] / steps).toBeCloseTo(Math.min(1, Math.max(0.25, Math.sqrt(hours / 40))), 1)
    }
  })
})

describe('what is watched', () => {
  const state = (marks: State['marks']): State => ({ ...FIRST, marks })

  test('is the baseline beside the last of the others, in the first world, unless the address says else', () => {
    expect(wantedOf(SMALL, [0, 1, 2], state({}))).toEqual({ designs: [0, 2], world: 1, week: 0, team: -1 })
    const { name } = SMALL.teams[0]
    const asked = wantedOf(SMALL, [0, 1, 2], state({ design: 'third,together', world: '7', week: '31', team: name }))
    expect(asked).toMatchObject({ designs: [2, 1], world: 7, week: 31 })
    expect(people.teams[asked.team]).toBe(name)
  })

  test('is something whatever the address says', () => {
    const odd = wantedOf(SMALL, [0], state({ design: 'nobody', world: '-3', week: '9999', team: 'nowhere' }))
    expect(odd).toEqual({ designs: [0], world: 1, week: 79, team: -1 })
    expect(wantedOf(SMALL, [0], state({ world: '1e3', week: 'NaN', design: 'alone,alone' }))).toMatchObject({
      designs: [0],
      world: 1,
      week: 0,
    })
  })

  test('names teams and joint work', () => {
    expect(projectName(people, made, 3)).toBe(people.teams[3])
    expect(projectName(people, made, 12)).toBe('the owners of pathway 1')
    expect(people.groups.flatMap(({ teams }) => teams).sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, t) => t))
  })
})

describe('the player', () => {
  const frames: ((time: number) => void)[] = []
  const clock = { request: (frame: (time: number) => void) => frames.push(frame), cancel: () => void frames.splice(0) }
  const tick = (time: number): void => frames.splice(0).forEach((frame) => frame(time))

  test('goes on by its speed, tells of each new week, and stands at the last', () => {
    let told = 0
    const player = new Player(80, 76, true, () => told++, clock)
    player.play()
    let drawn = 0
    player.frames.add(() => drawn++)
    for (let time = 0; time <= 500; time += 50) tick(time)
    expect(player.view).toEqual({ now: expect.closeTo(78), life: expect.closeTo(2.4), glide: 1 })
    expect([told, drawn]).toEqual([3, 11])
    expect(player.still).toBe(false)
    for (let time = 550; time < 2000; time += 50) tick(time)
    expect([player.playing, player.view, frames.length]).toEqual([false, { now: 79, life: 1, glide: 0 }, 0])
    player.play()
    expect(player.week).toBe(0)
    player.pause()
  })

  test('stays within its weeks, and shows whole ones where nothing is to move', () => {
    const player = new Player(80, 200, false, () => {}, clock)
    expect(player.week).toBe(79)
    player.go(-5)
    expect(player.week).toBe(0)
    player.play()
    for (let time = 0; time <= 350; time += 50) tick(time)
    expect([player.view, player.still]).toEqual([{ now: 1, life: 1, glide: 0 }, true])
    // A page that was away goes on where it was.
    tick(1e6)
    expect(player.week).toBe(1)
    player.toggle()
    expect([player.playing, frames.length]).toEqual([false, 0])
  })
})

test('a film’s tests are classed as the model classes them', () => {
  expect(made.tests.effort.every((effort, n) => (effort === CLASS.duplicated) === made.tests.cause[n] >= 0)).toBe(true)
})
