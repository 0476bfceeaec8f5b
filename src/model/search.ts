import { RECORD, UNTIL, contextOf, keptOf } from './page.ts'
import type { Random } from '../math/random.ts'
import { partSum } from './landscape.ts'
import { cellOf, lociEnd, lociFrom } from './facts.ts'
import { adaptation, countBits } from './adapt.ts'
import { issueOfKind } from './known.ts'
import { everTested, hasTested, knows } from './knowledge.ts'
import type { World } from './world.ts'

/** Draws of one project's search in a week: candidates from here on, two a try. */
const CANDIDATE = 100
const TRIES = 6
const WIDER = 160
const IMPRESSION = 170
const GUESS = 180

/** How a project looks for its next idea. */
export interface Search {
  /** Probability that two candidates are compared by impression before one is tried. */
  readonly insight: number
  /** Error (sd) of such an impression. */
  readonly impression: number
  /** Share of the own tests that is remembered when the next is chosen. */
  readonly recall: number
  /** How far a team heeds what others tell of their tests. */
  readonly heed: number
  /** Probability of a wider step, instead of a stop, when all near ideas are known to be tested. */
  readonly wider: number
}

/**
 * The practice to be tried next by own search: one element changed, not known to have been tested; of two candidates the one that
 * others are known to have kept, or that looks better, by impression or by what the memory says of changes that way. -1 when
 * nothing near is left and nobody steps further.
 */
export function nextPractice(
  world: World,
  project: number,
  issue: number,
  part: number,
  team: number,
  key: number,
  search: Search,
  random: Random,
): number {
  const from = world.practice[issue]
  verdict = 0
  const compares = random.uniform(key, GUESS) < search.insight
  // The draw's other number is for the count of what blind search would have done.
  world.blindLuck[project] = random.also()
  const first = candidate(world, project, issue, part, team, key, search, CANDIDATE, random)
  if (first < 0) return widerStep(world, part, key, search, random, from)
  const toldFirst = verdict
  const leans = world.lookedUp[project] === 1
  if (!compares && !leans) return first
  const second = candidate(world, project, issue, part, team, key, search, CANDIDATE + TRIES, random)
  if (second >= 0 && second !== first) {
    // What others are known to have kept is tried before what nobody is known to have tried.
    if (leans && verdict !== toldFirst) {
      if (verdict > toldFirst) return second
    } else if (compares) {
      if (looksBetter(world, issue, part, first, second, key, search.impression, random)) return second
    } else if (advice(world, issue, from, second) > advice(world, issue, from, first)) return second
  }
  verdict = toldFirst
  return first
}

/** Whether the second of two candidates looks better, each seen with an error of its own (sd). */
function looksBetter(
  world: World,
  issue: number,
  part: number,
  first: number,
  second: number,
  key: number,
  error: number,
  random: Random,
): boolean {
  const other = trueChange(world, issue, part, first) + error * random.normal(key, IMPRESSION)
  return trueChange(world, issue, part, second) + error * random.normal(key, IMPRESSION + 1) > other
}

/** One near practice by lot that is not known to have been tested, or -1 when all are. */
function candidate(
  world: World,
  project: number,
  issue: number,
  part: number,
  team: number,
  key: number,
  search: Search,
  draw: number,
  random: Random,
): number {
  const begin = lociFrom(world.facts, part)
  const size = lociEnd(world.facts, part) - begin
  const from = world.practice[issue]
  for (let n = 0; n < TRIES; n++) {
    const practice = from ^ (1 << (begin + Math.floor(random.uniform(key, draw + n) * size)))
    const recalls = search.recall > 0 && (search.recall >= 1 || random.also() < search.recall)
    if (recalls && knows(world, issue, part, practice)) continue
    verdict = told(world, project, issue, part, team, practice, search.heed, random)
    if (verdict >= 0) return practice
  }
  // Luck found none; look at all of them in order, from a random one on.
  const start = Math.floor(random.also() * size)
  for (let n = 0; n < size; n++) {
    const practice = from ^ (1 << (begin + ((start + n) % size)))
    if (knows(world, issue, part, practice)) continue
    verdict = told(world, project, issue, part, team, practice, search.heed, random)
    if (verdict >= 0) return practice
  }
  return -1
}

function widerStep(world: World, part: number, key: number, search: Search, random: Random, from: number): number {
  const begin = lociFrom(world.facts, part)
  const size = lociEnd(world.facts, part) - begin
  if (size < 2 || random.uniform(key, WIDER) >= search.wider) return -1
  const a = Math.floor(random.also() * size)
  const b = Math.floor(random.uniform(key, WIDER + 1) * (size - 1))
  return from ^ (1 << (begin + a)) ^ (1 << (begin + (b >= a ? b + 1 : b)))
}

/** What `told` said of the practice that `candidate` gave last; it was asked for there anyway. */
let verdict = 0

/** What a team has been told of a practice, and sees to apply here: -1 it was dropped elsewhere, 1 it was kept, 0 nothing. */
function told(
  world: World,
  project: number,
  issue: number,
  part: number,
  team: number,
  practice: number,
  heed: number,
  random: Random,
): number {
  if (part >= 0 || heed === 0) return 0
  const idea = practice ^ world.context[issue]
  const cell = cellOf(world.facts, world.issueOrganisation[issue], world.kind[issue], -1, idea)
  if (!everTested(world, cell)) return 0
  if (
    sawRecord(world, project, team, cell) &&
    recognises(world, issue, team, contextOf(world.book[(cell << 3) | RECORD]), idea, heed, random)
  )
    return keptOf(world.book[(cell << 3) | RECORD]) ? 1 : -1
  const teller = tellerOf(world, project, issue, team, idea, 0)
  if (teller < 0) return 0
  const kept = world.practice[teller] === (idea ^ world.context[teller])
  // What went wrong is told as far as the teller's safety allows.
  const frank = kept ? heed : heed * world.safety[world.owner[teller]]
  if (!recognises(world, issue, team, world.context[teller], idea, frank, random)) return 0
  return kept ? 1 : -1
}

const CREDIT = 0x40000000

/**
 * Whether a team that tries what `nextPractice` just gave does so because it was told that others kept it: a change copied, not
 * reinvented. With the probability that kudos has, it sets that aside and tries the idea as its own.
 */
export function follows(world: World, issue: number, practice: number, random: Random): boolean {
  if (verdict !== 1) return false
  return random.lasting(world.issueKey[issue], practice | CREDIT) >= world.kudosNow[world.issueOrganisation[issue]]
}

/** Whether a live record of the cell is within reach of a team that looked things up for its project. */
export function sawRecord(world: World, project: number, team: number, cell: number): boolean {
  if (world.lookedUp[project] === 0) return false
  return inReach(world, team, cell)
}

/** Whether a live record of the cell could be seen by a team if it looked. */
export function inReach(world: World, team: number, cell: number): boolean {
  if (world.book[(cell << 3) | UNTIL] > world.week) return true
  if (world.sizes.departmentCell === 0) return false
  const { cells } = world.facts
  return world.departmentUntil[world.departmentOf[team] * cells + (cell % cells)] > world.week
}

/** The n-th issue of those (of the work that was joined, then of ties) whose teams tested this idea and tell of it; -1 no more. */
export function tellerOf(world: World, project: number, issue: number, team: number, idea: number, n: number): number {
  const kind = world.kind[issue]
  const partner = project < world.facts.teams ? world.partner[project] : -1
  let left = n
  if (partner >= 0) {
    const other = issueOfKind(world, partner, kind)
    if (other >= 0 && hasTested(world, other, -1, idea) && left-- === 0) return other
  }
  if (issue >= world.facts.localIssues) return -1
  for (let e = world.tieFrom[team]; e < world.tieEnd[team]; e++) {
    const other = issueOfKind(world, world.tie[e], kind)
    if (other >= 0 && hasTested(world, other, -1, idea) && left-- === 0) return other
  }
  return -1
}

/**
 * Whether a team sees that what was done in another context is the same thing here: each difference must be put right, and
 * with probability `heed` it acts on it. Drawn once for an idea.
 */
export function recognises(
  world: World,
  issue: number,
  team: number,
  otherContext: number,
  idea: number,
  heed: number,
  random: Random,
): boolean {
  const differences = countBits(otherContext ^ world.context[issue])
  if (differences === 0 && heed >= 1) return true
  const right = adaptation(world, team, 0)
  let chance = heed
  for (let n = 0; n < differences; n++) chance *= right
  return random.lasting(world.issueKey[issue], idea) < chance
}

/** True change of quality that a practice would make, as far as its tester can see: of a part, the contributions of its own loci. */
export function trueChange(world: World, issue: number, part: number, practice: number): number {
  const { facts, context, kind } = world
  const idea = practice ^ context[issue]
  const table = kind[issue] << facts.loci
  if (part < 0) return facts.quality[table + idea] - world.quality[issue]
  const landscape = facts.landscapes[kind[issue]]
  const begin = lociFrom(facts, part)
  const end = lociEnd(facts, part)
  return (partSum(landscape, idea, begin, end) - partSum(landscape, world.practice[issue] ^ context[issue], begin, end)) / landscape.span
}

/** What the memory, pooled by element, says of the change from one practice to another: helped less hurt, shrunk by few records. */
function advice(world: World, issue: number, from: number, to: number): number {
  const { loci, kinds } = world.facts
  const element = 31 - Math.clz32(from ^ to)
  const up = (to >>> element) & 1
  const at = (((world.issueOrganisation[issue] * kinds + world.kind[issue]) * loci + element) << 1) | up
  return (world.helped[at] - world.hurt[at]) / (world.helped[at] + world.hurt[at] + 2)
}
