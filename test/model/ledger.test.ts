import { NARROW, RECORD, RIVAL, UNTIL, contextOf, recordOf } from '../../src/model/page.ts'
import { describe, expect, test } from 'vitest'
import { COPY_TEST, enterUnitTest, RECHECK_TEST } from '../../src/model/ledger.ts'
import { Random } from '../../src/math/random.ts'
import { close } from '../../src/model/projects.ts'
import { CAUSE, CAUSES, CLASS, CLASSES, COUNT, type World } from '../../src/model/world.ts'
import { everTested } from '../../src/model/knowledge.ts'
import { cell, lot, week, world, type Tried } from '../helpers/book.ts'

const IDEA = 5
const first: Tried = { project: 0, idea: IDEA }
const again: Tried = { project: 1, idea: IDEA }

/** A world in which team 0 tested the idea and ended its project, two weeks ago. */
function tested(wanted = {}): World {
  const w = world(wanted)
  week(w, [first])
  close(w, 0, false)
  w.week += 2
  return w
}

/** What team 1's test of the same idea is called, once `prepare` has set the scene. */
function judgedAfter(prepare: (w: World) => void, wanted = {}): string {
  const w = tested(wanted)
  // The project is there before the week, so that what it saw can be set.
  week(w, [{ project: 1, idea: IDEA ^ 128 }])
  w.week++
  prepare(w)
  return week(w, [again])[0]
}

const record = (w: World, until = 100): void => void (w.book[(cell(w, IDEA) << 3) | UNTIL] = until)

function tie(w: World, from: number, to: number): void {
  w.tieFrom[from] = 0
  w.tieEnd[from] = 1
  w.tie[0] = to
}

describe('classes, first rule that holds', () => {
  test('new: nobody here tested it before', () => {
    expect(week(world(), [first])).toEqual(['new'])
  })

  test('replication: chosen as a copy, or a recheck on purpose, whoever tested it before', () => {
    const w = tested()
    expect(week(w, [{ ...again, kind: COPY_TEST }])).toEqual(['replication'])
    w.week++
    expect(week(w, [{ ...again, kind: RECHECK_TEST }])).toEqual(['replication'])
  })

  test('own repeat: this team tested it before, whoever else did', () => {
    const w = tested()
    week(w, [{ ...again, kind: COPY_TEST }])
    w.week++
    expect(week(w, [again])).toEqual(['ownRepeat'])
    w.week++
    expect(week(w, [first])).toEqual(['ownRepeat'])
  })

  test('duplicated: another team tested it before, even as a copy, and it was tried as if new', () => {
    const w = world()
    week(w, [{ ...first, kind: COPY_TEST }])
    w.week++
    expect(week(w, [again])[0]).toMatch('duplicated: ')
  })

  test('a practice in use was not tested by that', () => {
    const w = world()
    expect(week(w, [{ project: 1, idea: w.practice[0] ^ w.context[0] }])).toEqual(['new'])
  })

  test('the same practice in another context is another idea, and the same idea is so in any context', () => {
    const w = world()
    w.context[1] = 3
    week(w, [first])
    w.week++
    w.testPractice[1] = IDEA
    expect(week(w, [{ project: 1, idea: IDEA ^ 3 }])).toEqual(['new'])
    w.week++
    expect(week(w, [again])[0]).toMatch('duplicated')
  })
})

describe('the cause is the nearest miss, in this order', () => {
  const SCENES: readonly (readonly [string, string, (w: World) => void])[] = [
    ['seen in the memory, contexts alike', 'disregarded', (w) => (record(w), (w.lookedUp[1] = 1))],
    ['told by a tie, contexts alike', 'disregarded', (w) => tie(w, 1, 0)],
    ['told by the work that it joined', 'disregarded', (w) => void (w.partner[1] = 0)],
    [
      'seen in the memory, contexts differ',
      'notRecognised',
      (w) => (record(w), (w.lookedUp[1] = 1), (w.book[(cell(w, IDEA) << 3) | RECORD] = recordOf(64, false))),
    ],
    ['told by a tie whose context differs', 'notRecognised', (w) => (tie(w, 1, 0), (w.context[0] = 64))],
    ['recorded within reach, and not looked up', 'notLookedUp', (w) => record(w)],
    ['kept by a team for itself', 'outOfReach', (w) => void (w.book[(cell(w, IDEA) << 3) | NARROW] = 100)],
    ['recorded once, and faded', 'forgotten', (w) => record(w, w.week)],
    ['kept for itself once, and faded', 'forgotten', (w) => void (w.book[(cell(w, IDEA) << 3) | NARROW] = w.week)],
    ['faded, though looked up', 'forgotten', (w) => (record(w, w.week), (w.lookedUp[1] = 1))],
    ['an open project tested it, unseen', 'concurrent', (w) => week(w, [first])],
    ['never written down', 'unrecorded', () => undefined],
  ]
  test.each(SCENES)('%s: %s', (_, cause, prepare) => {
    expect(judgedAfter(prepare)).toBe(`duplicated: ${cause}`)
  })

  test('heard of, and context tells it or hides it', () => {
    const scene = (context: number) => (w: World) => {
      week(w, [{ project: 0, idea: IDEA }])
      w.aware[1] = 1
      w.book[(cell(w, IDEA) << 3) | RECORD] = recordOf(context, false)
    }
    expect(judgedAfter(scene(0))).toBe('duplicated: disregarded')
    expect(judgedAfter(scene(64))).toBe('duplicated: notRecognised')
  })

  test('of several the nearest counts', () => {
    const all: ((w: World) => void)[] = [
      (w) => (record(w), (w.lookedUp[1] = 1)),
      (w) => void (w.context[0] = 64),
      (w) => record(w),
      (w) => void (w.book[(cell(w, IDEA) << 3) | NARROW] = 100),
    ]
    // Each is put on top of all that come after it.
    const found = all.map((_, n) =>
      judgedAfter((w) => {
        for (const scene of all.slice(n).toReversed()) scene(w)
      }),
    )
    expect(found).toEqual(['duplicated: disregarded', 'duplicated: notLookedUp', 'duplicated: notLookedUp', 'duplicated: outOfReach'])
  })

  test('of all who tell, one who is understood is enough', () => {
    const told = (contexts: number[]) =>
      judgedAfter((w) => {
        week(w, [{ project: 2, idea: IDEA, kind: COPY_TEST }])
        w.week++
        w.context[0] = contexts[0]
        w.context[2] = contexts[1]
        w.tieFrom[1] = 0
        w.tieEnd[1] = 2
        w.tie.set([0, 2])
      })
    // The idea that team 0 tested stays the same: its context changes only what is recognised.
    expect(told([64, 0])).toBe('duplicated: disregarded')
    expect(told([0, 64])).toBe('duplicated: disregarded')
    expect(told([64, 64])).toBe('duplicated: notRecognised')
  })

  test('skill puts differences of context right', () => {
    const scene = (w: World): void => {
      tie(w, 1, 0)
      w.context[0] = 64
      w.adaptBase[0] = 1
    }
    expect(judgedAfter(scene)).toBe('duplicated: disregarded')
  })

  test('a department’s record is within reach of its own teams only', () => {
    const wanted = { designs: { d: { sharing: { reach: 'department' } } } }
    const keptBy = (team: number) => (w: World) => {
      w.book[(cell(w, IDEA) << 3) | NARROW] = 100
      w.departmentUntil[w.departmentOf[team] * w.facts.cells + cell(w, IDEA)] = 100
    }
    const other = [0, 2, 3].find((team) => world(wanted).departmentOf[team] !== world(wanted).departmentOf[1])!
    expect(judgedAfter(keptBy(1), wanted)).toBe('duplicated: notLookedUp')
    expect(judgedAfter(keptBy(other), wanted)).toBe('duplicated: outOfReach')
  })

  test('the source of a record of narrow reach stays when others test the same later', () => {
    const w = tested()
    w.book[(cell(w, IDEA) << 3) | NARROW] = 100
    w.book[(cell(w, IDEA) << 3) | RECORD] = recordOf(64, false)
    week(w, [again])
    expect(contextOf(w.book[(cell(w, IDEA) << 3) | RECORD])).toBe(64)
  })
})

describe('equal tests in one week', () => {
  test('one, by lot, keeps its class; the others are duplicated, concurrent', () => {
    const winners = new Set<number>()
    for (let n = 0; n < 40; n++) {
      const w = world()
      w.week = n
      const found = week(w, [first, again, { project: 2, idea: IDEA }])
      const winner = found.indexOf('new')
      winners.add(winner)
      expect(found.toSorted()).toEqual(['duplicated: concurrent', 'duplicated: concurrent', 'new'])
      expect([0, 1, 2].map((project) => lot(w, project)).every((other) => other >= lot(w, winner))).toBe(true)
    }
    expect(winners.size).toBe(3)
  })

  test('the lot is luck: another in another world', () => {
    const winners = Array.from({ length: 40 }, (_, replicate) =>
      week(world(), [first, again], 0, new Random('ledger', replicate)).indexOf('new'),
    )
    expect(new Set(winners)).toEqual(new Set([0, 1]))
  })

  test('whatever the order in which they are listed', () => {
    const inOrder = week(world(), [first, again])
    expect(week(world(), [again, first])).toEqual(inOrder.toReversed())
  })

  test('a copy of it in the same week leaves it new', () => {
    expect(week(world(), [first, { ...again, kind: COPY_TEST }])).toEqual(['new', 'replication'])
  })

  test('of what others tested in earlier weeks, one keeps its own cause', () => {
    const w = tested()
    record(w)
    const found = week(w, [again, { project: 2, idea: IDEA }])
    expect(found.toSorted()).toEqual(['duplicated: concurrent', 'duplicated: notLookedUp'])
  })

  test('the book is closed afterwards: next week is judged afresh', () => {
    const w = world()
    week(w, [first, again])
    w.week++
    expect(week(w, [{ project: 2, idea: IDEA }])[0]).toBe('duplicated: concurrent')
    expect(w.book.every((x, n) => (n & 7) !== RIVAL || x === 0)).toBe(true)
  })
})

describe('pathways', () => {
  const w = world()
  const issue = w.facts.localIssues
  const owner = (pathway: number, part: number): number => w.partTeam[pathway * 2 + part]
  const solo = (pathway: number, part: number, idea: number): Tried => ({
    project: owner(pathway, part),
    issue: issue + pathway,
    part,
    idea,
  })
  const joint = (pathway: number, idea: number): Tried => ({ project: w.facts.teams + pathway, issue: issue + pathway, idea })

  test('solo tests are counted on own elements, joint ones on the whole', () => {
    const LOW = 3
    const HIGH = 3 << 4
    expect(week(w, [solo(0, 0, LOW)])).toEqual(['new'])
    w.week++
    // The other owner has changed its own part meanwhile: for the first this is the same test again.
    expect(week(w, [solo(0, 0, LOW | HIGH)])).toEqual(['ownRepeat'])
    w.week++
    expect(week(w, [solo(0, 1, LOW | HIGH)])).toEqual(['new'])
    w.week++
    expect(week(w, [joint(0, LOW)])).toEqual(['new'])
    w.week++
    expect(week(w, [joint(1, LOW)])[0]).toBe('duplicated: concurrent')
    w.week++
    const other = owner(1, 0) === owner(0, 0) ? 'ownRepeat' : 'duplicated: concurrent'
    expect(week(w, [solo(1, 0, LOW)])).toEqual([other])
  })

  test('a team that owns like parts of two pathways repeats itself', () => {
    const both = world({
      place: { sizes: { teams: 2, departments: 2, issueTypes: 1, issuesPerTeam: 1, pathways: 2, pathwayTypes: 1, teamsPerPathway: 2 } },
    })
    both.partTeam.set([0, 1, 0, 1])
    both.ownedPart.set([0, 2, 1, 3])
    both.partOfFrom.set([0, 2])
    both.partOfEnd.set([2, 4])
    const at = both.facts.localIssues
    expect(week(both, [{ project: 0, issue: at, part: 0, idea: 3 }])).toEqual(['new'])
    close(both, 0, false)
    both.week++
    expect(week(both, [{ project: 0, issue: at + 1, part: 0, idea: 3 }])).toEqual(['ownRepeat'])
    expect(week(both, [{ project: 1, issue: at + 1, part: 1, idea: 3 }])).toEqual(['new'])
  })
})

describe('several organisations', () => {
  const wanted = { organisations: ['North', 'South'] }
  const hours = (w: World): number => w.tally[w.tally.length / 2 + COUNT.partnerHours]

  test('partners’ earlier tests are reported apart: new here, not in the partnership', () => {
    const w = world(wanted)
    const south = w.teamFrom[1]
    week(w, [first])
    // In the same week nobody was earlier.
    expect(week(w, [{ project: south, idea: IDEA }], 1)).toEqual(['new'])
    expect(hours(w)).toBe(0)
    week(w, [{ project: 1, idea: 9 }])
    w.week++
    expect(week(w, [{ project: south, idea: 9, hours: 7 }], 1)).toEqual(['new'])
    expect(hours(w)).toBe(7)
    w.week++
    expect(week(w, [{ project: south + 1, idea: 9 }], 1)[0]).toMatch('duplicated')
    expect(hours(w)).toBe(7)
  })

  test('what a partner tested makes nothing duplicated', () => {
    const w = world(wanted)
    week(w, [{ project: w.teamFrom[1], idea: IDEA }], 1)
    w.week++
    expect(week(w, [first])).toEqual(['new'])
  })
})

describe('the innovation unit', () => {
  const classes = (w: World): number[] => [...w.classHours]
  const expected = (hours: Partial<Record<keyof typeof CLASS, number>>): number[] => CLASSES.map((name) => hours[name] ?? 0)

  test('classes its tests like any other, its own repeats too', () => {
    const w = tested()
    enterUnitTest(w, 0, 0, IDEA ^ 1, 10)
    expect(classes(w)).toEqual(expected({ new: 26 }))
    enterUnitTest(w, 0, 0, IDEA ^ 1, 10)
    expect(classes(w)).toEqual(expected({ new: 26, ownRepeat: 10 }))
    enterUnitTest(w, 0, 0, IDEA, 10)
    expect(classes(w)).toEqual(expected({ new: 26, ownRepeat: 10, duplicated: 10 }))
    expect(w.causeHours[CAUSE.unrecorded]).toBe(10)
    enterUnitTest(w, 0, 0, IDEA, 10)
    expect(classes(w)).toEqual(expected({ new: 26, ownRepeat: 20, duplicated: 10 }))
    expect(everTested(w, cell(w, IDEA))).toBe(true)
    expect(everTested(w, cell(w, IDEA ^ 2))).toBe(false)
  })

  test('teams repeat what it tested', () => {
    const w = world()
    enterUnitTest(w, 0, 0, IDEA, 10)
    w.week++
    expect(week(w, [again])).toEqual(['duplicated: unrecorded'])
  })
})

test('hours add up, by class and by cause, and blind search is counted', () => {
  const w = world()
  for (let n = 0; n < 60; n++) {
    week(
      w,
      [0, 1, 2, 3].map((project) => ({
        project,
        idea: (n * (project + 3)) & 31,
        hours: 1 + project,
        kind: n % 5 === project ? COPY_TEST : 1,
      })),
    )
    w.week++
  }
  const sum = (column: Float64Array): number => column.reduce((total, x) => total + x, 0)
  expect(sum(w.classHours)).toBe(60 * (1 + 2 + 3 + 4))
  expect(sum(w.causeHours)).toBe(w.classHours[CLASS.duplicated])
  expect(w.classHours.every((hours) => hours > 0)).toBe(true)
  expect(w.causeHours.filter((hours) => hours > 0).length).toBeLessThan(CAUSES.length)
  expect(w.tally[COUNT.tests]).toBe(240)
  expect(w.tally[COUNT.blindHours]).toBeGreaterThan(0)
  expect(w.tally[COUNT.blindHours]).toBeLessThanOrEqual(w.classHours[CLASS.new] + w.classHours[CLASS.duplicated])
})
