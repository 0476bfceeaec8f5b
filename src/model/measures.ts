import type { Better, MeasureInfo } from './measure.ts'
import { cellOf } from './facts.ts'
import { ALL, ISSUE_GROUPS, newSums, ratio, sumUp, testingHours, total, wordsOf, type WeekSums } from './observations.ts'
import { CAUSES, CLASS, CLASSES, COUNT, COUNTS, USES, type World } from './world.ts'

/** Weeks at which things are always told together: half a year, a year and a half, three and five years. */
export const HORIZONS = [26, 78, 156, 260] as const

/** What is kept of a run while it goes on, for measures at the end of it. */
export interface Record {
  readonly sums: WeekSums
  /** Share of the gap closed by group of issues: sum over weeks, then its value at each horizon. */
  readonly gaps: Float64Array
  readonly care: Float64Array
  readonly tests: Float64Array
  /** Sums over weeks of means over staff. */
  readonly means: Float64Array
  /** Care time given back, and weighted quality gained: sums over weeks. */
  released: number
  gainedWeeks: number
}

const GROUPS = ISSUE_GROUPS.length
const MEANS = ['strain', 'skill', 'reliance', 'safety', 'engagement'] as const

export function newRecord(): Record {
  return {
    sums: newSums(),
    gaps: new Float64Array(GROUPS * (1 + HORIZONS.length)),
    care: new Float64Array(1 + HORIZONS.length),
    tests: new Float64Array(HORIZONS.length),
    means: new Float64Array(MEANS.length + 2),
    released: 0,
    gainedWeeks: 0,
  }
}

/** Keeps what measures need of the week that just ended. */
export function keep(world: World, record: Record): void {
  const { sums, gaps, care, tests, means } = record
  sumUp(world, sums)
  const last = world.week + 1 === world.facts.weeks
  const delivered = ratio(sums.delivered - sums.strainLoss, sums.weight)
  for (let g = 0; g < GROUPS; g++) gaps[g] += ratio(sums.gained[g], sums.closable[g])
  care[0] += delivered
  for (let h = 0; h < HORIZONS.length; h++) {
    // A horizon beyond the run stands for its last week.
    if (world.week + 1 !== HORIZONS[h] && !(last && HORIZONS[h] > world.facts.weeks)) continue
    for (let g = 0; g < GROUPS; g++) gaps[(h + 1) * GROUPS + g] = ratio(sums.gained[g], sums.closable[g])
    care[h + 1] = delivered
    tests[h] = ratio(total(world.tally, COUNTS.length, COUNT.tests), world.sizes.issue)
  }
  means[0] += ratio(sums.strain, sums.staff)
  means[1] += ratio(sums.skill, sums.staff)
  means[2] += ratio(sums.reliance, sums.staff)
  means[3] += ratio(sums.safety, sums.staff)
  means[4] += ratio(sums.engagement, sums.staff)
  means[5] += ratio(sums.weight - sums.delivered, sums.weight)
  means[6] += ratio(sums.reported, sums.weight)
  record.released += sums.released
  record.gainedWeeks += sums.gained[ALL]
}

interface Measure extends MeasureInfo {
  readonly of: (world: World, record: Record) => number
}

function measure(name: string, about: string, unit: string, better: Better, of: Measure['of'], skewed = false): Measure {
  return skewed ? { name, about, unit, better, skewed, of } : { name, about, unit, better, of }
}

const counted = (what: number) => (world: World) => total(world.tally, COUNTS.length, what)
const shareOf = (part: number, whole: number) => (world: World) => ratio(counted(part)(world), counted(whole)(world))
const mean = (n: number) => (world: World, record: Record) => record.means[n] / world.facts.weeks

const GROUP_WORDS: { readonly [Group in (typeof ISSUE_GROUPS)[number]]: string } = {
  all: 'all issues',
  local: 'local issues',
  pathway: 'pathways',
  priority: 'issues that are priorities at the time (0 without priorities)',
  worstOff: 'the fifth of teams that started with the worst care',
  home: 'the first organisation',
  safety: 'the aim of safety',
  effectiveness: 'the aim of effectiveness',
  efficiency: 'the aim of efficiency',
  timeliness: 'the aim of timeliness',
  personCentredness: 'the aim of person-centredness',
  equity: 'the aim of equity',
}

function gapMeasures(): Measure[] {
  return ISSUE_GROUPS.flatMap((group, g) => {
    const name = group === 'all' ? 'gapClosed' : `gapClosed.${group}`
    const about = `share of the closable weighted quality gap closed, for ${GROUP_WORDS[group]}`
    return [
      measure(name, `${about}: mean over the run`, 'share', 'higher', (w, r) => r.gaps[g] / w.facts.weeks),
      ...HORIZONS.map((weeks, h) => measure(`${name}.${weeks}`, `${about}: at week ${weeks}, or at the end of a shorter run`, 'share', 'higher', (_, r) => r.gaps[(h + 1) * GROUPS + g])),
    ]
  })
}

function careMeasures(): Measure[] {
  const about = 'weighted quality that reaches patients, less what strain loses'
  return [
    measure('careDelivered', `${about}: mean over the run`, 'share', 'higher', (w, r) => r.care[0] / w.facts.weeks),
    ...HORIZONS.map((weeks, h) => measure(`careDelivered.${weeks}`, `${about}: at week ${weeks}, or at the end of a shorter run`, 'share', 'higher', (_, r) => r.care[h + 1])),
    measure('tests', 'tests done for each issue over the run', 'tests/issue', 'neither', (w) => ratio(counted(COUNT.tests)(w), w.sizes.issue)),
    ...HORIZONS.map((weeks, h) => measure(`tests.${weeks}`, `tests done for each issue by week ${weeks}, or by the end of a shorter run`, 'tests/issue', 'neither', (_, r) => r.tests[h])),
    measure('benefit', 'weighted quality gained (mean over the run) for each 1,000 hours of the budget', 'weight/1000 hours', 'higher', (w, r) => ratio((r.gainedWeeks / w.facts.weeks) * 1000, hoursAll(w))),
    measure('careReleased', 'care time that avoided rework gives back', 'hours/week', 'higher', (w, r) => r.released / w.facts.weeks),
  ]
}

function hoursAll(world: World): number {
  let sum = 0
  for (let n = 0; n < world.use.length; n++) sum += world.use[n]
  return sum
}

const USE_WORDS: { readonly [Use in (typeof USES)[number]]: string } = {
  own: 'teams’ own tests, hands-on help counted',
  joint: 'joint tests on pathways',
  replication: 'judging copies and testing again on purpose',
  coaching: 'coaching',
  training: 'training, courses and induction',
  sharing: 'records, look-ups, sessions, ties and partners',
  governance: 'priorities, leaders and awareness of work under way',
  upkeep: 'quality control',
  data: 'data',
  involvement: 'service users and carers',
  voice: 'huddles and forum',
  innovation: 'the innovation unit',
  mustDo: 'compliance and assurance',
  exported: 'expertise sold to others',
  waiting: 'waiting for others or for barriers',
  pressed: 'taken by pressure',
  idle: 'protected, but not used',
}

function hourMeasures(): Measure[] {
  return [
    ...USES.map((use, n) => measure(`hours.${use}`, `improvement hours for ${USE_WORDS[use]}`, 'hours', use === 'waiting' || use === 'pressed' || use === 'idle' ? 'lower' : 'neither', (w) => total(w.use, USES.length, n))),
    measure('hours.total', 'improvement hours of all uses: the budget', 'hours', 'neither', hoursAll),
    ...CLASSES.map((name, n) => measure(`testing.${name}`, `hours of tests that are ${CLASS_WORDS[name]}`, 'hours', name === 'new' || name === 'replication' ? 'neither' : 'lower', (w) => total(w.classHours, CLASSES.length, n))),
    measure('testing.total', 'hours of all tests', 'hours', 'neither', testingHours),
  ]
}

const CLASS_WORDS: { readonly [Class in (typeof CLASSES)[number]]: string } = {
  replication: 'copies or repeated on purpose',
  ownRepeat: 'repeats by the same team, unknowing',
  duplicated: 'repeats of what another team tested, as if new',
  new: 'new in the organisation',
}

function duplicationMeasures(): Measure[] {
  return [
    measure('duplicatedShare', 'duplicated share of all testing hours', 'share', 'lower', (w) => ratio(total(w.classHours, CLASSES.length, CLASS.duplicated), testingHours(w))),
    ...CAUSES.map((cause, n) => measure(`duplicated.${cause}`, `hours of tests duplicated because ${wordsOf(cause)}`, 'hours', 'lower', (w) => total(w.causeHours, CAUSES.length, n), true)),
    measure('blindShare', 'what blind search would have duplicated, as a share of all testing hours', 'share', 'neither', (w) => ratio(counted(COUNT.blindHours)(w), testingHours(w))),
    measure('partnerShare', 'testing hours that are new here but repeat what a partner tested', 'share', 'lower', (w) => ratio(counted(COUNT.partnerHours)(w), testingHours(w)), true),
    measure('duplicatedKept', 'duplicated tests that still brought an improvement, as measured', 'tests', 'neither', counted(COUNT.duplicatedKept)),
    measure('reinvented', 'kept new changes whose idea was in use elsewhere in the organisation', 'tests', 'lower', counted(COUNT.reinvented)),
    measure('resolved', 'kept changes that the same team had tested before: problems solved again', 'tests', 'lower', counted(COUNT.resolved), true),
    measure('distinctIdeas', 'different ideas in use for a type of issue at the end (unwarranted variation)', 'ideas/type', 'lower', distinctIdeas),
    measure('spreadTime', 'time from the first test of an idea to its use as a copy; the length of the run when nothing spread', 'weeks', 'lower', (w) => (counted(COUNT.spreads)(w) > 0 ? shareOf(COUNT.spreadWeeks, COUNT.spreads)(w) : w.facts.weeks), true),
  ]
}

function distinctIdeas(world: World): number {
  const { facts, inUse } = world
  let ideas = 0
  let kinds = 0
  for (let o = 0; o < world.sizes.organisation; o++) {
    for (let k = 0; k < facts.kinds; k++) {
      if (world.kindIssues[o * facts.kinds + k] === 0) continue
      kinds++
      const from = cellOf(facts, o, k, -1, 0)
      for (let c = from; c < from + (1 << facts.loci); c++) if (inUse[c] > 0) ideas++
    }
  }
  return ratio(ideas, kinds)
}

function projectMeasures(): Measure[] {
  return [
    measure('projects.started', 'projects started', 'projects', 'neither', counted(COUNT.started)),
    measure('projects.joint', 'joint projects started on pathways', 'projects', 'neither', counted(COUNT.startedJoint)),
    measure('projects.replicated', 'projects that set out to replicate a known practice', 'projects', 'neither', counted(COUNT.replicated)),
    measure('projects.joined', 'projects that joined work under way', 'projects', 'neither', counted(COUNT.joined)),
    measure('projects.finished', 'ended projects that did not lapse', 'share', 'higher', shareOf(COUNT.finished, COUNT.ended)),
    measure('projects.reported', 'ended projects reported as successful: at least one change was kept', 'share', 'neither', shareOf(COUNT.reported, COUNT.ended)),
    measure('projects.successful', 'ended projects that truly closed at least half of the gap', 'share', 'higher', shareOf(COUNT.successful, COUNT.ended)),
    measure('projects.lasting', 'gains of which at least half is still there a year after the project', 'share', 'higher', shareOf(COUNT.gainsStay, COUNT.gainsDue)),
    measure('coachWait', 'share of the weeks of open projects in which a coach is there for some, but not for this one', 'share', 'lower', shareOf(COUNT.coachWeeksWaited, COUNT.coachWeeksWanted), true),
    measure('handedOver', 'teams to whom the innovation unit showed a practice', 'teams', 'neither', counted(COUNT.handedOver), true),
  ]
}

function peopleMeasures(): Measure[] {
  return [
    measure('strain', 'strain of staff: mean over the run', '0-1', 'lower', mean(0)),
    measure('skill', 'improvement skill: mean over the run', '0-1', 'higher', mean(1)),
    measure('reliance', 'reliance on experts: mean over the run', '0-1', 'lower', mean(2)),
    measure('safety', 'psychological safety: mean over the run', '0-1', 'higher', mean(3)),
    measure('engagement', 'engagement: mean over the run', '0-1', 'higher', mean(4)),
    measure('harm.true', 'weighted care that falls short: mean over the run', 'share', 'lower', mean(5)),
    measure('harm.reported', 'the share of it that is reported: mean over the run', 'share', 'neither', mean(6)),
    measure('safety.end', 'psychological safety at the end', '0-1', 'higher', (_, r) => ratio(r.sums.safety, r.sums.staff)),
    measure('capability', 'skill that does not lean on experts, at the end: skill × (1 - reliance)', '0-1', 'higher', (_, r) => ratio(r.sums.capability, r.sums.staff)),
    measure('concerns', 'concerns raised', 'concerns', 'neither', counted(COUNT.concerns)),
    measure('concerns.answered', 'concerns that were answered, of those answered or ignored', 'share', 'higher', (w) => ratio(counted(COUNT.answered)(w), counted(COUNT.answered)(w) + counted(COUNT.unanswered)(w))),
    measure('blockedWeeks', 'weeks in which teams’ projects stood still before a barrier', 'weeks', 'lower', counted(COUNT.blocks)),
    measure('leavers', 'staff who leave their organisation in a year', 'share/year', 'lower', (w, r) => ratio(counted(COUNT.leavers)(w) * 52, r.sums.staff * w.facts.weeks)),
    measure('leaderChanges', 'changes of leaders', 'changes', 'neither', counted(COUNT.leaderChanges), true),
    measure('rating', 'rating of the first organisation by outputs at the end: 0 inadequate, 1 requires improvement, 2 good, 3 outstanding', 'grade', 'higher', (w) => w.rating[0], true),
  ]
}

const LIST: readonly Measure[] = [...gapMeasures(), ...careMeasures(), ...hourMeasures(), ...duplicationMeasures(), ...projectMeasures(), ...peopleMeasures()]

export const MEASURES: readonly MeasureInfo[] = LIST.map(({ of: _, ...info }) => info)

/** One number for each of `MEASURES`, at the end of a run. */
export function measureRun(world: World, record: Record): Float64Array {
  return Float64Array.from(LIST, ({ of }) => of(world, record) + 0)
}
