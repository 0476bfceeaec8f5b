import { FIRST, IN_USE } from '../page.ts'
import type { Random } from '../../math/random.ts'
import { countBits } from '../adapt.ts'
import { cellOf, partMask } from '../facts.ts'
import { forgetOtherParts } from '../knowledge.ts'
import { COPY_TEST, OWN_TEST, RECHECK_TEST } from '../ledger.ts'
import { perceivedQuality } from '../perceive.ts'
import { change, deliver, qualityOf, settle, undone } from '../practice.ts'
import { defineProcess } from '../process.ts'
import { close, count, doneFrom, memberOf, membersOf } from '../projects.ts'
import { hasTurn, turnEnd, turnFrom, TURNS } from '../turns.ts'
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
      about: 'quality control of practice in use',
      unit: 'hours/issue-week',
      role: 'lever',
      default: 0,
      range: [0, 2],
      costs: 'the hours, for every issue',
      source: 'the source text (quality control); need assumed: 1 hour',
      grade: 'D',
      moves: 'hours.upkeep +',
    },
    upkeepNeeded: {
      about: 'upkeep at which nothing slips',
      unit: 'hours/issue-week',
      role: 'context',
      default: 1,
      range: [0.1, 8],
      source: 'assumption',
      grade: 'D',
      moves: 'gapClosed -',
    },
    coachUpkeep: {
      about: 'share of the needed upkeep that a coach brings to the issue of a coached project',
      unit: 'share',
      role: 'behaviour',
      default: 0.3,
      range: [0, 1],
      source: 'assumption',
      grade: 'D',
      moves: 'gapClosed +',
    },
    slip: {
      about: 'hazard with which a changed element slips back where that is worse, without upkeep',
      unit: 'per year',
      role: 'behaviour',
      default: 0.2,
      range: [0, 2],
      source:
        'evidence 1.3: hazard 0.2-0.8 where a third of gains are gone after a year (S19); least of that range, nearest to it (calibration slip)',
      grade: 'A',
      moves: 'gapClosed -',
    },
    oldSlip: {
      about: 'the same for elements that were never changed',
      unit: 'per year',
      role: 'behaviour',
      default: 0,
      range: [0, 0.4],
      source: 'assumption: old routine holds; needed where nothing else can get worse',
      grade: 'D',
      moves: 'gapClosed -',
    },
    embedYears: {
      about: 'time in which a practice that the team tested itself becomes routine',
      unit: 'years',
      role: 'behaviour',
      default: 0.5,
      range: [0.02, 3],
      source: 'evidence 1.2: 13 months from first meeting to end of pilot (6-24); assumption',
      grade: 'C',
      moves: 'careDelivered -',
    },
    disruption: {
      about: 'quality lost while a change is new, per unit of change',
      unit: 'share',
      role: 'behaviour',
      default: 0.1,
      range: [0, 1],
      source: 'F4, F8: worse before better; size assumed',
      grade: 'D',
      moves: 'careDelivered -',
    },
    maxTests: {
      about: 'tests after which a project ends',
      unit: 'tests',
      role: 'behaviour',
      default: 10,
      range: [1, 10000],
      whole: true,
      source: 'evidence 1.2: 13 months at a test a month',
      grade: 'C',
      moves: 'projects.started -',
    },
    maxWeeks: {
      about: 'weeks after which a project ends',
      unit: 'weeks',
      role: 'behaviour',
      default: 52,
      range: [1, 10000],
      whole: true,
      source: 'evidence 1.2: 13 months (6-24) (S6)',
      grade: 'A',
      moves: 'projects.started ?',
    },
    movingOn: {
      about: 'probability, where all credit goes to leading, that a project ends with its first reportable result',
      unit: 'probability',
      role: 'behaviour',
      default: 0.3,
      range: [0, 1],
      source: 'the source text (a profusion of small, one-off projects); size assumed, and moves little (calibration movingOn)',
      grade: 'D',
      moves: 'projects.started +',
    },
  },
  standing: {
    upkeep: (values, place) => values.upkeep * place.issues,
  },
  writes: `book careOf plainCare kindGain gainOf steady practice context quality delivered before embedding ownPart level
    keptTests rechecks firstChange failed knownCount tally upkeepMet perceived checkWeek checkBefore checkAfter on
    coachKind coachEffect handsOn coachHours block bound achieved`,
  step(world, values, random, organisation) {
    const list = doneFrom(world, organisation)
    for (let n = list; n < list + world.doneCount[organisation]; n++) {
      const s = world.done[n]
      judge(world, s, organisation)
      endOrGoOn(world, s, values, random, organisation)
    }
    endOverdue(world, values.maxWeeks, organisation)
    carryLocal(world, values, random, organisation)
    carryPathways(world, values, random, organisation)
    world.perceived[organisation] = perceivedQuality(world, organisation)
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
    change(world, issue, undone(world, project), 1)
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
    if (world.book[(cell << 3) | IN_USE] > 0) count(world, organisation, COUNT.reinvented)
    if (world.testClass[project] === CLASS.duplicated) count(world, organisation, COUNT.duplicatedKept)
    if (world.testClass[project] === CLASS.ownRepeat) count(world, organisation, COUNT.resolved)
  }
  // A copy that nobody tested in an earlier week (mis-copied, or from practice in use) spread nothing.
  const age = world.week + 1 - world.book[(world.testCell[project] << 3) | FIRST]
  if (kind === COPY_TEST && age > 0) {
    count(world, organisation, COUNT.spreads)
    count(world, organisation, COUNT.spreadWeeks, age)
  }
  count(world, organisation, COUNT.changes)
  change(world, issue, practice, (kind === COPY_TEST ? 0.5 : 1) * (1 - world.handsOn[project]))
  if (world.part[project] >= 0) forgetOtherParts(world, issue, world.part[project])
  world.level[issue] = world.testLevel[project]
  world.keptTests[project]++
  world.firstChange[project] = world.testChange[project]
}

function fail(world: World, project: number): void {
  for (let n = 0, members = membersOf(world, project); n < members; n++) world.failed[memberOf(world, project, n)] = 1
}

function endOrGoOn(
  world: World,
  project: number,
  values: { maxTests: number; movingOn: number },
  random: Random,
  organisation: number,
): void {
  const key = project < world.facts.teams ? world.teamKey[project] : world.issueKey[world.on[project]]
  const kept = world.testKind[project] !== RECHECK_TEST && world.testChange[project] > 0
  if (world.way[project] === COPY) close(world, project, false)
  else if (kept && random.uniform(key, RECHECKS) < world.adherenceNow[organisation]) world.rechecks[project] = 1
  else if (world.keptTests[project] > 0 && world.level[world.on[project]] >= world.target[project]) close(world, project, false)
  else if (world.tests[project] >= values.maxTests) close(world, project, false)
  else if (kept && world.keptTests[project] === 1 && random.uniform(key, MOVES_ON) < values.movingOn * world.kudosNow[organisation])
    close(world, project, false)
}

/** Time is up also where no test could be done: for want of hours, or before a barrier. */
function endOverdue(world: World, maxWeeks: number, organisation: number): void {
  const { on, age, gathering, teamFrom, teamEnd, pathwayFrom, pathwayEnd } = world
  for (let t = teamFrom[organisation]; t < teamEnd[organisation]; t++) if (age[t] >= maxWeeks && on[t] >= 0) close(world, t, false)
  const joint = world.facts.teams
  for (let s = joint + pathwayFrom[organisation]; s < joint + pathwayEnd[organisation]; s++)
    if (on[s] >= 0 && gathering[s] === 0 && age[s] >= maxWeeks) close(world, s, false)
}

interface CarryValues {
  readonly upkeep: number
  readonly upkeepNeeded: number
  readonly coachUpkeep: number
  readonly slip: number
  readonly oldSlip: number
  readonly embedYears: number
}

/** Four weeks of local practice in use at the teams whose turn it is. */
function carryLocal(world: World, values: CarryValues, random: Random, organisation: number): void {
  const { inTurn, issueFrom, issueEnd, spared, on, coachEffect, week } = world
  const upkeep = values.upkeep / values.upkeepNeeded
  for (let n = turnFrom(world, organisation, week), last = turnEnd(world, organisation, week); n < last; n++) {
    const t = inTurn[n]
    const usual = upkeep * spared[t]
    const busy = on[t]
    const helped = busy < 0 ? 0 : values.coachUpkeep * coachEffect[t]
    for (let i = issueFrom[t], end = issueEnd[t]; i < end; i++) carry(world, i, busy === i ? usual + helped : usual, values, random)
  }
}

/** The same of the pathways; their upkeep suffers from the pressure on the owner of the first part. */
function carryPathways(world: World, values: CarryValues, random: Random, organisation: number): void {
  const { on, coachEffect, facts, week } = world
  const upkeep = values.upkeep / values.upkeepNeeded
  for (let p = world.pathwayFrom[organisation]; p < world.pathwayEnd[organisation]; p++) {
    const i = facts.localIssues + p
    if (!hasTurn(world.issueKey[i], week)) continue
    const s = facts.teams + p
    const helped = on[s] === i ? values.coachUpkeep * coachEffect[s] : 0
    carry(world, i, upkeep * world.spared[world.owner[i]] + helped, values, random)
  }
}

/** Practice slips, is looked at again, and becomes routine (or less so), with so much of the upkeep that it needs. */
function carry(world: World, issue: number, upkeep: number, values: CarryValues, random: Random): void {
  const met = upkeep < 1 ? upkeep : 1
  if (met < 1 && (values.oldSlip > 0 || world.practice[issue] !== world.firstPractice[issue])) slip(world, issue, values, 1 - met, random)
  const check = world.checkWeek[issue]
  if (check >= 0 && check <= world.week) checkGain(world, issue)
  if (world.steady[issue] === 1 && met === world.upkeepMet[issue]) return
  world.upkeepMet[issue] = met
  const { embedding } = world
  const most = 0.5 + 0.5 * met
  let held = embedding[issue]
  world.steady[issue] = held === most ? 1 : 0
  if (held !== most) {
    const step = ((0.4 + 0.6 * world.ownPart[issue]) * TURNS) / (52 * values.embedYears)
    if (held < most) held = held + step < most ? held + step : most
    else held = held - step > most ? held - step : most
    embedding[issue] = held
  }
  deliver(world, issue)
}

/** At most one element slips at a time, and only where that is worse. */
function slip(world: World, issue: number, values: CarryValues, unmet: number, random: Random): void {
  const { loci } = world.facts
  const practice = world.practice[issue]
  const changed = practice ^ world.firstPractice[issue]
  const bits = countBits(changed)
  const loose = (TURNS * values.slip * unmet * bits) / 52
  const old = (TURNS * values.oldSlip * unmet * (loci - bits)) / 52
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

/** A year later, at the next turn: is at least half of the gain still there? */
function checkGain(world: World, issue: number): void {
  const organisation = world.issueOrganisation[issue]
  count(world, organisation, COUNT.gainsDue)
  if (world.quality[issue] - world.checkBefore[issue] >= 0.5 * (world.checkAfter[issue] - world.checkBefore[issue]))
    count(world, organisation, COUNT.gainsStay)
  world.checkWeek[issue] = -1
}
