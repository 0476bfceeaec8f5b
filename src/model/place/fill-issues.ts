import { addressOf, partOf, type Random } from '../../math/random.ts'
import { randomMask } from '../adapt.ts'
import { ideaWords } from '../knowledge.ts'
import { qualityOf } from '../practice.ts'
import { errorFactor } from '../processes/forgetting.ts'
import type { Scenario } from '../scenario.ts'
import type { World } from '../world.ts'
import { issuesOfTeam, kindsOf, teamsInOrder } from './order.ts'

const GENERAL = 10
const SPECIAL = 11
const WEIGHT = 12
const SEEN = 13
const GAP = 14
const CONTEXT = 20
const START = 30
const PICK = 40
const ORDER = 9
/** Types of its own that a department has. */
const OWN_TYPES = 3

/** Local issues of every team: their types, then each one's circumstances. */
export function fillIssues(world: World, scenario: Scenario, random: Random): void {
  const kinds = kindsOf(scenario)
  for (const [k, type] of kinds.entries()) world.kindKey[k] = addressOf(type.name)
  const { localKinds } = world.facts
  const byLot = [...Array(localKinds).keys()].sort(
    (a, b) => random.lasting(world.kindKey[a], GENERAL) - random.lasting(world.kindKey[b], GENERAL) || a - b,
  )
  const general = byLot.slice(0, Math.ceil(localKinds / 2))
  const special = byLot.slice(Math.ceil(localKinds / 2))
  let i = 0
  for (const [t, team] of teamsInOrder(scenario).entries()) {
    const count = issuesOfTeam(team.staff, team.issues, localKinds)
    world.issueFrom[t] = i
    const { commonness } = scenario.place[team.organisation].issues
    const own =
      special.length === 0
        ? general
        : Array.from(
            { length: OWN_TYPES },
            (_, n) => special[Math.floor(random.uniform(world.departmentKey[world.departmentOf[t]], SPECIAL + 100 * n) * special.length)],
          )
    const chosen = chooseKinds(count, general, own, byLot, commonness, random, world.teamKey[t])
    for (const [n, kind] of chosen.entries()) {
      world.owner[i] = t
      world.issueKey[i] = partOf(world.teamKey[t], n)
      fillIssue(
        world,
        scenario,
        i++,
        kind,
        (kinds[kind].weight * team.staff) / scenario.place[team.organisation].sizes.staff,
        team.organisation,
        random,
      )
    }
    world.issueEnd[t] = i
    // A week has 37.5 working hours.
    world.careHours[t] = count > 0 ? (37.5 * team.staff) / count : 0
  }
}

/** Types of a team's issues, all different: general ones with probability `commonness`, else the department's own; any, when those run out. */
function chooseKinds(
  count: number,
  general: number[],
  own: number[],
  all: number[],
  commonness: number,
  random: Random,
  key: number,
): number[] {
  const chosen: number[] = []
  for (let n = 0; chosen.length < count; n++) {
    const pool = n > 40 ? all : random.uniform(key, PICK + 2 * n) < commonness ? general : own
    const kind = pool[n > 60 ? n % pool.length : Math.floor(random.uniform(key, PICK + 2 * n + 1) * pool.length)]
    if (!chosen.includes(kind)) chosen.push(kind)
  }
  return chosen
}

function fillIssue(world: World, scenario: Scenario, i: number, kind: number, weight: number, organisation: number, random: Random): void {
  const { issues } = scenario.place[organisation]
  const { loci, usual } = world.facts
  const key = world.issueKey[i]
  world.kind[i] = kind
  world.issueOrganisation[i] = organisation
  world.weight[i] = weight * errorFactor(issues.weightSpread, random.normal(key, WEIGHT))
  world.weightSeen[i] = errorFactor(issues.weightError, random.normal(key, SEEN))
  world.gapError[i] = errorFactor(issues.gapError, random.normal(key, GAP))
  world.errorLeft[i] = 1
  // A department's part, the same for all its issues of the type, and the team's own: together each element turns with `contextDifference`.
  const common = issues.contextDifference * issues.contextShared
  const own = common < 0.5 ? (issues.contextDifference - common) / (1 - 2 * common) : 0
  const nearby = partOf(world.departmentKey[world.departmentOf[world.owner[i]]], world.kindKey[kind])
  world.context[i] = randomMask(random, nearby, CONTEXT, loci, common) ^ randomMask(random, key, CONTEXT, loci, own)
  const practice = usual[kind] ^ randomMask(random, key, START, loci, issues.startVariation)
  world.firstPractice[i] = practice
  world.practice[i] = practice
  const quality = qualityOf(world, i, practice ^ world.context[i])
  world.firstQuality[i] = quality
  world.quality[i] = quality
  world.delivered[i] = quality
  world.before[i] = quality
  // The usual way of working is as much part of routine as it can be without upkeep.
  world.embedding[i] = 0.5
  world.ownPart[i] = 1
  // Nobody has measured it yet.
  world.level[i] = -1
  world.offerLevel[i] = -1
  world.checkWeek[i] = -1
  const k = organisation * world.facts.kinds + kind
  world.kindIssues[k]++
  world.kindGap[k] += world.weight[i] * (1 - quality)
  const team = world.owner[i]
  world.weightOf[team] += world.weight[i]
  world.careOf[team] += world.weight[i] * quality
  if (i >= world.facts.localIssues) return
  world.plainCare[team] += quality
  world.firstCare[team] += quality
  world.gapOf[team] += world.weight[i] * (1 - quality)
}

/** Pathways: their owners, in different departments as far as possible, and who owns which part. */
export function fillPathways(world: World, scenario: Scenario, random: Random): void {
  const { facts } = world
  const kinds = kindsOf(scenario)
  for (let o = 0; o < scenario.organisations.length; o++) {
    const teams = ownersInOrder(world, o, random)
    const pathways = scenario.place[o].sizes.pathways
    for (let n = 0; n < pathways; n++) {
      const p = world.pathwayFrom[o] + n
      const i = facts.localIssues + p
      const kind = facts.localKinds + (n % (facts.kinds - facts.localKinds))
      const owners = chooseOwners(world, teams, Math.floor((n * teams.length) / pathways), facts.owners, world.teamFrom[o])
      let staff = 0
      for (const [j, t] of owners.entries()) {
        world.partTeam[p * facts.owners + j] = t
        staff += world.staff[t]
      }
      world.owner[i] = owners[0]
      world.issueKey[i] = partOf(world.organisationKey[o] ^ 0x5bd1, n)
      const { issues, sizes } = scenario.place[o]
      const weight = (kinds[kind].weight * issues.pathwayWeight * staff) / owners.length / sizes.staff
      fillIssue(world, scenario, i, kind, weight, o, random)
    }
  }
  listParts(world)
  layOutKnowledge(world)
  markWorstOff(world)
}

function ownersInOrder(world: World, organisation: number, random: Random): number[] {
  const teams: number[] = []
  for (let t = world.teamFrom[organisation]; t < world.teamEnd[organisation]; t++) if (world.staff[t] > 0) teams.push(t)
  const lots = new Map(teams.map((t) => [t, random.lasting(world.teamKey[t], ORDER)]))
  return teams.sort((a, b) => lots.get(a)! - lots.get(b)! || world.teamKey[a] - world.teamKey[b])
}

/**
 * The next teams in a random order, passing over those of a department that has one already, while others are left; where
 * there are fewer teams than parts, a team owns several. Without any staff all is left to an idle team, and rests.
 */
function chooseOwners(world: World, order: number[], from: number, wanted: number, idle: number): number[] {
  const owners: number[] = []
  for (let round = 0; round < 2 && owners.length < wanted; round++) {
    for (let n = 0; n < order.length && owners.length < wanted; n++) {
      const t = order[(from + n) % order.length]
      if (owners.includes(t)) continue
      if (round === 1 || owners.every((other) => world.departmentOf[other] !== world.departmentOf[t])) owners.push(t)
    }
  }
  const all = order.length > 0 ? order : [idle]
  for (let n = 0; owners.length < wanted; n++) owners.push(all[(from + n) % all.length])
  return owners
}

function listParts(world: World): void {
  const owned = [...Array(world.sizes.part).keys()].sort((a, b) => world.partTeam[a] - world.partTeam[b] || a - b)
  world.ownedPart.set(owned)
  let at = 0
  for (let t = 0; t < world.sizes.team; t++) {
    world.partOfFrom[t] = at
    while (at < owned.length && world.partTeam[owned[at]] === t) at++
    world.partOfEnd[t] = at
  }
}

function layOutKnowledge(world: World): void {
  const whole = ideaWords(world.facts.loci)
  const part = ideaWords(world.facts.partBits)
  const issues = world.sizes.issue
  for (let who = 0; who < world.sizes.knower; who++)
    world.testedFrom[who] = who < issues ? who * whole : issues * whole + (who - issues) * part
}

/** The fifth of teams whose patients start with the worst care. */
function markWorstOff(world: World): void {
  const care = new Map<number, number>()
  for (let t = 0; t < world.sizes.team; t++) {
    let quality = 0
    let weight = 0
    for (let i = world.issueFrom[t]; i < world.issueEnd[t]; i++) {
      quality += world.weight[i] * world.firstQuality[i]
      weight += world.weight[i]
    }
    if (weight > 0) care.set(t, quality / weight)
  }
  const order = [...care.keys()].sort((a, b) => care.get(a)! - care.get(b)! || world.teamKey[a] - world.teamKey[b])
  for (const t of order.slice(0, Math.ceil(order.length / 5))) world.worstOff[t] = 1
}
