import { NARROW, UNTIL } from '../page.ts'
import { partMask } from '../facts.ts'
import { COPY_TEST, RECHECK_TEST } from '../ledger.ts'
import { undone } from '../practice.ts'
import { doneFrom } from '../projects.ts'
import { trueChange } from '../search.ts'
import type { Timeline } from '../timeline.ts'
import { CLASS, COPY, type World } from '../world.ts'
import type { Ending, Kinds, Source, Tell } from './event.ts'
import type { Firsts } from './firsts.ts'
import type { Onlooker } from './onlooker.ts'
import type { Scope } from './scope.ts'
import type { Sources } from './sources.ts'

/** Tells the tests of a team's projects, its own and the joint ones, what became of them, and how projects end. */
export function tellTests(scope: Scope, firsts: Firsts, sources: Sources, tell: Tell): readonly Onlooker[] {
  return scope.projects.map((project) => tellProject(project, scope.organisation, firsts, sources, tell))
}

function tellProject(project: number, organisation: number, firsts: Firsts, sources: Sources, tell: Tell): Onlooker {
  /** Issue of the open project when last looked at; -1 none, or its owners are not together yet. */
  let open = -1
  let test: Kinds['tries'] | undefined
  let end: Kinds['ends'] | undefined
  let records = 0
  const look = (world: World): void => void (open = world.gathering[project] === 1 ? -1 : world.on[project])
  return {
    support: look,
    testing(world, timeline) {
      test = undefined
      end = undefined
      const ended = open >= 0 && world.on[project] < 0
      if (testedNow(world, project, organisation)) test = testOf(world, project, timeline, firsts, sources)
      else if (ended) tell(world.week, 'ends', endOf(world, project, open, 'nothingLeft'))
      look(world)
    },
    adoption(world, timeline) {
      if (open >= 0 && world.on[project] < 0)
        end = endOf(world, project, open, whyEnded(world, project, open, timeline.now[organisation].adoption))
      records = recordsOf(world, project)
    },
    sharing(world) {
      if (test !== undefined) tell(world.week, 'tries', { ...test, written: recordsOf(world, project) !== records })
      if (end !== undefined) tell(world.week, 'ends', end)
      look(world)
    },
    workforce(world) {
      if (open >= 0 && world.on[project] < 0) tell(world.week, 'ends', endOf(world, project, open, 'lapsed'))
      else if (open >= 0 && world.leadTaken[project] === world.week + 1) tell(world.week, 'leadTaken', { issue: open })
    },
  }
}

function testedNow(world: World, project: number, organisation: number): boolean {
  const from = doneFrom(world, organisation)
  return world.done.subarray(from, from + world.doneCount[organisation]).includes(project)
}

/** A test before it is known whether it will be written up. What is kept is what looked better. */
function testOf(world: World, project: number, timeline: Timeline, firsts: Firsts, sources: Sources): Kinds['tries'] {
  const issue = world.testIssue[project]
  const kind = world.testKind[project]
  const effort = world.testClass[project]
  const part = world.part[project]
  const tried = world.testPractice[project]
  const again = kind === RECHECK_TEST
  const first = effort === CLASS.duplicated || effort === CLASS.ownRepeat ? firsts.of(world.testCell[project]) : undefined
  const source = sourceOfTest(world, project, timeline, sources)
  return {
    issue,
    test: world.tests[project],
    way: again ? 'recheck' : kind === COPY_TEST ? 'copy' : 'own',
    elements: bitsOf((world.testFrom[project] ^ tried) & partMask(world.facts, part)),
    hours: world.testHours[project],
    change: world.testChange[project],
    really: again ? -trueChange(world, issue, part, undone(world, project)) : trueChange(world, issue, part, tried),
    kept: world.testChange[project] > 0,
    effort,
    cause: world.testCause[project] - 1,
    written: false,
    ...(first === undefined ? {} : { first }),
    ...(source === undefined ? {} : { source }),
  }
}

/** Where what this week's test of a project tries was taken up from; undefined unless it was in the course of the project. */
export function sourceOfTest(world: World, project: number, timeline: Timeline, sources: Sources): Source | undefined {
  if (world.testKind[project] !== COPY_TEST || world.way[project] === COPY) return undefined
  const { lookEvery, sample, copyRule } = timeline.now[world.issueOrganisation[world.testIssue[project]]].testing
  const looks = lookEvery > 0 && (world.tests[project] - 1) % lookEvery === 0
  return sources.ofTest(world, project, looks, sample > 0 || copyRule === 1)
}

/** Positions of the set bits, from 1. */
function bitsOf(mask: number): number[] {
  return Array.from({ length: 32 }, (_, n) => n + 1).filter((n) => ((mask >>> (n - 1)) & 1) === 1)
}

/** Why a project has just ended, with this week's test or without: the first rule that holds, as in adoption. */
export function whyEnded(world: World, project: number, issue: number, values: Readonly<Record<string, number>>): Ending {
  if (!testedNow(world, project, world.issueOrganisation[issue])) return 'outOfTime'
  const kept = world.testKind[project] !== RECHECK_TEST && world.testChange[project] > 0
  if (world.way[project] === COPY) return 'copyJudged'
  if (world.keptTests[project] > 0 && world.level[issue] >= world.target[project]) return 'aimMet'
  if (world.tests[project] >= values.maxTests) return 'outOfTests'
  if (world.age[project] >= values.maxWeeks) return 'outOfTime'
  return kept ? 'movedOn' : 'outOfTime'
}

/** What a project did, as it stands when it has just ended. */
export function endOf(world: World, project: number, issue: number, why: Ending): Kinds['ends'] {
  return {
    issue,
    why,
    tests: world.tests[project],
    kept: world.keptTests[project],
    before: world.qualityAtStart[project],
    after: world.quality[issue],
  }
}

/** Changes when this week's test is written up. */
function recordsOf(world: World, project: number): number {
  const cell = world.testCell[project]
  return (
    world.book[(cell << 3) | UNTIL] +
    world.book[(cell << 3) | NARROW] -
    world.bank[project < world.facts.teams ? project : ownerOf(world, project)]
  )
}

function ownerOf(world: World, project: number): number {
  return world.partTeam[(project - world.facts.teams) * world.facts.owners]
}
