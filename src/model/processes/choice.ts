import { exp } from '../../math/portable.ts'
import type { Random } from '../../math/random.ts'
import { beginSearch, found, foundHere, seeMemory, seeOffer, seeTies } from '../known.ts'
import { perceivedGap } from '../perceive.ts'
import { defineProcess } from '../process.ts'
import { count, open } from '../projects.ts'
import { COPY, COUNT, USE, USES, type World } from '../world.ts'

const STARTS = 0
const WAY = 1
const AWARE = 2
const JOINT = 3
const LOOKS = 4
const BASELINE = 5
const ADAPTS = 6
const LOT = 50

const LEAD = 0
const REPLICATE = 1
const JOIN = 2
const CALL = 3

/** Free teams start something: which issue, and whether to lead, replicate, join or call the other owners together. */
export const choice = defineProcess({
  name: 'choice',
  about: 'A free team starts something: it picks an issue by perceived benefit, and a way: lead, replicate, join, or call a joint project.',
  parameters: {
    wait: {
      about: 'median time before a free team starts something (at safety, engagement and kudos of one half); 0: at once',
      unit: 'weeks',
      role: 'behaviour',
      default: 2,
      range: [0, 52],
      source: 'assumption',
      grade: 'D',
      moves: 'projects.started -',
    },
    aim: {
      about: 'share of the perceived gap that a project sets out to close',
      unit: 'share',
      role: 'behaviour',
      default: 0.5,
      range: [0.05, 1],
      source: 'assumption; 27 % of projects had a quantified aim and met it (evidence 1.2)',
      grade: 'D',
      moves: 'projects.started -',
    },
    kudos: {
      about: 'professional credit for leading one’s own project',
      unit: '0-1',
      role: 'context',
      default: 0.5,
      range: [0, 1],
      source: 'the source text; evidence 1.8: lead own to replicate about 4 : 1 (1-10), direction only',
      grade: 'D',
      moves: 'projects.replicated -',
    },
    recognition: {
      about: 'credit given for joining and replicating, which takes the edge off leading',
      unit: '0-1',
      role: 'lever',
      default: 0,
      range: [0, 1],
      costs: 'fewer teams start something',
      source: 'the source text (share, sustain and celebrate)',
      grade: 'D',
      moves: 'hours.replication +',
    },
    alignment: {
      about: 'how much more a perceived benefit counts where it is a priority (1: four times as much)',
      unit: '0-1',
      role: 'lever',
      default: 0.5,
      range: [0, 1],
      costs: 'what teams see themselves counts less',
      source: 'assumption',
      grade: 'D',
      moves: 'gapClosed.priority +',
    },
    freeShare: {
      about: 'projects for which teams choose freely, whatever the priorities',
      unit: 'share',
      role: 'lever',
      default: 0.5,
      range: [0, 1],
      costs: 'priorities wait',
      source: 'the source text (priorities while teams also choose)',
      grade: 'C',
      moves: 'gapClosed.priority -',
    },
    awareness: {
      about: 'choices made with knowledge of the work under way elsewhere',
      unit: 'share',
      role: 'lever',
      default: 0,
      range: [0, 1],
      costs: '0.2 hours a team-week at 1; joint work costs both 0.5 hours a week',
      source: 'assumption',
      grade: 'D',
      moves: 'projects.joined +',
    },
    lookUp: {
      about: 'choices before which the organisation’s memory is looked up',
      unit: 'share',
      role: 'lever',
      default: 0,
      range: [0, 1],
      costs: '`lookUpCost` of a test each',
      source: 'assumption',
      grade: 'D',
      moves: 'hours.sharing +',
    },
    lookUpCost: {
      about: 'cost of looking things up',
      unit: 'share of a test',
      role: 'context',
      default: 0.1,
      range: [0, 0.3],
      source: 'design assumption, swept',
      grade: 'D',
      moves: 'tests -',
    },
    joint: {
      about: 'pathway projects for which all owners are called together',
      unit: 'share',
      role: 'lever',
      default: 0,
      range: [0, 1],
      costs: 'owners wait for each other; a test costs hours of every owner, more across departments',
      source: 'the source text (flow coaching, cross-functional teams)',
      grade: 'C',
      moves: 'hours.joint +',
    },
    jointFrom: {
      about: 'first week in which owners are called together',
      unit: 'week',
      role: 'lever',
      default: 0,
      range: [0, 5000],
      whole: true,
      costs: 'until then, parts are changed apart',
      source: 'F15: separate first, joint later (Siggelkow & Levinthal 2003)',
      grade: 'B',
      moves: 'hours.joint -',
    },
    involvement: {
      about: 'service users and carers as partners in choosing and testing',
      unit: 'hours/team-week',
      role: 'lever',
      default: 0,
      range: [0, 4],
      costs: 'the hours',
      source: 'the source text (East London); effect assumed: half of the error of weights gone at 0.5 h',
      grade: 'D',
      moves: 'tests -',
    },
  },
  standing: {
    governance: (values, place) => 0.2 * values.awareness * place.teams,
    involvement: (values, place) => values.involvement * place.teams,
  },
  writes: `deciders decision decisionWay decisionPartner on part way tests age keptTests level target qualityAtStart partner lookedUp
    aware rechecks block nextTest coachHours tally offerLevel copyPractice latest latestWeek bank use called bound
    gathering caller need tie involved kudosNow`,
  step(world, values, random, organisation) {
    const from = world.teamFrom[organisation]
    const end = world.teamEnd[organisation]
    const kudos = values.kudos * (1 - values.recognition)
    const weekly = values.wait === 0 ? 1 : 1 - exp(-0.6931471805599453 / values.wait)
    const seen = values.involvement / (values.involvement + 0.5)
    world.involved[organisation] = seen
    world.kudosNow[organisation] = kudos
    // Everybody decides on how things stood at the start of the week; only then does anybody start.
    const { staff, on, bound, called, safety, engagement, reliance, teamKey, deciders, decision } = world
    // Who relies on experts waits for one, where none is free.
    const coachFree = world.coachFree[organisation] > 0
    let deciding = from
    for (let t = from; t < end; t++) {
      if (on[t] >= 0 || bound[t] >= 0 || called[t] > 0 || staff[t] === 0) continue
      const held = coachFree ? 1 : 1 - reliance[t]
      const chance = values.wait === 0 ? 1 : weekly * (0.5 + safety[t]) * (0.5 + engagement[t]) * (0.75 + 0.5 * kudos) * held
      if (random.uniform(teamKey[t], STARTS) >= chance) continue
      decision[t] = -1
      chooseIssue(world, t, random.also() < values.freeShare ? 0 : 3 * values.alignment, 1 - seen)
      if (decision[t] >= 0) deciders[deciding++] = t
    }
    const stick = 1 / (2 + 6 * kudos)
    for (let n = from; n < deciding; n++) chooseWay(world, deciders[n], values, stick, random, organisation)
    for (let n = from; n < deciding; n++) start(world, deciders[n], values.aim, random, organisation)
    for (let p = world.pathwayFrom[organisation]; p < world.pathwayEnd[organisation]; p++) gather(world, p, values.aim, stick, random)
  },
})

function chooseIssue(world: World, team: number, favour: number, weightError: number): void {
  const { facts } = world
  let most = 1e-12
  for (let i = world.issueFrom[team]; i < world.issueEnd[team]; i++) {
    const benefit = benefitSeen(world, i, favour, weightError)
    if (benefit > most) {
      most = benefit
      world.decision[team] = i
      world.decisionPartner[team] = -1
    }
  }
  // Of a pathway a team sees its own share of the benefit.
  for (let n = world.partOfFrom[team]; n < world.partOfEnd[team]; n++) {
    const part = world.ownedPart[n]
    const pathway = Math.floor(part / facts.owners)
    if (world.on[facts.teams + pathway] >= 0) continue
    const i = facts.localIssues + pathway
    const benefit = benefitSeen(world, i, favour, weightError) / facts.owners
    if (benefit > most) {
      most = benefit
      world.decision[team] = i
      world.decisionPartner[team] = part
    }
  }
}

/** What closing the gap of an issue seems to be worth, where priorities count for more. */
function benefitSeen(world: World, issue: number, favour: number, weightError: number): number {
  const { weight, weightSeen, priority, kind, facts, issueOrganisation } = world
  const chosen = priority[issueOrganisation[issue] * facts.kinds + kind[issue]]
  return weight[issue] * (1 + (weightSeen[issue] - 1) * weightError) * perceivedGap(world, issue) * (1 + favour * chosen)
}

/** Values that the way of a project depends on. */
interface WayValues {
  readonly awareness: number
  readonly lookUp: number
  readonly lookUpCost: number
  readonly joint: number
  readonly jointFrom: number
}

function chooseWay(world: World, team: number, values: WayValues, stick: number, random: Random, organisation: number): void {
  const { facts } = world
  const issue = world.decision[team]
  const key = world.teamKey[team]
  world.decisionWay[team] = LEAD
  world.lookedUp[team] = 0
  world.aware[team] = 0
  if (issue >= facts.localIssues) {
    if (world.week < values.jointFrom || random.uniform(key, JOINT) >= values.joint) return
    world.decisionWay[team] = CALL
    if (random.uniform(key, LOOKS) < values.lookUp) lookUp(world, team, values.lookUpCost, organisation)
    return
  }
  beginSearch(world.practice[issue])
  seeOffer(world, issue)
  if (world.tieEnd[team] > world.tieFrom[team]) seeTies(world, team, world.kind[issue], 0, false, random, key)
  if (random.uniform(key, LOOKS) < values.lookUp) {
    lookUp(world, team, values.lookUpCost, organisation)
    seeMemory(world, organisation, world.departmentOf[team], world.kind[issue])
  }
  world.aware[team] = random.uniform(key, AWARE) < values.awareness ? 1 : 0
  const other = underWay(world, organisation, world.kind[issue])
  const replicates = random.uniform(key, WAY) < stick
  const joins = random.also() < stick
  if (replicates && found.level > 1 - perceivedGap(world, issue)) {
    const copy = foundHere(world, issue, team, 0, random, key, ADAPTS)
    // Where that is what is done already, there is nothing to replicate.
    if (copy !== world.practice[issue]) {
      world.decisionWay[team] = REPLICATE
      world.copyPractice[team] = copy
      return
    }
  }
  if (world.aware[team] === 1 && joins && other >= 0 && other !== team) {
    world.decisionWay[team] = JOIN
    world.decisionPartner[team] = other
  }
}

/** The latest work on a type that was announced, if it still goes on; else -1. */
function underWay(world: World, organisation: number, kind: number): number {
  const project = world.latest[organisation * world.facts.kinds + kind]
  return project >= 0 && world.on[project] >= 0 && world.kind[world.on[project]] === kind ? project : -1
}

function lookUp(world: World, team: number, cost: number, organisation: number): void {
  const hours = cost * world.testHoursUsual[organisation]
  world.bank[team] -= hours
  world.use[organisation * USES.length + USE.sharing] += hours
  world.lookedUp[team] = 1
}

function start(world: World, team: number, aim: number, random: Random, organisation: number): void {
  const issue = world.decision[team]
  const { facts } = world
  const way = world.decisionWay[team]
  world.offerLevel.fill(-1, world.issueFrom[team], world.issueEnd[team])
  if (way === CALL) {
    callOwners(world, team, issue, random)
    return
  }
  const lookedUp = world.lookedUp[team]
  const aware = world.aware[team]
  const partner = way === JOIN ? world.decisionPartner[team] : -1
  const part = issue >= facts.localIssues ? world.decisionPartner[team] % facts.owners : -1
  openMeasured(world, team, issue, part, aim, random, world.teamKey[team])
  world.lookedUp[team] = lookedUp
  world.aware[team] = aware
  if (way === REPLICATE) {
    world.way[team] = COPY
    count(world, organisation, COUNT.replicated)
  }
  if (partner >= 0 && world.on[partner] >= 0) {
    world.partner[team] = partner
    if (world.partner[partner] < 0) world.partner[partner] = team
    count(world, organisation, COUNT.joined)
  }
  if (issue < facts.localIssues) announce(world, team, issue, organisation, random)
}

/** Calls the owners of a pathway together. Of several who call in one week, one by lot is the caller. */
function callOwners(world: World, team: number, issue: number, random: Random): void {
  const { facts, partTeam, called, teamKey, caller } = world
  const pathway = issue - facts.localIssues
  const project = facts.teams + pathway
  if (world.on[project] < 0) for (let j = 0; j < facts.owners; j++) called[partTeam[pathway * facts.owners + j]]++
  else if (random.word(teamKey[team], LOT) > random.word(teamKey[caller[project]], LOT)) return
  world.on[project] = issue
  world.gathering[project] = 1
  caller[project] = team
  world.lookedUp[project] = world.lookedUp[team]
}

/** The latest project on a type is what others can hear of; of several that start in one week, one by lot. */
function announce(world: World, team: number, issue: number, organisation: number, random: Random): void {
  const kind = organisation * world.facts.kinds + world.kind[issue]
  const before = world.latest[kind]
  const { latestWeek, teamKey, week } = world
  if (before >= 0 && latestWeek[kind] === week && random.word(teamKey[before], LOT) < random.word(teamKey[team], LOT)) return
  world.latest[kind] = team
  world.latestWeek[kind] = world.week
}

/** A project begins with a measured baseline. */
function openMeasured(world: World, project: number, issue: number, part: number, aim: number, random: Random, key: number): void {
  const sd = world.errorUsual[world.issueOrganisation[issue]]
  const level = world.quality[issue] + (sd > 0 ? sd * random.normal(key, BASELINE) : 0)
  open(world, project, issue, part, level, perceivedGap(world, issue), aim)
}

/** A joint project begins when the last of its owners is free; it may begin with a practice that another pathway of the type measured. */
function gather(world: World, pathway: number, aim: number, stick: number, random: Random): void {
  const { facts } = world
  const project = facts.teams + pathway
  if (world.on[project] < 0 || world.gathering[project] === 0) return
  for (let j = 0; j < facts.owners; j++) {
    const team = world.partTeam[pathway * facts.owners + j]
    if (world.on[team] >= 0 || world.bound[team] >= 0) return
  }
  world.gathering[project] = 0
  for (let j = 0; j < facts.owners; j++) {
    const team = world.partTeam[pathway * facts.owners + j]
    world.called[team]--
    world.bound[team] = project
  }
  const issue = facts.localIssues + pathway
  const organisation = world.issueOrganisation[issue]
  const lookedUp = world.lookedUp[project]
  const key = world.issueKey[issue]
  openMeasured(world, project, issue, -1, aim, random, key)
  count(world, organisation, COUNT.startedJoint)
  world.lookedUp[project] = lookedUp
  beginSearch(world.practice[issue])
  seeOffer(world, issue)
  world.offerLevel[issue] = -1
  if (lookedUp === 1) seeMemory(world, organisation, -1, world.kind[issue])
  if (found.level <= 1 - perceivedGap(world, issue) || random.uniform(key, WAY) >= stick) return
  const copy = foundHere(world, issue, world.caller[project], 0, random, key, ADAPTS)
  if (copy === world.practice[issue]) return
  world.way[project] = COPY
  world.copyPractice[project] = copy
  count(world, organisation, COUNT.replicated)
}
