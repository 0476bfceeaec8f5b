import { expect, test } from 'vitest'
import { studentQuantile } from '../../../src/math/student.ts'
import { tQuantiles } from '../../../src/study/decide/tQuantiles.ts'

test('t quantiles are exact at whole degrees of freedom and near between them', () => {
  const t = tQuantiles(0.95)
  expect(t(9)).toBe(studentQuantile(0.975, 9))
  for (const df of [2.3, 3.7, 4.4, 8.2, 40.5]) expect(Math.abs(t(df) / studentQuantile(0.975, df) - 1)).toBeLessThan(0.003)
  expect(t(1e6)).toBeCloseTo(1.96, 3)
  expect(t(0)).toBeNaN()
  expect(t(NaN)).toBeNaN()
})
