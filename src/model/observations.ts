import type { ObservationInfo } from './measure.ts'
import { ALL, LOCAL, PATHWAY, PRIORITY, qualityInUse, ratio, testingHours, total, WORST, type WeekSums } from './sums.ts'
import { CAUSES, CLASS, CLASSES, COUNT, COUNTS, type World } from './world.ts'

interface Observation extends ObservationInfo {
  readonly of: (world: World, sums: WeekSums) => number
}

const gap = (group: number) => (_: World, sums: WeekSums) => ratio(sums.gained[group], sums.closable[group])

const LIST: readonly Observation[] = [
  { name: 'gapClosed', about: 'share of the closable quality gap that is closed', unit: 'share', better: 'higher', of: gap(ALL) },
  { name: 'gapClosed.local', about: 'the same for local issues', unit: 'share', better: 'higher', of: gap(LOCAL) },
  { name: 'gapClosed.pathway', about: 'the same for pathways', unit: 'share', better: 'higher', of: gap(PATHWAY) },
  {
    name: 'gapClosed.priority',
    about: 'the same for issues that are priorities in that week; 0 without priorities',
    unit: 'share',
    better: 'higher',
    of: gap(PRIORITY),
  },
  {
    name: 'gapClosed.worstOff',
    about: 'the same for the fifth of teams that started with the worst care',
    unit: 'share',
    better: 'higher',
    of: gap(WORST),
  },
  {
    name: 'quality',
    about: 'weighted quality of the practice in use',
    unit: '0-1',
    better: 'higher',
    of: (_, s) => qualityInUse(s),
  },
  {
    name: 'careDelivered',
    about: 'weighted quality that reaches patients, less what strain loses',
    unit: 'share',
    better: 'higher',
    of: (_, s) => ratio(s.delivered - s.strainLoss, s.weight),
  },
  { name: 'strain', about: 'mean strain of staff', unit: '0-1', better: 'lower', of: (_, s) => ratio(s.strain, s.staff) },
  { name: 'skill', about: 'mean improvement skill', unit: '0-1', better: 'higher', of: (_, s) => ratio(s.skill, s.staff) },
  {
    name: 'capability',
    about: 'mean skill that does not lean on experts: skill × (1 - reliance)',
    unit: '0-1',
    better: 'higher',
    of: (_, s) => ratio(s.capability, s.staff),
  },
  { name: 'reliance', about: 'mean reliance on experts', unit: '0-1', better: 'lower', of: (_, s) => ratio(s.reliance, s.staff) },
  { name: 'safety', about: 'mean psychological safety', unit: '0-1', better: 'higher', of: (_, s) => ratio(s.safety, s.staff) },
  { name: 'engagement', about: 'mean engagement', unit: '0-1', better: 'higher', of: (_, s) => ratio(s.engagement, s.staff) },
  {
    name: 'harm.true',
    about: 'weighted care that falls short',
    unit: 'share',
    better: 'lower',
    of: (_, s) => ratio(s.weight - s.delivered, s.weight),
  },
  {
    name: 'harm.reported',
    about: 'the share of it that is reported, which rises with safety',
    unit: 'share',
    better: 'neither',
    of: (_, s) => ratio(s.reported, s.weight),
  },
  {
    name: 'tests',
    about: 'tests done so far for each issue',
    unit: 'tests/issue',
    better: 'neither',
    of: (w) => ratio(total(w.tally, COUNTS.length, COUNT.tests), w.sizes.issue),
  },
  {
    name: 'duplicatedShare',
    about: 'duplicated share of the hours spent testing so far',
    unit: 'share',
    better: 'lower',
    of: (w) => ratio(total(w.classHours, CLASSES.length, CLASS.duplicated), testingHours(w)),
  },
  ...CAUSES.map((cause, n): Observation => ({
    name: `duplicated.${cause}`,
    about: `hours so far of tests duplicated because ${wordsOf(cause)}`,
    unit: 'hours',
    better: 'lower',
    of: (w) => total(w.causeHours, CAUSES.length, n),
  })),
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
