import type { ObservationInfo } from './measure.ts'
import { CAUSES, CLASS, CLASSES, COUNT, COUNTS, type World } from './world.ts'

/** Sums over issues and teams of one week, from which observations are made. Whole numbers index `GROUPS_OF_ISSUES`. */
export const ISSUE_GROUPS = ['all', 'local', 'pathway', 'priority', 'worstOff', 'home', 'safety', 'effectiveness', 'efficiency', 'timeliness', 'personCentredness', 'equity'] as const
export const ALL = 0
const LOCAL = 1
const PATHWAY = 2
const PRIORITY = 3
const WORST = 4
const HOME = 5
const AIM = 6

export interface WeekSums {
  /** Weighted quality gained since the start, and the weighted gap that could be closed, by group of issues. */
  readonly gained: Float64Array
  readonly closable: Float64Array
  weight: number
  delivered: number
  strainLoss: number
  staff: number
  strain: number
  skill: number
  capability: number
  reliance: number
  safety: number
  engagement: number
  reported: number
  /** Hours a week of care time that avoided rework gives back. */
  released: number
}

export function newSums(): WeekSums {
  const groups = ISSUE_GROUPS.length
  return { gained: new Float64Array(groups), closable: new Float64Array(groups), weight: 0, delivered: 0, strainLoss: 0, staff: 0, strain: 0, skill: 0, capability: 0, reliance: 0, safety: 0, engagement: 0, reported: 0, released: 0 }
}

/** Adds up the week. Reads the truth; nothing in the week does so through here. */
export function sumUp(world: World, sums: WeekSums): void {
  sums.gained.fill(0)
  sums.closable.fill(0)
  sums.weight = 0
  sums.delivered = 0
  sums.reported = 0
  sums.strainLoss = 0
  sums.released = 0
  for (let t = 0; t < world.sizes.team; t++) {
    const issues = world.issueEnd[t] - world.issueFrom[t]
    let better = 0
    for (let i = world.issueFrom[t]; i < world.issueEnd[t]; i++) {
      addIssue(world, sums, i, t, LOCAL)
      better += world.delivered[i] - world.firstQuality[i]
    }
    if (issues > 0) sums.released += world.reworkNow[world.organisationOf[t]] * world.staff[t] * WEEK_HOURS * (better / issues)
  }
  for (let i = world.facts.localIssues; i < world.sizes.issue; i++) addIssue(world, sums, i, world.owner[i], PATHWAY)
  sumTeams(world, sums)
}

function addIssue(world: World, sums: WeekSums, issue: number, team: number, scope: number): void {
  const { gained, closable } = sums
  const weight = world.weight[issue]
  const gain = weight * (world.quality[issue] - world.firstQuality[issue])
  const gap = weight * (1 - world.firstQuality[issue])
  const organisation = world.issueOrganisation[issue]
  gained[ALL] += gain
  closable[ALL] += gap
  gained[scope] += gain
  closable[scope] += gap
  const aim = AIM + world.aim[issue]
  gained[aim] += gain
  closable[aim] += gap
  if (world.priority[organisation * world.facts.kinds + world.kind[issue]] === 1) {
    gained[PRIORITY] += gain
    closable[PRIORITY] += gap
  }
  if (scope === LOCAL && world.worstOff[team] === 1) {
    gained[WORST] += gain
    closable[WORST] += gap
  }
  if (organisation === 0) {
    gained[HOME] += gain
    closable[HOME] += gap
  }
  const delivered = world.delivered[issue]
  sums.weight += weight
  sums.delivered += weight * delivered
  sums.strainLoss += weight * delivered * STRAIN_LOSS * world.strain[team]
  sums.reported += weight * (1 - delivered) * (0.1 + 0.6 * world.safety[team])
}

/** Hours that a member of staff works in a week. */
const WEEK_HOURS = 37.5

/** Care lost at full strain, as a share. Source: assumption. */
const STRAIN_LOSS = 0.1

function sumTeams(world: World, sums: WeekSums): void {
  let staff = 0
  let strain = 0
  let skill = 0
  let capability = 0
  let reliance = 0
  let safety = 0
  let engagement = 0
  for (let t = 0; t < world.sizes.team; t++) {
    const s = world.staff[t]
    staff += s
    strain += s * world.strain[t]
    skill += s * world.skill[t]
    capability += s * world.skill[t] * (1 - world.reliance[t])
    reliance += s * world.reliance[t]
    safety += s * world.safety[t]
    engagement += s * world.engagement[t]
  }
  sums.staff = staff
  sums.strain = strain
  sums.skill = skill
  sums.capability = capability
  sums.reliance = reliance
  sums.safety = safety
  sums.engagement = engagement
}

/** Adds a column of an organisation-wise tally over organisations. */
export function total(column: Float64Array, width: number, place: number): number {
  let sum = 0
  for (let at = place; at < column.length; at += width) sum += column[at]
  return sum
}

export function testingHours(world: World): number {
  let sum = 0
  for (let n = 0; n < world.classHours.length; n++) sum += world.classHours[n]
  return sum
}

export function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}

interface Observation extends ObservationInfo {
  readonly of: (world: World, sums: WeekSums) => number
}

const gap = (group: number) => (_: World, sums: WeekSums) => ratio(sums.gained[group], sums.closable[group])

const LIST: readonly Observation[] = [
  { name: 'gapClosed', about: 'share of the closable quality gap that is closed', unit: 'share', better: 'higher', of: gap(ALL) },
  { name: 'gapClosed.local', about: 'the same for local issues', unit: 'share', better: 'higher', of: gap(LOCAL) },
  { name: 'gapClosed.pathway', about: 'the same for pathways', unit: 'share', better: 'higher', of: gap(PATHWAY) },
  { name: 'gapClosed.priority', about: 'the same for issues that are priorities in that week; 0 without priorities', unit: 'share', better: 'higher', of: gap(PRIORITY) },
  { name: 'gapClosed.worstOff', about: 'the same for the fifth of teams that started with the worst care', unit: 'share', better: 'higher', of: gap(WORST) },
  { name: 'careDelivered', about: 'weighted quality that reaches patients, less what strain loses', unit: 'share', better: 'higher', of: (_, s) => ratio(s.delivered - s.strainLoss, s.weight) },
  { name: 'strain', about: 'mean strain of staff', unit: '0-1', better: 'lower', of: (_, s) => ratio(s.strain, s.staff) },
  { name: 'skill', about: 'mean improvement skill', unit: '0-1', better: 'higher', of: (_, s) => ratio(s.skill, s.staff) },
  { name: 'capability', about: 'mean skill that does not lean on experts: skill × (1 - reliance)', unit: '0-1', better: 'higher', of: (_, s) => ratio(s.capability, s.staff) },
  { name: 'reliance', about: 'mean reliance on experts', unit: '0-1', better: 'lower', of: (_, s) => ratio(s.reliance, s.staff) },
  { name: 'safety', about: 'mean psychological safety', unit: '0-1', better: 'higher', of: (_, s) => ratio(s.safety, s.staff) },
  { name: 'engagement', about: 'mean engagement', unit: '0-1', better: 'higher', of: (_, s) => ratio(s.engagement, s.staff) },
  { name: 'harm.true', about: 'weighted care that falls short', unit: 'share', better: 'lower', of: (_, s) => ratio(s.weight - s.delivered, s.weight) },
  { name: 'harm.reported', about: 'the share of it that is reported, which rises with safety', unit: 'share', better: 'neither', of: (_, s) => ratio(s.reported, s.weight) },
  { name: 'tests', about: 'tests done so far for each issue', unit: 'tests/issue', better: 'neither', of: (w) => ratio(total(w.tally, COUNTS.length, COUNT.tests), w.sizes.issue) },
  { name: 'duplicatedShare', about: 'duplicated share of the hours spent testing so far', unit: 'share', better: 'lower', of: (w) => ratio(total(w.classHours, CLASSES.length, CLASS.duplicated), testingHours(w)) },
  ...CAUSES.map((cause, n): Observation => ({ name: `duplicated.${cause}`, about: `hours so far of tests duplicated because ${wordsOf(cause)}`, unit: 'hours', better: 'lower', of: (w) => total(w.causeHours, CAUSES.length, n) })),
]

/** Why a test was duplicated, in words. */
export function wordsOf(cause: (typeof CAUSES)[number]): string {
  const words = {
    disregarded: 'what others had found was seen, and set aside for one’s own',
    notRecognised: 'what others had found was seen, but context hid that it applied',
    notLookedUp: 'the memory had it, and nobody looked it up',
    outOfReach: 'it was kept where this team cannot see',
    forgotten: 'it was recorded once, and lost since',
    concurrent: 'others were at it at the same time, unseen',
    unrecorded: 'it was never written down',
  }
  return words[cause]
}

export const OBSERVATIONS: readonly ObservationInfo[] = LIST.map(({ of: _, ...info }) => info)

/** Writes the observations of the week into their series: `series[o * weeks + week]`. */
export function observe(world: World, sums: WeekSums, series: Float32Array): void {
  const { weeks } = world.facts
  for (let o = 0; o < LIST.length; o++) series[o * weeks + world.week] = LIST[o].of(world, sums)
}
