import type { Random } from '../math/random.ts'
import { beginSearch, found, foundHere, seeMemory, seeTies } from './known.ts'
import { COPY_TEST, NOTHING_LEFT, OWN_TEST, RECHECK_TEST } from './ledger.ts'
import { qualityOf, undone } from './practice.ts'
import { doneFrom, memberOf, membersOf } from './projects.ts'
import { follows, nextPractice, trueChange } from './search.ts'
import { COPY, USE, USES, type World } from './world.ts'

const MEASURES = 0
const ADAPTS = 10

/** Values of `testing` that one test depends on. */
interface TestingValues {
  readonly hours: number
  readonly skillSaves: number
  readonly coachSaves: number
  readonly coachKnows: number
  readonly error: number
  readonly skillSees: number
  readonly lag: number
  readonly insight: number
  readonly recall: number
  readonly heed: number
  readonly wider: number
  readonly copyCost: number
  readonly acrossCost: number
  readonly lookEvery: number
  readonly sample: number
  readonly copyRule: number
  readonly method: number
}

/** A test is done when its hours are there; whoever calls this has seen that the result of the last one is known. 1 when nothing is left to try. */
export function work(world: World, project: number, values: TestingValues, random: Random, organisation: number): number {
  const issue = world.on[project]
  const members = membersOf(world, project)
  const effect = world.coachEffect[project]
  let skill = 0
  for (let n = 0; n < members; n++) skill += world.skill[memberOf(world, project, n)]
  skill /= members
  skill += values.coachKnows * effect * (1 - skill)
  const copies = world.way[project] === COPY
  let cost = values.hours * (1 + values.skillSaves * (0.5 - skill)) * (1 - values.coachSaves * effect) * (1 - values.method)
  if (copies) cost *= values.copyCost
  if (members > 1) cost *= across(world, project, values.acrossCost)
  if (world.coachHours[project] > cost) world.coachHours[project] = cost
  const share = cost - world.coachHours[project] / members
  world.need[project] = share
  for (let n = 0; n < members; n++) if (world.bank[memberOf(world, project, n)] < share) return 0
  const data = dataOf(world, project, issue, organisation)
  const error = errorOf(values, skill, data)
  chooseTest(world, project, issue, insightOf(world, values, skill, data, organisation), error, values, random)
  if (world.testKind[project] === NOTHING_LEFT) return 1
  world.done[doneFrom(world, organisation) + world.doneCount[organisation]++] = project
  measure(world, project, issue, error, random)
  spend(world, project, members, share, cost * members, organisation)
  world.nextTest[project] = world.week + 1 + Math.round(values.lag * (1 - data))
  return 0
}

/** Hours of each owner grow with every further department. */
function across(world: World, project: number, factor: number): number {
  const members = membersOf(world, project)
  let cost = 1
  for (let n = 1; n < members; n++) {
    let further = true
    const department = world.departmentOf[memberOf(world, project, n)]
    for (let m = 0; m < n; m++) if (world.departmentOf[memberOf(world, project, m)] === department) further = false
    if (further) cost *= factor
  }
  return cost
}

/** Data on the type, and what a coach adds. */
function dataOf(world: World, project: number, issue: number, organisation: number): number {
  const data = world.data[organisation * world.facts.kinds + world.kind[issue]]
  return data + 0.3 * world.coachEffect[project] * (1 - data)
}

/** Decides what is tried this week: a recheck, a copy, or an idea of one's own; or that nothing is left to try. */
function chooseTest(
  world: World,
  project: number,
  issue: number,
  insight: number,
  error: number,
  values: TestingValues,
  random: Random,
): void {
  const part = world.part[project]
  const team = memberOf(world, project, 0)
  const key = project < world.facts.teams ? world.teamKey[team] : world.issueKey[issue]
  world.testKind[project] = 0
  world.testIssue[project] = issue
  world.testPractice[project] = world.practice[issue]
  if (world.rechecks[project] === 1) {
    // Where it started from stays: that is what a second look compares with.
    world.testKind[project] = RECHECK_TEST
    return
  }
  world.testFrom[project] = world.practice[issue]
  if (world.way[project] === COPY) {
    world.testPractice[project] = world.copyPractice[project]
    world.testKind[project] = COPY_TEST
    return
  }
  const looks = values.lookEvery > 0 && world.tests[project] % values.lookEvery === 0
  if (part < 0 && (looks || world.partner[project] >= 0) && seeBetter(world, project, issue, team, key, looks, values, random)) {
    const copy = foundHere(world, issue, team, world.coachEffect[project], random, key, ADAPTS)
    if (copy !== world.practice[issue]) {
      world.testPractice[project] = copy
      world.testKind[project] = COPY_TEST
      return
    }
  }
  search.insight = insight
  search.impression = 2 * error
  search.recall = values.recall
  search.heed = values.heed
  search.wider = values.wider
  const practice = nextPractice(world, project, issue, part, team, key, search, random)
  world.testKind[project] = NOTHING_LEFT
  if (practice < 0) return
  world.testPractice[project] = practice
  world.testKind[project] = follows(world, issue, practice, random) ? COPY_TEST : OWN_TEST
}

const search = { insight: 0, impression: 0, recall: 1, heed: 1, wider: 0 }

/** How often two ideas are compared by impression before one is tried. */
function insightOf(world: World, values: TestingValues, skill: number, data: number, organisation: number): number {
  return Math.min(0.9, values.insight * (0.1 + 0.3 * data + 0.3 * skill + 0.3 * world.involved[organisation]))
}

/** Measurement error (sd), less with skill and data. */
function errorOf(values: TestingValues, skill: number, data: number): number {
  return values.error * (1 + values.skillSees * (0.5 - skill)) * (1 - 0.5 * data)
}

/** Whether joined work, ties or (if looked up) the memory show a practice that was measured as better than one's own. */
function seeBetter(
  world: World,
  project: number,
  issue: number,
  team: number,
  key: number,
  looks: boolean,
  values: TestingValues,
  random: Random,
): boolean {
  beginSearch(world.practice[issue])
  const partner = world.partner[project]
  const other = partner >= 0 ? world.on[partner] : -1
  if (other >= 0 && world.level[other] > found.level && world.practice[other] !== found.mine) {
    found.level = world.level[other]
    found.practice = world.practice[other]
    found.context = world.context[other]
  }
  if (looks && issue < world.facts.localIssues) {
    seeTies(world, team, world.kind[issue], values.sample, values.copyRule === 1, random, key)
    if (world.lookedUp[project] === 1) seeMemory(world, world.organisationOf[team], world.departmentOf[team], world.kind[issue])
  }
  return found.level > world.level[issue]
}

/** Measures the change that the tried practice makes, and the level after it, with one and the same error. */
function measure(world: World, project: number, issue: number, sd: number, random: Random): void {
  const part = world.part[project]
  const key = project < world.facts.teams ? world.teamKey[project] : world.issueKey[issue]
  const error = sd > 0 ? sd * random.normal(key, MEASURES) : 0
  if (world.testKind[project] === RECHECK_TEST) {
    const back = -trueChange(world, issue, part, undone(world, project))
    world.testChange[project] = (world.firstChange[project] + back + error) / 2
    world.testLevel[project] = (world.level[issue] + world.quality[issue] + error) / 2
    return
  }
  const practice = world.testPractice[project]
  const change = trueChange(world, issue, part, practice)
  world.testChange[project] = change + error
  // Of the whole the level is read off, not added up: equal practices have equal levels to the last bit.
  world.testLevel[project] = (part < 0 ? qualityOf(world, issue, practice ^ world.context[issue]) : world.quality[issue] + change) + error
}

function spend(world: World, project: number, members: number, share: number, hours: number, organisation: number): void {
  const uses = organisation * USES.length
  const coached = world.coachEffect[project] > 0
  for (let n = 0; n < members; n++) {
    const team = memberOf(world, project, n)
    world.bank[team] -= share
    if (world.practised[team] === 0) world.practisers[world.teamFrom[organisation] + world.practiserCount[organisation]++] = team
    world.practised[team] = coached ? 2 : 1
    world.coachHelp[team] = world.coachEffect[project]
    world.doneFor[team] = world.handsOn[project]
  }
  world.use[uses + USE.coaching] -= world.coachHours[project]
  world.coachHours[project] = 0
  world.testHours[project] = hours
  const use = world.testKind[project] !== OWN_TEST ? USE.replication : members > 1 ? USE.joint : USE.own
  world.use[uses + use] += hours
}
