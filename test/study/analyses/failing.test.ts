import { describe, expect, test } from 'vitest'
import { breakEvenReport } from '../../../src/report/sweep/breakEven.ts'
import { discoverReport } from '../../../src/report/sweep/discover.ts'
import { regretReport } from '../../../src/report/sweep/regret.ts'
import { replicatesReport } from '../../../src/report/sweep/replicates.ts'
import { valueReport } from '../../../src/report/sweep/value.ts'
import { breakEven } from '../../../src/study/analyses/breakEven.ts'
import { discover } from '../../../src/study/analyses/discover.ts'
import { regret } from '../../../src/study/analyses/regret.ts'
import { replicates } from '../../../src/study/analyses/replicates.ts'
import { value } from '../../../src/study/analyses/value.ts'
import type { Sweep } from '../../../src/study/sweep/sweep.ts'
import { made, optionFactor, uniformFactor } from '../../helpers/decision.ts'
import { OWN_NAMES } from '../../helpers/told.ts'

const pair = { design: 1, versus: 0, measure: 0 }

/** What each analysis finds, puts in its table, and tells. */
function all(sweep: Sweep): unknown[] {
  const found = {
    regret: regret.analyse(sweep, { margin: 0 }),
    value: value.analyse(sweep, {}),
    discover: discover.analyse(sweep, { ...pair, threshold: 0, ahead: 1 }),
    breakEven: breakEven.analyse(sweep, { ...pair, factors: [0, 1] }),
    replicates: replicates.analyse(sweep, { halfWidth: 0.1 }),
  }
  return [
    [found.regret, regret.table(found.regret).rows, regretReport(found.regret)],
    [found.value, value.table(found.value).rows, valueReport(found.value, OWN_NAMES)],
    [found.discover, discover.table(found.discover).rows, discoverReport(found.discover, OWN_NAMES)],
    [found.breakEven, breakEven.table(found.breakEven).rows, breakEvenReport(found.breakEven, OWN_NAMES)],
    [found.replicates, replicates.table(found.replicates).rows, replicatesReport(found.replicates)],
  ]
}

/** Paths of all that is not plain data: it could not be written as JSON and read again. */
function odd(value: unknown, path = ''): string[] {
  if (value === null || typeof value === 'boolean') return []
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} ${value}`]
  if (typeof value === 'string') return /NaN|undefined|Infinity/.test(value) ? [`${path} ${value}`] : []
  if (typeof value !== 'object') return [`${path} ${typeof value}`]
  return Object.entries(value).flatMap(([key, one]) => odd(one, `${path}.${key}`))
}

const factors = [uniformFactor('x', 0, 1), uniformFactor('y', 0, 1), optionFactor('o', ['a', 'b'])]

describe.each([0, 0.3, 0.95, 1])('where a share of %d of all runs failed', (failing) => {
  test.each([
    [1, 1],
    [1, 0],
    [3, 0],
    [4, 4],
    [2, 60],
  ])('all analyses give plain data and whole sentences: %d replicates, %d points to a world', (count, sharing) => {
    for (const noise of [0, 1]) {
      const of = {
        seed: 1,
        points: 60,
        replicates: count,
        sharing,
        failing,
        noise,
        factors,
        designs: [() => 0, ([x]: readonly number[]) => x - 0.5],
      }
      expect(odd(all(made(of)))).toEqual([])
      expect(odd(all(made({ ...of, designs: [() => 0, () => 0, () => 0] })))).toEqual([])
    }
  })
})
