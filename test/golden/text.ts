import { addressOf, Random } from '../../src/math/random.ts'
import { MEASURES, OBSERVATIONS, prepare, run } from '../../src/model/run.ts'
import type { Scenario } from '../../src/model/scenario.ts'
import { WEEK } from '../../src/model/week.ts'
import { digestOf } from '../helpers/bits.ts'
import { DESIGNS } from '../helpers/designs.ts'
import { scenarioOf } from '../helpers/place.ts'

const ample = { demand: { hours: 24 } }

/** Small scenarios that between them touch every part of the engine. */
const SCENARIOS: Readonly<Record<string, Scenario>> = {
  plain: scenarioOf({ weeks: 104 }),
  integrated: scenarioOf({ weeks: 104, place: ample, designs: { integrated: DESIGNS.integrated } }),
  pathways: scenarioOf({ weeks: 80, place: ample, designs: { pathways: DESIGNS['cross-functional'] } }),
  partnership: scenarioOf({ weeks: 60, place: ample, organisations: ['North', 'South'], designs: { partnership: DESIGNS.partnership } }),
  events: scenarioOf({
    weeks: 60,
    place: ample,
    designs: { unit: { ...DESIGNS['innovation unit'], ...DESIGNS['team that does'] } },
    events: [
      { week: 10, happens: 'leaderLeaves' },
      { week: 20, lasts: 13, set: { demand: { pressure: 0.95 } } },
      { week: 30, set: { support: { coaches: 0 } } },
    ],
  }),
}

const SHOWN = [
  'gapClosed',
  'careDelivered',
  'tests',
  'duplicatedShare',
  'hours.own',
  'hours.total',
  'projects.started',
  'skill',
  'safety.end',
  'leavers',
]

/** What a file of golden results holds: some measures in full, and one number for the bits of all measures and of each weekly series. */
function textOf(scenario: Scenario): string {
  const { measures, series } = run(scenario, 0, 0, prepare(scenario, 0))
  const shown = SHOWN.map((name) => `${name} ${measures[MEASURES.findIndex((measure) => measure.name === name)]}`)
  const weekly = OBSERVATIONS.map(({ name }, o) => {
    const weeks = Float64Array.from(series.subarray(o * scenario.weeks, (o + 1) * scenario.weeks))
    return `weekly ${name} ${digestOf(weeks)}`
  })
  return [...shown, `all measures ${digestOf(measures)}`, ...weekly, ''].join('\n')
}

/** The first random numbers of each process, for seed 1: changing any changes every result. */
function chanceText(): string {
  const random = new Random('1', 0)
  const lines = WEEK.map(({ name }) => {
    random.enter(addressOf(name), 0)
    return `${name} ${random.word(addressOf('team 001'), 0)} ${random.words[1]} ${random.normal(addressOf('team 001'), 1)}`
  })
  return [...lines, ''].join('\n')
}

/** Golden files by path, with the text that they should hold. */
export const GOLDEN: Readonly<Record<string, () => string>> = {
  ...Object.fromEntries(Object.entries(SCENARIOS).map(([name, scenario]) => [`test/golden/${name}.txt`, () => textOf(scenario)])),
  'test/golden/chance.txt': chanceText,
}
