import { testingHours, total } from '../sums.ts'
import { CLASSES, USES, type World } from '../world.ts'
import { measure, type Measure } from './measure.ts'

/** Hours of all uses: the budget, and what exported expertise earns. */
export function hoursAll(world: World): number {
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

const CLASS_WORDS: { readonly [Class in (typeof CLASSES)[number]]: string } = {
  replication: 'copies or repeated on purpose',
  ownRepeat: 'repeats by the same team, unknowing',
  duplicated: 'repeats of what another team tested, as if new',
  new: 'new in the organisation',
}

/** Hours by use, and testing hours by class. */
export function hourMeasures(): Measure[] {
  return [
    ...USES.map((use, n) =>
      measure(
        `hours.${use}`,
        `improvement hours for ${USE_WORDS[use]}`,
        'hours',
        use === 'waiting' || use === 'pressed' || use === 'idle' ? 'lower' : 'neither',
        (w) => total(w.use, USES.length, n),
      ),
    ),
    measure('hours.total', 'improvement hours of all uses: the budget, and what exported expertise earns', 'hours', 'neither', hoursAll),
    ...CLASSES.map((name, n) =>
      measure(
        `testing.${name}`,
        `hours of tests that are ${CLASS_WORDS[name]}`,
        'hours',
        name === 'new' || name === 'replication' ? 'neither' : 'lower',
        (w) => total(w.classHours, CLASSES.length, n),
      ),
    ),
    measure('testing.total', 'hours of all tests', 'hours', 'neither', testingHours),
  ]
}
