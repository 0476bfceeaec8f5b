import type { Random } from '../math/random.ts'
import { adaptation, adapted } from './adapt.ts'
import type { World } from './world.ts'

/** A practice that somebody else measured. One object, written again at each search: the week allocates nothing. */
export const found = { level: -1, practice: 0, context: 0, mine: 0 }

function consider(level: number, practice: number, context: number): void {
  if (level <= found.level || practice === found.mine) return
  found.level = level
  found.practice = practice
  found.context = context
}

/** The issue of a team that is of a type, or -1. */
export function issueOfKind(world: World, team: number, kind: number): number {
  for (let i = world.issueFrom[team]; i < world.issueEnd[team]; i++) if (world.kind[i] === kind) return i
  return -1
}

/** Adds what was shown once (at a session, by the innovation unit or from outside) to `found`. */
export function seeOffer(world: World, issue: number): void {
  if (world.offerLevel[issue] >= 0) consider(world.offerLevel[issue], world.offerPractice[issue], world.offerContext[issue])
}

/** Adds the best practices of a type that the memory keeps within reach to `found`. */
export function seeMemory(world: World, organisation: number, department: number, kind: number): void {
  const { kinds } = world.facts
  const organisations = world.sizes.organisation
  seeShelf(world, organisation * kinds + kind)
  if (department >= 0) seeShelf(world, (organisations + department) * kinds + kind)
  if (organisations > 1) seeShelf(world, (organisations + world.sizes.department) * kinds + kind)
}

function seeShelf(world: World, shelf: number): void {
  if (world.bestUntil[shelf] > world.week) consider(world.bestLevel[shelf], world.bestPractice[shelf], world.bestContext[shelf])
}

const SAMPLE = 900
const MAX_SAMPLE = 64
const votes = new Int32Array(MAX_SAMPLE)

/** Adds what the team's ties do about this type to `found`: all of them, or `sample` of them by lot; the best, or the majority. */
export function seeTies(world: World, team: number, kind: number, sample: number, majority: boolean, random: Random, entity: number): void {
  const from = world.tieFrom[team]
  const ties = world.tieEnd[team] - from
  const look = sample > 0 ? Math.min(sample, ties, MAX_SAMPLE) : ties
  let voters = 0
  for (let n = 0; n < look; n++) {
    // Without replacement: the n-th of a random order, by swapping within a small window of the list of ties.
    if (sample > 0 && look < ties) swapTie(world, from + n, from + n + Math.floor(random.uniform(entity, SAMPLE + n) * (ties - n)))
    const issue = issueOfKind(world, world.tie[from + n], kind)
    if (issue < 0) continue
    if (majority) votes[voters++ % MAX_SAMPLE] = issue
    else consider(world.level[issue], world.practice[issue], world.context[issue])
  }
  if (majority) seeMajority(world, Math.min(voters, MAX_SAMPLE), random, entity)
}

function swapTie(world: World, a: number, b: number): void {
  const kept = world.tie[a]
  world.tie[a] = world.tie[b]
  world.tie[b] = kept
}

/** The most frequent practice, by lot among equals; nothing when all differ. */
function seeMajority(world: World, voters: number, random: Random, entity: number): void {
  let best = -1
  let most = 1
  let equals = 0
  for (let a = 0; a < voters; a++) {
    let same = 0
    let earlier = false
    for (let b = 0; b < voters; b++) {
      if (world.practice[votes[b]] !== world.practice[votes[a]]) continue
      same++
      if (b < a) earlier = true
    }
    if (earlier || same < most || same === 1) continue
    equals = same > most ? 1 : equals + 1
    most = same
    if (equals === 1 || random.uniform(entity, SAMPLE + MAX_SAMPLE + a) * equals < 1) best = votes[a]
  }
  if (best >= 0) consider(world.level[best], world.practice[best], world.context[best])
}

/** Begins a search by somebody whose own practice is `mine`: the same practice, however well it measured, is nothing to copy. */
export function beginSearch(mine: number): void {
  found.level = -1
  found.mine = mine
}

/** What was found, as a team would have it at its issue: adapted, and copied as well as it can. `draw` is the first of its draws. */
export function foundHere(world: World, issue: number, team: number, coach: number, random: Random, key: number, draw: number): number {
  const right = adaptation(world, team, coach)
  const error = world.copyErrorNow[world.organisationOf[team]]
  return adapted(found.practice, found.context, world.context[issue], random, key, draw, world.facts.loci, right, error)
}

/** Shows a practice to the owner of an issue, once: at its next choice it is taken or gone. The best measured one stays. */
export function offer(world: World, issue: number, level: number, practice: number, context: number): void {
  if (level <= world.offerLevel[issue]) return
  world.offerLevel[issue] = level
  world.offerPractice[issue] = practice
  world.offerContext[issue] = context
}
