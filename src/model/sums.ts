import type { World } from './world.ts'

/** Groups of issues for which the closed share of the gap is told; the constants below are positions in it. */
export const ISSUE_GROUPS = [
  'all',
  'local',
  'pathway',
  'priority',
  'worstOff',
  'home',
  'safety',
  'effectiveness',
  'efficiency',
  'timeliness',
  'personCentredness',
  'equity',
] as const
export const ALL = 0
export const LOCAL = 1
export const PATHWAY = 2
export const PRIORITY = 3
export const WORST = 4
const HOME = 5
const AIM = 6

/** Sums over issues and teams of one week, from which observations and measures are made. */
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
  return {
    gained: new Float64Array(groups),
    closable: new Float64Array(groups),
    weight: 0,
    delivered: 0,
    strainLoss: 0,
    staff: 0,
    strain: 0,
    skill: 0,
    capability: 0,
    reliance: 0,
    safety: 0,
    engagement: 0,
    reported: 0,
    released: 0,
  }
}

/** Adds up the week. Reads the truth; nothing in the week does so through here. */
export function sumUp(world: World, sums: WeekSums): void {
  const { gained, closable } = sums
  gained.fill(0)
  closable[PRIORITY] = 0
  if (world.week === 0) sumGaps(world, sums)
  sums.weight = 0
  sums.delivered = 0
  sums.reported = 0
  sums.strainLoss = 0
  sums.released = 0
  const { localIssues } = world.facts
  sumIssues(world, sums, 0, localIssues, LOCAL)
  sumIssues(world, sums, localIssues, world.sizes.issue, PATHWAY)
  gained[ALL] = gained[LOCAL] + gained[PATHWAY]
  sumTeams(world, sums)
}

/** Care lost at full strain, as a share. Source: assumption. */
const STRAIN_LOSS = 0.1

/** What could be closed at all: the weighted gap at the start, the same all the run long but for priorities. */
function sumGaps(world: World, { closable }: WeekSums): void {
  closable.fill(0)
  for (let i = 0; i < world.sizes.issue; i++) {
    const gap = world.weight[i] * (1 - world.firstQuality[i])
    const local = i < world.facts.localIssues
    closable[ALL] += gap
    closable[local ? LOCAL : PATHWAY] += gap
    closable[AIM + world.aim[i]] += gap
    if (world.issueOrganisation[i] === 0) closable[HOME] += gap
    if (local && world.worstOff[world.owner[i]] === 1) closable[WORST] += gap
  }
}

function sumIssues(world: World, sums: WeekSums, from: number, end: number, scope: number): void {
  const {
    weight,
    quality,
    firstQuality,
    delivered,
    issueOrganisation,
    aim,
    kind,
    priority,
    owner,
    worstOff,
    strain,
    safety,
    reworkNow,
    careHours,
  } = world
  const { gained, closable } = sums
  const { kinds } = world.facts
  let gains = 0
  let home = 0
  let worst = 0
  let all = 0
  let care = 0
  let lost = 0
  let told = 0
  let released = 0
  for (let i = from; i < end; i++) {
    const w = weight[i]
    const gain = w * (quality[i] - firstQuality[i])
    const organisation = issueOrganisation[i]
    const team = owner[i]
    gains += gain
    gained[AIM + aim[i]] += gain
    if (organisation === 0) home += gain
    if (priority[organisation * kinds + kind[i]] === 1) {
      gained[PRIORITY] += gain
      closable[PRIORITY] += w * (1 - firstQuality[i])
    }
    const reaches = w * delivered[i]
    all += w
    care += reaches
    lost += reaches * strain[team]
    told += (w - reaches) * (0.1 + 0.6 * safety[team])
    if (scope !== LOCAL) continue
    if (worstOff[team] === 1) worst += gain
    released += reworkNow[organisation] * careHours[i] * (delivered[i] - firstQuality[i])
  }
  gained[scope] = gains
  gained[HOME] += home
  gained[WORST] += worst
  sums.weight += all
  sums.delivered += care
  sums.strainLoss += STRAIN_LOSS * lost
  sums.reported += told
  sums.released += released
}

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
