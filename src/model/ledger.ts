import { FIRST, NARROW, OPEN, RECORD, RIVAL, UNTIL, contextOf, recordOf } from './page.ts'
import type { Random } from '../math/random.ts'
import { cellOf, lociEnd, lociFrom } from './facts.ts'
import { everTested, hasTested, ideaWords, remember } from './knowledge.ts'
import { count, doneFrom, memberOf } from './projects.ts'
import { inReach, recognises, sawRecord, tellerOf } from './search.ts'
import { CAUSE, CAUSES, CLASS, CLASSES, COUNT, type World } from './world.ts'

// A draw of the process that tests, after those of search.
/** Who, of those with equal tests in one week, was first. */
export const RIVALS = 301

/** Kinds of this week's test, as they stand in `testKind`. */
export const OWN_TEST = 1
export const COPY_TEST = 2
export const RECHECK_TEST = 3
/** No test: all near ideas are known to have been tried, and nobody steps further. */
export const NOTHING_LEFT = 4

/**
 * Gives every test of the week in an organisation its class and, if duplicated, its cause; then writes what was tested into
 * the book. Tests are judged against earlier weeks only; of equal new tests in one week one, by lot, keeps its class, and the
 * others are duplicated, concurrent.
 */
export function keepLedger(world: World, organisation: number, random: Random): void {
  const { done } = world
  const from = doneFrom(world, organisation)
  const end = from + world.doneCount[organisation]
  for (let n = from; n < end; n++) classify(world, done[n], organisation, random)
  for (let n = from; n < end; n++) settleRivals(world, done[n])
  for (let n = from; n < end; n++) enter(world, done[n], organisation)
}

function ideaOf(world: World, project: number): number {
  const issue = world.on[project]
  return world.testPractice[project] ^ world.context[issue]
}

function classify(world: World, project: number, organisation: number, random: Random): void {
  const issue = world.on[project]
  const part = world.part[project]
  const idea = ideaOf(world, project)
  const cell = cellOf(world.facts, organisation, world.kind[issue], part, idea)
  world.testCell[project] = cell
  world.testCause[project] = 0
  if (world.testKind[project] !== OWN_TEST) world.testClass[project] = CLASS.replication
  else if (ownBefore(world, project, issue, part, idea)) world.testClass[project] = CLASS.ownRepeat
  else {
    const duplicated = everTested(world, cell)
    world.testClass[project] = duplicated ? CLASS.duplicated : CLASS.new
    if (duplicated) world.testCause[project] = 1 + causeOf(world, project, issue, part, cell, idea, random)
    countBlind(world, project, issue, part, organisation)
    draw(world, project, cell, random)
  }
}

/** Whether the team tested this idea before: here, or at its like part of another pathway of the type. */
function ownBefore(world: World, project: number, issue: number, part: number, idea: number): boolean {
  if (hasTested(world, issue, part, idea)) return true
  if (part < 0) return false
  const { localIssues, owners } = world.facts
  for (let n = world.partOfFrom[project]; n < world.partOfEnd[project]; n++) {
    const other = localIssues + Math.floor(world.ownedPart[n] / owners)
    const alike = world.ownedPart[n] % owners === part && world.kind[other] === world.kind[issue]
    if (alike && hasTested(world, other, part, idea)) return true
  }
  return false
}

/** Of equal tests the one with the least lot. */
function draw(world: World, project: number, cell: number, random: Random): void {
  const rival = world.book[(cell << 3) | RIVAL] - 1
  if (rival < 0 || lotOf(world, project, random) < lotOf(world, rival, random)) world.book[(cell << 3) | RIVAL] = project + 1
}

function lotOf(world: World, project: number, random: Random): number {
  return random.word(world.issueKey[world.on[project]], RIVALS)
}

function settleRivals(world: World, project: number): void {
  const winner = world.book[(world.testCell[project] << 3) | RIVAL] - 1
  if (world.testClass[project] < CLASS.duplicated || winner === project) return
  world.testClass[project] = CLASS.duplicated
  world.testCause[project] = 1 + CAUSE.concurrent
}

/** The nearest miss over all earlier tests of the idea. */
function causeOf(world: World, project: number, issue: number, part: number, cell: number, idea: number, random: Random): number {
  const team = memberOf(world, project, 0)
  const record = sawRecord(world, project, team, cell) || (world.aware[project] === 1 && world.book[(cell << 3) | OPEN] > 0)
  if (record && recognises(world, issue, team, contextOf(world.book[(cell << 3) | RECORD]), idea, 1, random)) return CAUSE.disregarded
  let teller = part < 0 ? tellerOf(world, project, issue, team, idea, 0) : -1
  const seen = record || teller >= 0
  for (let n = 1; teller >= 0; teller = tellerOf(world, project, issue, team, idea, n++))
    if (recognises(world, issue, team, world.context[teller], idea, 1, random)) return CAUSE.disregarded
  if (seen) return CAUSE.notRecognised
  if (inReach(world, team, cell)) return CAUSE.notLookedUp
  if (world.book[(cell << 3) | NARROW] > world.week) return CAUSE.outOfReach
  if (world.book[(cell << 3) | UNTIL] > 0 || world.book[(cell << 3) | NARROW] > 0) return CAUSE.forgotten
  return world.book[(cell << 3) | OPEN] > 0 ? CAUSE.concurrent : CAUSE.unrecorded
}

/** What blind search would duplicate here: whether others tested one near idea, drawn blindly among those new to this team. */
function countBlind(world: World, project: number, issue: number, part: number, organisation: number): void {
  const { facts } = world
  const begin = lociFrom(facts, part)
  const size = lociEnd(facts, part) - begin
  const here = world.practice[issue] ^ world.context[issue]
  const first = Math.floor(world.blindLuck[project] * size)
  for (let n = 0; n < size; n++) {
    const idea = here ^ (1 << (begin + ((first + n) % size)))
    if (hasTested(world, issue, part, idea)) continue
    if (everTested(world, cellOf(facts, organisation, world.kind[issue], part, idea)))
      count(world, organisation, COUNT.blindHours, world.testHours[project])
    return
  }
}

function enter(world: World, project: number, organisation: number): void {
  const { facts, book } = world
  const issue = world.on[project]
  const part = world.part[project]
  const cell = world.testCell[project]
  const page = cell << 3
  const idea = ideaOf(world, project)
  const hours = world.testHours[project]
  book[page | RIVAL] = 0
  world.classHours[organisation * CLASSES.length + world.testClass[project]] += hours
  if (world.testCause[project] > 0) world.causeHours[organisation * CAUSES.length + world.testCause[project] - 1] += hours
  count(world, organisation, COUNT.tests)
  if (world.sizes.sharedCell > 0) enterShared(world, world.testClass[project] === CLASS.new, organisation, cell, hours)
  remember(world, issue, part, world.testPractice[project], idea)
  if (book[page | UNTIL] === 0 && book[page | NARROW] === 0) book[page | RECORD] = recordOf(world.context[issue], false)
  if (world.tests[project] < facts.testsKept) {
    world.testedHere[project * facts.testsKept + world.tests[project]] = cell
    book[page | OPEN]++
  }
  world.tests[project]++
  if (book[page | FIRST] === 0) enterFirst(world, cell)
}

/** The first test of an idea by anybody here. */
function enterFirst(world: World, cell: number): void {
  world.book[(cell << 3) | FIRST] = world.week + 1
  world.everTested[cell >>> 5] |= 1 << (cell & 31)
}

/** Partners' tests of earlier weeks are reported apart: new here, but not in the partnership. */
function enterShared(world: World, isNew: boolean, organisation: number, cell: number, hours: number): void {
  const first = world.partners[cell % world.facts.cells]
  if (first === 0) world.partners[cell % world.facts.cells] = world.week + 1
  else if (isNew && first <= world.week) count(world, organisation, COUNT.partnerHours, hours)
}

/** A test by the innovation unit, which has no project: classed and entered like the others; it knows what the memory knows. */
export function enterUnitTest(world: World, organisation: number, kind: number, idea: number, hours: number): void {
  const { facts, unitTested } = world
  const cell = cellOf(facts, organisation, kind, -1, idea)
  const word = (organisation * facts.kinds + kind) * ideaWords(facts.loci) + (idea >>> 5)
  const repeats = ((unitTested[word] >>> (idea & 31)) & 1) === 1
  const others = everTested(world, cell)
  const what = repeats ? CLASS.ownRepeat : others ? CLASS.duplicated : CLASS.new
  world.classHours[organisation * CLASSES.length + what] += hours
  if (what === CLASS.duplicated) world.causeHours[organisation * CAUSES.length + unitCause(world, cell)] += hours
  count(world, organisation, COUNT.tests)
  if (world.sizes.sharedCell > 0) enterShared(world, what === CLASS.new, organisation, cell, hours)
  unitTested[word] |= 1 << (idea & 31)
  if (!others) enterFirst(world, cell)
}

function unitCause(world: World, cell: number): number {
  if (world.book[(cell << 3) | UNTIL] > world.week) return CAUSE.disregarded
  if (world.book[(cell << 3) | NARROW] > world.week) return CAUSE.outOfReach
  if (world.book[(cell << 3) | UNTIL] > 0 || world.book[(cell << 3) | NARROW] > 0) return CAUSE.forgotten
  return world.book[(cell << 3) | OPEN] > 0 ? CAUSE.concurrent : CAUSE.unrecorded
}
