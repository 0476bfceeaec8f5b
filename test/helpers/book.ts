import { addressOf, Random } from '../../src/math/random.ts'
import { cellOf } from '../../src/model/facts.ts'
import { keepLedger, OWN_TEST, RIVALS } from '../../src/model/ledger.ts'
import { doneFrom, open } from '../../src/model/projects.ts'
import { prepare } from '../../src/model/run.ts'
import { CAUSES, CLASSES, World } from '../../src/model/world.ts'
import { scenarioOf, type Changes, type Wanted } from './place.ts'

/** Four teams in two departments, all with the one type of issue in the same context; two pathways of one type, of two owners each. */
const FOUR: Changes = {
  sizes: { teams: 4, departments: 2, issueTypes: 1, issuesPerTeam: 1, pathways: 2, pathwayTypes: 1, teamsPerPathway: 2 },
  issues: { loci: 8, contextDifference: 0, startVariation: 0 },
}

/** A world at its start, with nobody's skill to see that what was done in another context is the same thing. */
export function world(wanted: Wanted = {}): World {
  const { first, facts } = prepare(scenarioOf({ ...wanted, place: { ...FOUR, ...wanted.place } }), 0)
  const fresh = new World(first.sizes, facts)
  fresh.startFrom(first)
  fresh.skill.fill(0)
  fresh.adaptBase.fill(0)
  return fresh
}

/** One test of a week; a project that is not open is opened for it. */
export interface Tried {
  readonly project: number
  readonly idea: number
  /** The team's own issue where it is not said. */
  readonly issue?: number
  /** Own part of a pathway; -1 all. */
  readonly part?: number
  readonly kind?: number
  readonly hours?: number
}

const random = new Random('ledger', 0)

/** A week in which an organisation does these tests; gives `class` or `duplicated: cause` of each. */
export function week(w: World, tests: readonly Tried[], organisation = 0, luck = random): string[] {
  luck.enter(addressOf('testing'), w.week)
  const from = doneFrom(w, organisation)
  for (const [n, { project, idea, issue = w.issueFrom[project], part = -1, kind = OWN_TEST, hours = 16 }] of tests.entries()) {
    if (w.on[project] !== issue) open(w, project, issue, part, 0.5, 0.5, 0.5)
    w.testKind[project] = kind
    w.testPractice[project] = idea ^ w.context[issue]
    w.testHours[project] = hours
    w.done[from + n] = project
  }
  w.doneCount[organisation] = tests.length
  keepLedger(w, organisation, luck)
  return tests.map(({ project }) => judged(w, project))
}

function judged(w: World, project: number): string {
  const cause = w.testCause[project]
  return CLASSES[w.testClass[project]] + (cause > 0 ? `: ${CAUSES[cause - 1]}` : '')
}

/** Cell of an idea of the type that all teams have. */
export function cell(w: World, idea: number, organisation = 0): number {
  return cellOf(w.facts, organisation, 0, -1, idea)
}

/** Which of two projects keeps its class, where both test the same this week. */
export function lot(w: World, project: number): number {
  return random.word(w.issueKey[w.on[project]], RIVALS)
}
