import { expect, test } from 'vitest'
import { regretReport } from '../../../src/report/sweep/regret.ts'
import { regret } from '../../../src/study/analyses/regret.ts'
import { made } from '../../helpers/decision.ts'
import { told } from '../../helpers/told.ts'

const of = { seed: 1, points: 60, noise: 0.001, unit: 'share', designs: [() => 0, ([x]: readonly number[]) => 0.2 * x + 0.1, () => -1] }

test('says who is least behind, where most, and who is never best', () => {
  const { texts, rows } = told(regretReport(regret.analyse(made({ ...of, replicates: 4 }), { margin: 0 })))
  expect(texts[0]).toMatch(
    /^lead: In gain, plan 1 is on average least behind the best: by \d\.\d points \(0\.\d to \d\.\d\); at worst by \d\.\d points, at x −0\.9\d*\./,
  )
  // It is better where x is above −0.5.
  expect(texts[0]).toMatch(/Plan 1 is better than ad hoc at [78]\d % of settings \(\d\d to \d\d\), at [78]\d % beyond noise\./)
  expect(texts[0]).toContain('Never best: plan 2.')
  expect(rows.map(([name]) => name)).toEqual(['plan 1', 'ad hoc', 'plan 2'])
  expect(texts.join()).not.toContain('warning')
})

test('says of what is best everywhere just that, and leaves long settings to the table', () => {
  const best = told(regretReport(regret.analyse(made({ ...of, replicates: 4, designs: [() => 0, () => 1] }), { margin: 0 })))
  expect(best.texts[0]).toBe('lead: In gain, plan 1 is the best at all 60 settings, beyond noise.')
  const found = regret.analyse(made({ ...of, replicates: 4 }), { margin: 0 })
  const at = ['a', 'b', 'c', 'd', 'e', 'f'].map((address) => ({ address, value: 1 }))
  const rows = found.rows.map((row) => ({ ...row, largest: row.largest && { ...row.largest, at } }))
  expect(told(regretReport({ ...found, rows })).texts[0]).toMatch(/; at worst by \d\.\d points \(where: largest_at in regret\.csv\)\./)
})

test('warns of one replicate, and of measures in which no way is better', () => {
  const sweep = made({ ...of, replicates: 1 })
  const hours = { name: 'hours', about: '', unit: 'hours', better: 'neither' as const }
  const found = regret.analyse(
    { ...sweep, measures: [...sweep.measures, hours], results: [...sweep.results, ...sweep.results] },
    { margin: 0 },
  )
  const { texts } = told(regretReport(found))
  expect(texts[0]).toContain('warning: One replicate at each setting')
  expect(texts[1]).toContain('warning: No regret in hours')
  expect(texts[2]).toContain('by at most')
})

test('says of chosen settings that it is about just these', () => {
  const unit0 = Float64Array.from({ length: 60 }, (_, p) => p / 59)
  const chosen = made({ ...of, unit0, noise: 0.1, sharing: 0, drawn: false, replicates: 4 })
  const { texts } = told(regretReport(regret.analyse(chosen, { margin: 0 })))
  expect(texts[0]).toContain('lead: In gain, plan 1 is on average over these 60 settings least behind the best: by ')
  expect(texts[0]).toMatch(/better than ad hoc at \d\d % of these settings \(\d[.\d]* to \d+\)/)
  expect(texts.at(-1)).toContain('chosen, not drawn')
  expect(texts.at(-1)).toContain('another choice of settings would give another average')
})

test('says that nothing ran', () => {
  const { texts } = told(regretReport(regret.analyse(made({ ...of, replicates: 2, failing: 1 }), { margin: 0 })))
  expect(texts).toEqual(['warning: No design has a run: there is nothing to compare.'])
})
