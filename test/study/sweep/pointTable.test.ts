import { LEVEL } from '../../../src/study/level.ts'
import { describe, expect, test } from 'vitest'
import { overview } from '../../../src/study/analyses/overview.ts'
import { compareColumns } from '../../../src/study/comparison.ts'
import { pointTable } from '../../../src/study/sweep/pointTable.ts'
import { sweepWith } from '../../helpers/sweepWith.ts'

// Ten replicates of forty places were run. Plain, the interval of the difference just keeps off zero; widened it does not.
const luck = [0.9, -0.4, 1.3, -0.8, 0.1, 0.7, -0.2, 1.1, 0.5, -0.1]
const one = (sequential: boolean) =>
  sweepWith({ points: 1, replicates: 40, plan: 'compare', sharing: 0, sequential }, (_, d, __, r) =>
    r < 10 ? r + d * (luck[r] + 0.2) : NaN,
  )

describe('a sweep of one point', () => {
  test.each([true, false])('says what compare says of that scenario; with a stop rule: %s', (sequential) => {
    const sweep = one(sequential)
    const [base, coached] = sweep.results[0]
    const { name, better } = sweep.measures[0]
    const question = { design: 'coached', baseline: 'ad hoc', measure: name, better, skewed: false, level: LEVEL, seed: '1', sequential }
    const { pairs, baselineMean, mean, difference, low, high, verdict } = compareColumns(coached, base, question)
    expect([...pointTable(sweep).rows]).toEqual([[1, 'ad hoc', 'coached', name, pairs, baselineMean, mean, difference, low, high, verdict]])
    expect(verdict).toBe(sequential ? 'within noise' : 'better')
    expect(overview.analyse(sweep, {}).rows[1].versus).toMatchObject(sequential ? { ahead: 0, noise: 1 } : { ahead: 1, noise: 0 })
  })

  test('with a stop rule has the wider interval in the overview, point by point', () => {
    const halves = [true, false].map((sequential) => {
      const sweep = sweepWith({ points: 2, replicates: 10, plan: 'grid', sharing: 0, sequential }, (_, d, p, r) => d * (p + luck[r]))
      return overview.analyse(sweep, {}).each[0].differences[0].half!
    })
    expect(halves[0]).toBeCloseTo(halves[1] * 1.1, 12)
  })
})
