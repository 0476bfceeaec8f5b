import { canonical } from '../../src/formats/canonical.ts'
import { loadExperiment } from '../../src/formats/experiments/load.ts'
import { hashOf } from '../../src/formats/hash.ts'
import { orderOf, type Order } from '../../src/formats/order.ts'
import { formulaReader } from '../../src/study/formulas/formulas.ts'
import type { Question } from '../../src/study/sweep/question.ts'
import { filesOf } from './files.ts'

/** A small experiment; at some of its points a design costs more than there is. */
export const SMALL_SWEEP = `format: constancy-experiment/1
title: Small
weeks: 20
place: { sizes: { teams: 6, departments: 2, pathways: 0 }, demand: { hours: 20 } }
designs:
  ad hoc: {}
  coached: { support: { coaches: 1 } }
plan: latin-hypercube
points: 9
vary: { demand.pressure: [0.3, 0.9], demand.hours: [2, 24] }
replicates: 2
`

/** The smallest that has points, parts and failed runs. */
export const TINY_SWEEP = SMALL_SWEEP.replace('weeks: 20', 'weeks: 4')
  .replace('points: 9', 'points: 3')
  .replace('replicates: 2', 'replicates: 1')

export interface SmallSweep {
  readonly order: Order
  readonly question: Question
}

/** The order of a small experiment, in chunks of so many worlds. */
export async function smallSweep(text = SMALL_SWEEP, groupsPerChunk = 4): Promise<SmallSweep> {
  const { experiment, question, scenario, problems } = await loadExperiment(
    { path: 'x.yaml', shown: 'x.yaml', text },
    filesOf({}),
    formulaReader,
  )
  if (experiment === undefined) throw new Error(problems.join('\n'))
  const order = orderOf(experiment, scenario!, '0.0.0-test')
  const work = { ...order.work, groupsPerChunk }
  const planText = canonical(work)
  return { order: { ...order, work: JSON.parse(planText) as Order['work'], planText, id: hashOf(planText) }, question: question! }
}
