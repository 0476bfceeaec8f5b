import type { Random } from '../../math/random.ts'
import { countBits } from '../adapt.ts'
import { cellOf, partMask } from '../facts.ts'
import { forgetParts } from '../knowledge.ts'
import { COPY_TEST, OWN_TEST, RECHECK_TEST } from '../ledger.ts'
import { change, qualityOf, settle } from '../practice.ts'
import { defineProcess } from '../process.ts'
import { close, count, memberOf, membersOf, projectAt, projectsOf } from '../projects.ts'
import { CLASS, COPY, COUNT, type World } from '../world.ts'

const SLIPS = 0
const RECHECKS = 1
const MOVES_ON = 2

/** What looked better is kept; kept practice becomes routine, needs upkeep, and slips without it. */
export const adoption = defineProcess({
  name: 'adoption',
  about: 'What looked better is kept; kept practice becomes routine, needs upkeep, and slips back without it.',
  parameters: {
    upkeep: {
      about: 'quality control of practice in use', unit: 'hours/issue-week', role: 'lever', default: 0, range: [0, 2], costs: 'the hours, for every issue',
      source: 'the source text (quality control); need assumed: 1 hour', grade: 'D', moves: 'hours.upkeep +',
    },
    upkeepNeeded: {
      about: 'upkeep at which nothing slips', unit: 'hours/issue-week', role: 'context', default: 1, range: [0.1, 8],
      source: 'assumption', grade: 'D', moves: 'gapClosed -',
    },
    coachUpkeep: {
      about: 'share of the needed upkeep that a coach brings to the issue of a coached project', unit: 'share', role: 'behaviour', default: 0.3, range: [0, 1],
      source: 'assumption', grade: 'D', moves: 'gapClosed ?',
    },
    slip: {
      about: 'hazard with which a changed element slips back where that is worse, without upkeep', unit: 'per year', role: 'behaviour', default: 0.4, range: [0, 2],
      source: 'evidence 1.3: a third of gains gone after a year, -ln 0.67 (S19); 0.2-0.8', grade: 'A', moves: 'gapClosed -',
    },
    oldSlip: {
      about: 'the same for elements that were never changed', unit: 'per year', role: 'behaviour', default: 0, range: [0, 0.4],
      source: 'assumption: old routine holds; needed where nothing else can get worse', grade: 'D', moves: 'gapClosed -',
    },
    embedYears: {
      about: 'time in which a practice that the team tested itself becomes routine', unit: 'years', role: 'behaviour', default: 0.5, range: [0.02, 3],
      source: 'evidence 1.2: 13 months from first meeting to end of pilot (6-24); assumption', grade: 'C', moves: 'careDelivered -',
    },
    disruption: {
      about: 'quality lost while a change is new, per unit of change', unit: 'share', role: 'behaviour', default: 0.1, range: [0, 1],
      source: 'F4, F8: worse before better; size assumed', grade: 'D', moves: 'careDelivered -',
    },
    maxTests: {
      about: 'tests after which a project ends', unit: 'tests', role: 'behaviour', default: 10, range: [1, 10000], whole: true,
      source: 'evidence 1.2: 13 months at a test a month', grade: 'C', moves: 'projects.started -',
    },
    maxWeeks: {
      about: 'weeks after which a project ends', unit: 'weeks', role: 'behaviour', default: 52, range: [1, 10000], whole: true,
      source: 'evidence 1.2: 13 months (6-24) (S6)', grade: 'A', moves: 'projects.started ?',
    },
    movingOn: {
      about: 'probability, where all credit goes to leading, that a project ends with its first reportable result', unit: 'probability', role: 'behaviour', default: 0.5, range: [0, 1],
      source: 'the source text (a profusion of small, one-off projects); size assumed', grade: 'D', moves: 'projects.started +',
    },
  },
  standing: {
    upkeep: (values, place) => values.upkeep * place.issues,
  },
  writes: [
    'practice', 'context', 'previous', 'quality', 'delivered', 'before', 'embedding', 'ownPart', 'level', 'inUse', 'keptTests', 'rechecks', 'firstChange', 'failed', 'known', 'tally',
    'upkeepMet', 'perceived', 'checkWeek', 'checkBefore', 'checkAfter', 'on', 'open', 'coachKind', 'coachEffect', 'handsOn', 'coachHours', 'block', 'bound', 'achieved',
  ],
  step(world, values, random, organisation) {
    const projects = projectsOf(world, organisation)
    for (let n = 0; n < projects; n++) {
      const s = projectAt(world, organisation, n)
      if (world.on[s] < 0 || world.testKind[s] === 0) continue
      judge(world, s, organisation)
      endOrGoOn(world, s, values, random, organisation)
    }
    let quality = 0
    let weight = 0
    for (let t = world.teamFrom[organisation]; t < world.teamEnd[organisation]; t++) {
      for (let i = world.issueFrom[t]; i < world.issueEnd[t]; i++) {
        carry(world, i, values, world.spared[t], world.on[t] === i ? world.coachEffect[t] : 0, random)
        quality += world.weight[i] * world.delivered[i]
        weight += world.weight[i]
      }
    }
    for (let p = world.pathwayFrom[organisation]; p < world.pathwayEnd[organisation]; p++) {
      const i = world.facts.localIssues + p
      carry(world, i, values, world.spared[world.owner[i]], world.on[world.facts.teams + p] === i ? world.coachEffect[world.facts.teams + p] : 0, random)
      quality += world.weight[i] * world.delivered[i]
      weight += world.weight[i]
    }
    world.perceived[organisation] = weight > 0 ? quality / weight : 0
  },
})

/** Keeps what looked better; undoes what a second look did not confirm. */
function judge(world: World, project: number, organisation: number): void {
  const issue = world.on[project]
  const kind = world.testKind[project]
  const better = world.testChange[project] > 0
  if (kind === RECHECK_TEST) {
    world.rechecks[project] = 0
    world.level[issue] = world.testLevel[project]
    if (better) return
    change(world, issue, world.previous[issue], 1)
    world.keptTests[project]--
    fail(world, project)
  } else if (better) keep(world, project, issue, kind, organisation)
  else fail(world, project)
}

function keep(world: World, project: number, issue: number, kind: number, organisation: number): void {
  const mask = partMask(world.facts, world.part[project])
  const practice = (world.practice[issue] & ~mask) | (world.testPractice[project] & mask)
  if (kind === OWN_TEST) {
    const cell = cellOf(world.facts, organisation, world.kind[issue], -1, practice ^ world.context[issue])
    if (world.inUse[cell] > 0) count(world, organisation, COUNT.reinvented)
    if (world.testClass[project] === CLASS.duplicated) count(world, organisation, COUNT.duplicatedKept)
    if (world.testClass[project] === CLASS.ownRepeat) count(world, organisation, COUNT.resolved)
  }
  if (kind === COPY_TEST && world.firstTest[world.testCell[project]] > 0) {
    count(world, organisation, COUNT.spreads)
    count(world, organisation, COUNT.spreadWeeks, world.week + 1 - world.firstTest[world.testCell[project]])
  }
  change(world, issue, practice, (kind === COPY_TEST ? 0.5 : 1) * (1 - world.handsOn[project]))
  if (world.part[project] >= 0) forgetParts(world, issue)
  world.level[issue] = world.testLevel[project]
  world.keptTests[project]++
  world.firstChange[project] = world.testChange[project]
  count(world, organisation, COUNT.kept)
}

function fail(world: World, project: number): void {
  for (let n = 0, members = membersOf(world, project); n < members; n++) world.failed[memberOf(world, project, n)] = 1
}

function endOrGoOn(world: World, project: number, values: { maxTests: number; maxWeeks: number; movingOn: number }, random: Random, organisation: number): void {
  const key = world.issueKey[world.on[project]]
  const kept = world.testKind[project] !== RECHECK_TEST && world.testChange[project] > 0
  if (world.way[project] === COPY) close(world, project, false)
  else if (kept && random.uniform(key, RECHECKS) < world.adherenceNow[organisation]) world.rechecks[project] = 1
  else if (world.keptTests[project] > 0 && world.level[world.on[project]] >= world.target[project]) close(world, project, false)
  else if (world.tests[project] >= values.maxTests || world.age[project] >= values.maxWeeks) close(world, project, false)
  else if (kept && world.keptTests[project] === 1 && random.uniform(key, MOVES_ON) < values.movingOn * world.kudosNow[organisation]) close(world, project, false)
}

interface CarryValues {
  readonly upkeep: number
  readonly upkeepNeeded: number
  readonly coachUpkeep: number
  readonly slip: number
  readonly oldSlip: number
  readonly embedYears: number
  readonly disruption: number
}

/** A week of practice in use: upkeep, slipping, becoming routine, and what of it reaches patients. */
function carry(world: World, issue: number, values: CarryValues, spared: number, coach: number, random: Random): void {
  const met = Math.min(1, (values.upkeep / values.upkeepNeeded) * spared + values.coachUpkeep * coach)
  world.upkeepMet[issue] = met
  if (met < 1) slip(world, issue, values, 1 - met, random)
  if (world.checkWeek[issue] === world.week) checkGain(world, issue)
  const most = 0.5 + 0.5 * met
  const pace = (0.4 + 0.6 * world.ownPart[issue]) / (52 * values.embedYears)
  const embedding = world.embedding[issue]
  const now = embedding < most ? Math.min(most, embedding + pace) : Math.max(most, embedding - pace)
  world.embedding[issue] = now
  const step = world.quality[issue] - world.before[issue]
  world.delivered[issue] = world.before[issue] + now * step - values.disruption * (1 - now) * Math.abs(step)
}

/** At most one element slips in a week, and only where that is worse. */
function slip(world: World, issue: number, values: CarryValues, unmet: number, random: Random): void {
  const { loci } = world.facts
  const practice = world.practice[issue]
  const changed = practice ^ world.firstPractice[issue]
  if (changed === 0 && values.oldSlip === 0) return
  const bits = countBits(changed)
  const loose = (values.slip * unmet * bits) / 52
  const old = (values.oldSlip * unmet * (loci - bits)) / 52
  const luck = random.uniform(world.issueKey[issue], SLIPS)
  if (luck >= loose + old) return
  const among = luck < loose ? changed : ~changed & ((1 << loci) - 1)
  const slipped = practice ^ nthBit(among, Math.floor(random.also() * (luck < loose ? bits : loci - bits)))
  if (qualityOf(world, issue, slipped ^ world.context[issue]) < world.quality[issue]) settle(world, issue, slipped, world.context[issue])
}

function nthBit(mask: number, n: number): number {
  let left = mask
  for (let k = 0; k < n; k++) left &= left - 1
  return left & -left
}

/** A year later: is at least half of the gain still there? */
function checkGain(world: World, issue: number): void {
  const organisation = world.issueOrganisation[issue]
  count(world, organisation, COUNT.gainsDue)
  if (world.quality[issue] - world.checkBefore[issue] >= 0.5 * (world.checkAfter[issue] - world.checkBefore[issue])) count(world, organisation, COUNT.gainsStay)
  world.checkWeek[issue] = -1
}
