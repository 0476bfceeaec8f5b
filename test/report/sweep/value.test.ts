import { expect, test } from 'vitest'
import { valueReport } from '../../../src/report/sweep/value.ts'
import { value } from '../../../src/study/analyses/value.ts'
import { made, uniformFactor } from '../../helpers/decision.ts'
import { OWN_NAMES, told } from '../../helpers/told.ts'

const factors = [uniformFactor('demand.load', -1, 1), uniformFactor('issues.commonness', 0, 1), uniformFactor('sizes.teams', 0, 1)]
const of = { seed: 1, points: 200, replicates: 2, noise: 0.02, unit: 'share', factors }

test('says which parameter could change the choice, and that no other could', () => {
  const { texts, rows } = told(valueReport(value.analyse(made({ ...of, designs: [() => 0, ([x]) => 0.03 + 0.1 * x] }), {}), OWN_NAMES))
  expect(texts[0]).toMatch(
    /^lead: By gain, plan 1 is best on average\. Knowing demand\.load could change the choice at 3\d % of settings and would be worth 1\.\d points \(0\.\d to 1\.\d\); no other parameter is shown to\. Knowing all at once would be worth/,
  )
  expect(rows.map(([name]) => name)).toEqual(['demand.load', 'issues.commonness', 'sizes.teams', 'all at once'])
  expect(texts.at(-1)).toContain('with few replicates at a setting they are mostly luck')
})

test('names the others that could', () => {
  const { texts } = told(
    valueReport(value.analyse(made({ ...of, designs: [() => 0, ([x, y]) => 0.1 * x + 0.2 * (y - 0.5)] }), {}), OWN_NAMES),
  )
  expect(texts[0]).toContain('Others that could: ')
  expect(texts[0]).toContain('No other parameter is shown to.')
})

test('says that no parameter is worth anything, or that nothing ran', () => {
  const alike = told(valueReport(value.analyse(made({ ...of, noise: 1, designs: [() => 0, () => 0] }), {}), OWN_NAMES))
  expect(alike.texts[0]).toContain('Knowing no single parameter is shown to change that to any good')
  const clear = told(valueReport(value.analyse(made({ ...of, designs: [() => 0, () => 1] }), {}), OWN_NAMES))
  expect(clear.texts[0]).toBe(
    'lead: By gain, plan 1 is best at every setting: to know more of what was varied would not change the choice.',
  )
  const failed = told(valueReport(value.analyse(made({ ...of, failing: 1, designs: [() => 0, () => 1] }), {}), OWN_NAMES))
  expect(failed.texts).toEqual(['warning: At no setting has every design a run: there is nothing to choose by.'])
})
