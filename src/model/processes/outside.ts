import { randomMask } from '../adapt.ts'
import { offer } from '../known.ts'
import { defineProcess } from '../process.ts'
import { issueAt, issuesOf } from '../projects.ts'
import { gradeOf } from '../rating.ts'
import { settle } from '../practice.ts'
import { partOf } from '../../math/random.ts'
import type { Random } from '../../math/random.ts'
import type { World } from '../world.ts'

const DRIFT = 0
const ARRIVES = 1
const LEVEL = 2
const STEP = 3
const HEARS = 40
const CONTEXT = 50

/** The outside world: circumstances drift, and solutions arrive from elsewhere (secular trend, national guidance, partners). */
export const outside = defineProcess({
  name: 'outside',
  about: 'Circumstances drift, and solutions arrive from outside: secular trend, national guidance, external partners.',
  parameters: {
    drift: {
      about: 'elements of a context that turn round in a year, so that records age and solved issues return',
      unit: 'share/year',
      role: 'context',
      default: 0.02,
      range: [0, 0.5],
      source: 'assumption; swept',
      grade: 'D',
      moves: 'gapClosed -',
    },
    arrivals: {
      about: 'solutions that arrive from outside for each issue type',
      unit: 'per year',
      role: 'context',
      default: 0.1,
      range: [0, 4],
      source: 'all hospitals improved, with or without a programme (Benning 2011, evidence 0.6); rate assumed',
      grade: 'D',
      moves: 'projects.replicated +',
    },
    arrivalSteps: {
      about: 'improving steps from usual practice that an outside solution is ahead',
      unit: 'steps',
      role: 'context',
      default: 4,
      range: [0, 20],
      whole: true,
      source: 'assumption',
      grade: 'D',
      moves: 'projects.replicated +',
    },
    difference: {
      about: 'probability that an element turns round between the outside source and a place',
      unit: 'share',
      role: 'context',
      default: 0.15,
      range: [0, 0.5],
      source: 'assumption: like between trusts, above that between teams',
      grade: 'D',
      moves: 'gapClosed -',
    },
    hearing: {
      about: 'teams with the issue that hear of an arriving solution',
      unit: 'share',
      role: 'context',
      default: 0.5,
      range: [0, 1],
      source: '17 years to wide adoption unaided (evidence 1.8); share assumed',
      grade: 'D',
      moves: 'projects.replicated +',
    },
    inspectEvery: {
      about: 'time between ratings by outputs',
      unit: 'weeks',
      role: 'context',
      default: 104,
      range: [4, 1000],
      whole: true,
      source: 'the source text: East London rated in 2016 and 2018',
      grade: 'A',
      moves: 'rating ?',
    },
    partner: {
      about: 'time spent with an external partner (an improvement institute), which brings solutions sooner',
      unit: 'hours/week',
      role: 'lever',
      default: 0,
      range: [0, 200],
      costs: 'the hours',
      source: 'F5 (imports raise early improvement); size assumed: 40 h a week double the arrivals',
      grade: 'D',
      moves: 'projects.replicated +',
    },
  },
  standing: { sharing: (values) => values.partner },
  writes: `book kindGain gainOf steady delivered careOf plainCare context quality practice offerLevel offerPractice offerContext rating`,
  step(world, values, random, organisation) {
    if (values.drift > 0 && world.week % 13 === 12) drift(world, values.drift / 4, random, organisation)
    if (world.week % values.inspectEvery === 0) world.rating[organisation] = gradeOf(world, organisation)
    const { kinds } = world.facts
    // Looked at every four weeks.
    const rate = (values.arrivals * (1 + values.partner / 40)) / 13
    if (rate === 0 || world.week % 4 !== 0) return
    for (let k = 0; k < kinds; k++) {
      const entity = partOf(world.organisationKey[organisation], world.kindKey[k])
      if (random.uniform(entity, ARRIVES) < rate)
        arrive(world, k, values.arrivalSteps, values.difference, values.hearing, random, entity, organisation)
    }
  },
})

/** Contexts are looked at once a quarter; at most one element of an issue turns round then. */
function drift(world: World, chance: number, random: Random, organisation: number): void {
  const { loci } = world.facts
  for (let n = 0, issues = issuesOf(world, organisation); n < issues; n++) {
    const i = issueAt(world, organisation, n)
    if (random.uniform(world.issueKey[i], DRIFT) < chance * loci)
      settle(world, i, world.practice[i], world.context[i] ^ (1 << Math.floor(random.also() * loci)))
  }
}

/** A solution found elsewhere: some steps uphill from usual practice, in a context of its own, heard of by some teams. */
function arrive(
  world: World,
  kind: number,
  steps: number,
  difference: number,
  hearing: number,
  random: Random,
  entity: number,
  organisation: number,
): void {
  const { facts } = world
  const table = kind << facts.loci
  let idea = facts.usual[kind]
  for (let n = 0; n < steps; n++) {
    const a = idea ^ (1 << Math.floor(random.uniform(entity, STEP + n) * facts.loci))
    const b = idea ^ (1 << Math.floor(random.also() * facts.loci))
    const better = facts.quality[table + a] >= facts.quality[table + b] ? a : b
    if (facts.quality[table + better] > facts.quality[table + idea]) idea = better
  }
  const context = randomMask(random, entity, CONTEXT, facts.loci, difference)
  const level = facts.quality[table + idea] + 0.05 * random.normal(entity, LEVEL)
  for (let n = 0, issues = issuesOf(world, organisation); n < issues; n++) {
    const i = issueAt(world, organisation, n)
    if (world.kind[i] === kind && random.uniform(world.issueKey[i], HEARS) < hearing) offer(world, i, level, idea ^ context, context)
  }
}
