import { COUNT, COUNTS, type World } from '../world.ts'
import { ISSUE_GROUPS, newSums, qualityInUse, ratio, sumUp, total, ALL, type WeekSums } from '../sums.ts'

/** Weeks at which things are always told together: half a year, a year and a half, three and five years. */
export const HORIZONS = [26, 78, 156, 260] as const

/** What is kept of a run while it goes on, for measures at the end of it. */
export interface Record {
  readonly sums: WeekSums
  /** Share of the gap closed by group of issues: sum over weeks, then its value at each horizon and in the last week. */
  readonly gaps: Float64Array
  readonly care: Float64Array
  readonly tests: Float64Array
  /** Sums over weeks of means over staff. */
  readonly means: Float64Array
  /** Care time given back, and weighted quality gained: sums over weeks. */
  released: number
  gainedWeeks: number
  /** Weighted quality in the last week. */
  quality: number
}

export const GROUPS = ISSUE_GROUPS.length
/** Place of the last week, after all horizons. */
export const END = HORIZONS.length + 1
const MEANS = ['strain', 'skill', 'reliance', 'safety', 'engagement'] as const

export function newRecord(): Record {
  return {
    sums: newSums(),
    gaps: new Float64Array(GROUPS * (1 + END)),
    care: new Float64Array(1 + END),
    tests: new Float64Array(HORIZONS.length),
    means: new Float64Array(MEANS.length + 2),
    released: 0,
    gainedWeeks: 0,
    quality: 0,
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
    note(record, h + 1, delivered)
    tests[h] = ratio(total(world.tally, COUNTS.length, COUNT.tests), world.sizes.issue)
  }
  if (last) note(record, END, delivered)
  if (last) record.quality = qualityInUse(sums)
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

/** Writes down how things stand at a horizon, or at the end. */
function note({ sums, gaps, care }: Record, place: number, delivered: number): void {
  for (let g = 0; g < GROUPS; g++) gaps[place * GROUPS + g] = ratio(sums.gained[g], sums.closable[g])
  care[place] = delivered
}
