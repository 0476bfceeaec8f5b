import { expect, test } from 'vitest'
import { replicatesReport } from '../../../src/report/sweep/replicates.ts'
import { replicates } from '../../../src/study/analyses/replicates.ts'
import { made } from '../../helpers/decision.ts'
import { told } from '../../helpers/told.ts'

const of = { seed: 1, points: 50, replicates: 4, noise: 0.02, world: 0.1, unit: 'share', designs: [() => 0, () => 0.1] }

test('says how many replicates it takes, and what they would be unpaired', () => {
  const { texts, rows } = told(replicatesReport(replicates.analyse(made(of), { halfWidth: 0.01 })))
  expect(texts[0]).toMatch(
    /^lead: To know the difference of plan 1 from ad hoc in gain to ± 1\.0 points at a setting takes \d\d replicates \(\d\d to \d\d\); unpaired runs would take \d{3} of each design\.$/,
  )
  expect(rows.map((row) => row[2])).toEqual(['1.0', '0.50', '0.25'])
})

test('says how many there were: at each setting, or where a stop rule stopped', () => {
  const sweep = made({ ...of, points: 5, replicates: 40 })
  const texts = (sequential: boolean): string => {
    const ran = (i: number): boolean => i % 40 < [10, 10, 20, 40, 10][Math.floor(i / 40)]
    const results = sweep.results.map((designs) => designs.map((column) => column.map((value, i) => (!sequential || ran(i) ? value : NaN))))
    return told(replicatesReport(replicates.analyse({ ...sweep, results, sequential }, { halfWidth: 0.01 }))).texts.at(-1)!
  }
  expect(texts(false)).toContain('This sweep had 40 at each setting. ')
  expect(texts(true)).toContain('had between 10 and 40 at each setting (median 10). ')
})

test('says where it would take more than anyone has, and where nothing is known', () => {
  expect(told(replicatesReport(replicates.analyse(made(of), { halfWidth: 1e-9 }))).texts[0]).toContain(
    'takes more than 10,000,000 replicates',
  )
  const failed = replicates.analyse(made({ ...of, failing: 1 }), { halfWidth: 0.01 })
  expect(told(replicatesReport(failed)).texts).toEqual(['warning: No setting has two pairs of runs: luck cannot be seen.'])
})
