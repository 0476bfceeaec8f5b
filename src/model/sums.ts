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
  sums.gained.fill(0)
  sums.closable.fill(0)
  sumKinds(world, sums)
  sumTeams(world, sums)
}

/** Gains and gaps by group of issues, from what is kept for each type. */
function sumKinds(world: World, { gained, closable }: WeekSums): void {
  const { kindGain, kindGap, priority, facts } = world
  const { kinds, localKinds, aims } = facts
  for (let o = 0; o < world.sizes.organisation; o++) {
    for (let k = 0; k < kinds; k++) {
      const gain = kindGain[o * kinds + k]
      const gap = kindGap[o * kinds + k]
      const scope = k < localKinds ? LOCAL : PATHWAY
      gained[ALL] += gain
      closable[ALL] += gap
      gained[scope] += gain
      closable[scope] += gap
      gained[AIM + aims[k]] += gain
      closable[AIM + aims[k]] += gap
      if (o === 0) {
        gained[HOME] += gain
        closable[HOME] += gap
      }
      if (priority[o * kinds + k] === 1) {
        gained[PRIORITY] += gain
        closable[PRIORITY] += gap
      }
    }
  }
}

/** Care lost at full strain, as a share. Source: assumption. */
const STRAIN_LOSS = 0.1

function sumTeams(world: World, sums: WeekSums): void {
  const {
    strain,
    skill,
    reliance,
    safety,
    engagement,
    weightOf,
    careOf,
    plainCare,
    firstCare,
    gainOf,
    worstOff,
    careHours,
    reworkNow,
    organisationOf,
  } = world
  const { gained, closable } = sums
  sums.staff = sums.strain = sums.skill = sums.capability = sums.reliance = sums.safety = sums.engagement = 0
  sums.weight = sums.delivered = sums.strainLoss = sums.reported = sums.released = 0
  for (let t = 0; t < world.sizes.team; t++) {
    const people = world.staff[t]
    sums.staff += people
    sums.strain += people * strain[t]
    sums.skill += people * skill[t]
    sums.capability += people * skill[t] * (1 - reliance[t])
    sums.reliance += people * reliance[t]
    sums.safety += people * safety[t]
    sums.engagement += people * engagement[t]
    sums.weight += weightOf[t]
    sums.delivered += careOf[t]
    sums.strainLoss += STRAIN_LOSS * careOf[t] * strain[t]
    sums.reported += (weightOf[t] - careOf[t]) * (0.1 + 0.6 * safety[t])
    sums.released += reworkNow[organisationOf[t]] * careHours[t] * (plainCare[t] - firstCare[t])
    if (worstOff[t] === 0) continue
    gained[WORST] += gainOf[t]
    closable[WORST] += world.gapOf[t]
  }
}

/** Weighted quality of the practice in use: the gap at the start, less what was gained. */
export function qualityInUse({ closable, gained, weight }: WeekSums): number {
  return weight > 0 ? 1 - (closable[ALL] - gained[ALL]) / weight : 0
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
