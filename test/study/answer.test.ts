import { expect, test } from 'vitest'
import { answerOf } from '../../src/study/answer.ts'
import { comparisonOf } from '../../src/study/experiment.ts'
import { NAMES } from '../helpers/names.ts'
import { workOf } from '../../src/study/workOf.ts'
import { scenario } from '../helpers/scenario.ts'

/** Answer of three designs whose means on average and at the end are given, in four worlds. */
function answerWith(average: readonly number[], end: readonly number[], weeks = 26) {
  const given = scenario({ weeks, replicates: 4 })
  const work = workOf(comparisonOf(given, {}), given, NAMES)
  const column = (mean: number) => Float64Array.from({ length: 4 }, (_, r) => mean + 0.001 * r)
  const values = average.map((mean, d) =>
    work.measures.map((name) =>
      column(name === 'gapClosed' ? mean : name === (weeks === 26 ? 'gapClosed.26' : 'gapClosed.end') ? end[d] : 0),
    ),
  )
  const care = average.map(() => new Float32Array(4 * weeks))
  return answerOf(given, work, { point: 0, replicates: 4, values, care, failed: 0, failures: [] } as never)
}

test('who leads at the end is compared with who leads on average, where they differ', () => {
  const { leaderAtEnd, rivals } = answerWith([0.2, 0.4, 0.3], [0.3, 0.4, 0.6])
  expect(rivals).toMatchObject({ design: 'central', baseline: 'other', measure: 'gapClosed' })
  expect(leaderAtEnd).toMatchObject({ design: 'other', baseline: 'central', measure: 'gapClosed.26', verdict: 'better' })
  expect(leaderAtEnd?.difference).toBeCloseTo(0.2, 12)
  expect(answerWith([0.2, 0.4, 0.3], [0.3, 0.4, 0.6], 30).leaderAtEnd).toMatchObject({ design: 'other', measure: 'gapClosed.end' })
})

test('the same leader all along, or two designs, leave nothing to say', () => {
  expect(answerWith([0.2, 0.4, 0.3], [0.3, 0.7, 0.6]).leaderAtEnd).toBeNull()
  const given = scenario({ weeks: 26, designs: ['a', 'b'] })
  const work = workOf(comparisonOf(given, {}), given, NAMES)
  const values = work.designs.map(() => work.measures.map(() => new Float64Array(4)))
  const rows = { replicates: 4, values, care: values.map(() => new Float32Array(4 * 26)), failed: 0, failures: [] }
  expect(answerOf(given, work, rows as never).leaderAtEnd).toBeNull()
})
