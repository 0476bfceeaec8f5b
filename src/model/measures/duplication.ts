import { IN_USE } from '../page.ts'
import { cellOf } from '../facts.ts'
import { ratio, testingHours, total } from '../sums.ts'
import { wordsOf } from '../observations.ts'
import { CAUSES, CLASS, CLASSES, COUNT, type World } from '../world.ts'
import { counted, measure, shareOf, type Measure } from './measure.ts'

/** Duplicated effort and its causes, beside what blind search would do, and what repeating was still good for. */
export function duplicationMeasures(): Measure[] {
  return [
    measure('duplicatedShare', 'duplicated share of all testing hours', 'share', 'lower', (w) =>
      ratio(total(w.classHours, CLASSES.length, CLASS.duplicated), testingHours(w)),
    ),
    ...causeMeasures(),
    measure('blindShare', 'what blind search would have duplicated, as a share of all testing hours', 'share', 'neither', (w) =>
      ratio(counted(COUNT.blindHours)(w), testingHours(w)),
    ),
    measure(
      'partnerShare',
      'testing hours that are new here but repeat what a partner tested',
      'share',
      'lower',
      (w) => ratio(counted(COUNT.partnerHours)(w), testingHours(w)),
      true,
    ),
    measure(
      'duplicatedKept',
      'duplicated tests that still brought an improvement, as measured',
      'tests',
      'neither',
      counted(COUNT.duplicatedKept),
    ),
    measure(
      'reinvented',
      'kept new changes whose idea was in use elsewhere in the organisation',
      'tests',
      'lower',
      counted(COUNT.reinvented),
    ),
    measure(
      'resolved',
      'kept changes that the same team had tested before: problems solved again',
      'tests',
      'lower',
      counted(COUNT.resolved),
      true,
    ),
    measure(
      'distinctIdeas',
      'different ideas in use for a type of issue at the end (unwarranted variation)',
      'ideas/type',
      'lower',
      distinctIdeas,
    ),
    measure(
      'spreadTime',
      'time from the first test of an idea to its use as a copy; the length of the run when nothing spread',
      'weeks',
      'lower',
      (w) => (counted(COUNT.spreads)(w) > 0 ? shareOf(COUNT.spreadWeeks, COUNT.spreads)(w) : w.facts.weeks),
      true,
    ),
  ]
}

function distinctIdeas(world: World): number {
  const { facts, book } = world
  let ideas = 0
  let kinds = 0
  for (let o = 0; o < world.sizes.organisation; o++) {
    for (let k = 0; k < facts.kinds; k++) {
      if (world.kindIssues[o * facts.kinds + k] === 0) continue
      kinds++
      const from = cellOf(facts, o, k, -1, 0)
      for (let c = from; c < from + (1 << facts.loci); c++) if (book[(c << 3) | IN_USE] > 0) ideas++
    }
  }
  return ratio(ideas, kinds)
}

function causeMeasures(): Measure[] {
  return CAUSES.map((cause, n) =>
    measure(
      `duplicated.${cause}`,
      `hours of tests duplicated because ${wordsOf(cause)}`,
      'hours',
      'lower',
      (w) => total(w.causeHours, CAUSES.length, n),
      true,
    ),
  )
}
