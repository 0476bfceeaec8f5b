import { NARROW, RECORD, UNTIL, recordOf } from '../page.ts'
import { log } from '../../math/portable.ts'
import type { Random } from '../../math/random.ts'
import { cellOf } from '../facts.ts'
import { RECHECK_TEST } from '../ledger.ts'
import { offer } from '../known.ts'
import { defineProcess } from '../process.ts'
import { doneFrom, issueAt, issuesOf, memberOf, membersOf } from '../projects.ts'
import { USE, USES, type World } from '../world.ts'

const WRITES = 0
const LIFE = 1
const TOPIC = 2
const TEAM = 0
const DEPARTMENT = 1
const PARTNERSHIP = 3

/** What is learned is written up, and shown at learning sessions. */
export const sharing = defineProcess({
  name: 'sharing',
  about:
    'Tests are written up in the memory, as far as safety allows failures to be told, and the best practices are shown at learning sessions.',
  parameters: {
    recordSuccess: {
      about: 'kept tests that are written up',
      unit: 'share',
      role: 'lever',
      default: 0,
      range: [0, 1],
      costs: '`writeUpCost` of a test each',
      source: 'assumption',
      grade: 'D',
      moves: 'hours.sharing +',
    },
    recordFailure: {
      about: 'failed tests that are written up where safety is 1',
      unit: 'share',
      role: 'lever',
      default: 0,
      range: [0, 1],
      costs: '`writeUpCost` of a test each',
      source: 'F27: others’ failures teach (S58); F6: safer teams tell more',
      grade: 'B',
      moves: 'hours.sharing +',
    },
    writeUpCost: {
      about: 'cost of a record',
      unit: 'share of a test',
      role: 'context',
      default: 0.1,
      range: [0, 0.3],
      source: 'design assumption, swept',
      grade: 'D',
      moves: 'gapClosed -',
    },
    reach: {
      about: 'who can see a record',
      role: 'lever',
      default: 'organisation',
      options: ['team', 'department', 'organisation', 'partnership'],
      costs: 'practices from further away fit less well',
      source: 'assumption',
      grade: 'D',
      moves: 'duplicated.outOfReach -',
    },
    tiesWithin: {
      about: 'informal ties of a team within its department',
      unit: 'ties',
      role: 'lever',
      default: 1,
      range: [0, 20],
      whole: true,
      costs: '0.1 hours a team-week each',
      source: 'F25: better rated trusts have denser improvement ties (S93)',
      grade: 'D',
      moves: 'hours.sharing +',
    },
    tiesAcross: {
      about: 'informal ties of a team to other departments',
      unit: 'ties',
      role: 'lever',
      default: 0,
      range: [0, 20],
      whole: true,
      costs: '0.1 hours a team-week each',
      source: 'F25 (S93); the source text (Q community)',
      grade: 'D',
      moves: 'hours.sharing +',
    },
    tiesPartners: {
      about: 'informal ties of a team to other organisations',
      unit: 'ties',
      role: 'lever',
      default: 0,
      range: [0, 20],
      whole: true,
      costs: '0.1 hours a team-week each',
      source: 'the source text (Q community)',
      grade: 'D',
      moves: 'hours.sharing +',
    },
    sessionEvery: {
      about: 'time between learning sessions; 0: none',
      unit: 'weeks',
      role: 'lever',
      default: 0,
      range: [0, 520],
      whole: true,
      costs: '`sessionHours` of every team each time',
      source: 'F3: intermittent sharing (S81); the source text (collaboratives)',
      grade: 'B',
      moves: 'hours.sharing ?',
    },
    sessionHours: {
      about: 'hours of a team at a learning session',
      unit: 'hours',
      role: 'context',
      default: 6,
      range: [0, 40],
      source: 'assumption: two people for half a day',
      grade: 'D',
      moves: 'hours.sharing +',
    },
    sessionTopics: {
      about: 'issue types that a learning session can treat, priorities first',
      unit: 'types',
      role: 'context',
      default: 8,
      range: [1, 200],
      whole: true,
      source: 'assumption',
      grade: 'D',
      moves: 'projects.replicated +',
    },
  },
  standing: {
    sharing: (values, place) =>
      0.1 * (values.tiesWithin + values.tiesAcross + values.tiesPartners) * place.teams +
      (values.sessionEvery > 0 ? (values.sessionHours * place.teams) / values.sessionEvery : 0),
  },
  writes: `book departmentUntil bestUntil bestLevel bestPractice bestContext helped hurt bank use offerLevel offerPractice
    offerContext topic`,
  step(world, values, random, organisation) {
    const list = doneFrom(world, organisation)
    for (let n = list; n < list + world.doneCount[organisation]; n++) {
      const s = world.done[n]
      if (world.testKind[s] === RECHECK_TEST) continue
      const kept = world.testChange[s] > 0
      const lead = memberOf(world, s, 0)
      const chance = kept ? values.recordSuccess : values.recordFailure * world.safety[lead]
      const issue = world.testIssue[s]
      if (chance > 0 && random.uniform(world.issueKey[issue], WRITES) < chance) writeUp(world, s, issue, kept, values, random, organisation)
    }
    if (values.sessionEvery > 0 && world.week % values.sessionEvery === values.sessionEvery - 1)
      holdSession(world, values.sessionTopics, values.reach === PARTNERSHIP, random, organisation)
  },
})

function writeUp(
  world: World,
  project: number,
  issue: number,
  kept: boolean,
  values: { writeUpCost: number; reach: number },
  random: Random,
  organisation: number,
): void {
  const members = membersOf(world, project)
  const hours = values.writeUpCost * world.testHours[project] * (1 + world.codified[organisation])
  for (let n = 0; n < members; n++) world.bank[memberOf(world, project, n)] -= hours / members
  world.use[organisation * USES.length + USE.sharing] += hours
  const life = -world.recordLife[organisation] * 1.4426950408889634 * log(1 - random.uniform(world.issueKey[issue], LIFE))
  const until = world.week + 1 + Math.min(1e6, Math.round(life))
  const { facts } = world
  const part = world.part[project]
  const department = world.departmentOf[memberOf(world, project, 0)]
  const idea = world.testPractice[project] ^ world.context[issue]
  const first = values.reach === PARTNERSHIP ? 0 : organisation
  const end = values.reach === PARTNERSHIP ? world.sizes.organisation : organisation + 1
  for (let o = first; o < end; o++) {
    const cell = cellOf(facts, o, world.kind[issue], part, idea)
    record(world, cell, issue, kept, values.reach, department, until)
    if (values.reach > DEPARTMENT) pool(world, o, issue, project, kept)
  }
  if (!kept || part >= 0 || values.reach === TEAM) return
  const organisations = world.sizes.organisation
  const shelf =
    values.reach === DEPARTMENT
      ? organisations + department
      : values.reach === PARTNERSHIP
        ? organisations + world.sizes.department
        : organisation
  keepBest(world, shelf * facts.kinds + world.kind[issue], project, issue, until)
}

/** Writes a record into the book of what was ever tried. The latest source stands for all records of an idea. */
function record(world: World, cell: number, issue: number, kept: boolean, reach: number, department: number, until: number): void {
  world.book[(cell << 3) | RECORD] = recordOf(world.context[issue], kept)
  if (reach > DEPARTMENT) world.book[(cell << 3) | UNTIL] = Math.max(world.book[(cell << 3) | UNTIL], until)
  else world.book[(cell << 3) | NARROW] = Math.max(world.book[(cell << 3) | NARROW], until)
  if (reach !== DEPARTMENT) return
  const { cells } = world.facts
  const at = department * cells + (cell % cells)
  world.departmentUntil[at] = Math.max(world.departmentUntil[at], until)
}

/** Pools what changes of each element did, as practice shows it (context is not seen). */
function pool(world: World, organisation: number, issue: number, project: number, kept: boolean): void {
  const { loci, kinds } = world.facts
  const to = world.testPractice[project]
  const from = world.testFrom[project]
  const into = kept ? world.helped : world.hurt
  for (let l = 0, changed = from ^ to; changed !== 0; l++, changed >>>= 1) {
    if ((changed & 1) === 1) into[(((organisation * kinds + world.kind[issue]) * loci + l) << 1) | ((to >>> l) & 1)]++
  }
}

function keepBest(world: World, shelf: number, project: number, issue: number, until: number): void {
  if (world.bestUntil[shelf] > world.week && world.bestLevel[shelf] >= world.testLevel[project]) return
  world.bestUntil[shelf] = until
  world.bestLevel[shelf] = world.testLevel[project]
  world.bestPractice[shelf] = world.testPractice[project]
  world.bestContext[shelf] = world.context[issue]
}

/** A learning session: for each of its topics every member sees, once, the best measured practice of the others. */
function holdSession(world: World, topics: number, partners: boolean, random: Random, organisation: number): void {
  const { facts, topic, queue } = world
  const from = organisation * facts.kinds
  queue.clear()
  for (let k = 0; k < facts.kinds; k++) queue.add(k, 1 - world.priority[from + k], random.word(world.kindKey[k], TOPIC))
  topic.fill(-1, from, from + facts.kinds)
  for (let n = 0; n < topics; n++) {
    const k = queue.next()
    if (k >= 0) topic[from + k] = 0
  }
  // 0: a topic, nothing seen yet; above: issue + 1 with the best level. Partners sit in the room where the reach is theirs.
  for (let o = partners ? 0 : organisation; o < (partners ? world.sizes.organisation : organisation + 1); o++) {
    for (let n = 0, issues = issuesOf(world, o); n < issues; n++) {
      const i = issueAt(world, o, n)
      const k = from + world.kind[i]
      if (topic[k] >= 0 && (topic[k] === 0 || world.level[i] > world.level[topic[k] - 1])) topic[k] = i + 1
    }
  }
  for (let n = 0, issues = issuesOf(world, organisation); n < issues; n++) {
    const i = issueAt(world, organisation, n)
    const best = topic[from + world.kind[i]] - 1
    if (best >= 0 && best !== i) offer(world, i, world.level[best], world.practice[best], world.context[best])
  }
}
