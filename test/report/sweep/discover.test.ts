import { expect, test } from 'vitest'
import { discoverReport } from '../../../src/report/sweep/discover.ts'
import { factorWords } from '../../../src/report/sweep/factorWords.ts'
import { discover } from '../../../src/study/analyses/discover.ts'
import type { Factor } from '../../../src/study/sweep/factor.ts'
import { variedOf } from '../../../src/study/sweep/varied.ts'
import { made, optionFactor, uniformFactor } from '../../helpers/decision.ts'
import { OWN_NAMES, told } from '../../helpers/told.ts'

const factors = [
  uniformFactor('demand.load', 0, 1),
  uniformFactor('issues.commonness', 0, 1),
  { ...uniformFactor('sizes.teams', 40, 360), whole: true },
  optionFactor('network.shape', ['ring', 'star', 'small world']),
]
const chosen = { design: 1, versus: 0, measure: 0, threshold: 0, ahead: 1 }
const of = { seed: 1, points: 600, replicates: 1, noise: 0.01, unit: 'share', factors }
const texts = (design: (x: readonly number[]) => number, more = {}, options = {}): string[] =>
  told(discoverReport(discover.analyse(made({ ...of, ...more, designs: [() => 0, design] }), { ...chosen, ...options }), OWN_NAMES)).texts

test('says where, in the factors’ own names and values, and how well that held on other points', () => {
  const [lead, note] = texts(([load, common]) => (load > 0.7 && common < 0.5 ? 1 : -1))
  expect(lead).toMatch(
    /^lead: Plan 1 is ahead of ad hoc in gain mostly where demand\.load is above 0\.7\d? and issues\.commonness is below 0\.(49|5)\d?: at \d+ % of settings there \(\d+ to \d+\), against 1\d % overall; these are \d+ % of all such settings \(\d+ to \d+\)\.$/,
  )
  expect(note).toMatch(/^note: Plan 1 is ahead of ad hoc in gain at 1\d % of 600 settings\./)
})

test('has words for whole numbers and options', () => {
  expect(texts(([, , teams]) => (teams >= 200.5 ? 1 : -1))[0]).toMatch(/where sizes\.teams is at least (19|20)\d:/)
  expect(texts(([, , , shape]) => (shape === 1 ? -1 : 1))[0]).toContain('where network.shape is ring or small world:')
})

test('says how far ahead, or behind', () => {
  expect(texts(([load]) => (load > 0.7 ? 0.2 : 0), {}, { threshold: 0.05 })[0]).toContain(
    'ahead of ad hoc in gain by more than 5.0 points mostly',
  )
  expect(texts(([load]) => (load > 0.7 ? 1 : -1), {}, { ahead: 0 })[0]).toContain(
    'Plan 1 is behind ad hoc in gain mostly where demand.load is below 0.7',
  )
})

test('says that there is no region, nothing to look for, or nothing at all', () => {
  expect(texts(() => 0, { noise: 1 })[0]).toMatch(
    /^lead: Plan 1 is ahead of ad hoc in gain at \d\d % of 600 settings, but no region was found/,
  )
  expect(texts(() => 1)[0]).toBe('lead: Plan 1 is ahead of ad hoc in gain at all 600 settings: there are no conditions to look for.')
  expect(texts(() => -1)[0]).toBe('lead: Plan 1 is ahead of ad hoc in gain at none of 600 settings: there are no conditions to look for.')
  expect(texts(() => 1, { failing: 1 })).toEqual(['warning: No setting has a pair of runs to compare.'])
})

test('says where chosen settings are taken for a sample', () => {
  const where = ([load]: readonly number[]): number => (load > 0.7 ? 1 : -1)
  const TAKEN = 'The settings are chosen, not drawn: the intervals here take them for a sample of settings like them.'
  expect(texts(where, { plan: 'list', drawn: false })[1]).toContain(TAKEN)
  expect(texts(where)[1]).not.toContain(TAKEN)
})

test('tells of a box that did not stand the check', () => {
  const found = discover.analyse(made({ ...of, designs: [() => 0, ([load]) => (load > 0.7 ? 1 : -1)] }), chosen)
  const [region] = found.regions
  const failed = { ...region, checked: { ...region.checked, density: 0.25 } }
  expect(told(discoverReport({ ...found, failed }, OWN_NAMES)).texts[1]).toMatch(
    / A box where demand\.load is above 0\.7\d? does not count: it is so at \d+ % of settings there on the half where it was found, but at 25 % on the other, against \d+ % overall\./,
  )
})

test('says values with their units, and choices of what moves together as one', () => {
  const hours = uniformFactor('demand.hours', 3, 16)
  const sizes = {
    ...uniformFactor('sizes', 0, 1),
    name: 'sizes.teams + sizes.departments',
    addresses: ['sizes.teams', 'sizes.departments'],
    distribution: {
      kind: 'values' as const,
      rows: [
        [60, 6],
        [240, 24],
      ],
    },
  }
  const said = (factors: readonly Factor[], design: (x: readonly number[]) => number): string => {
    const found = discover.analyse(made({ ...of, factors, designs: [() => 0, design] }), chosen)
    return told(discoverReport(found, factorWords(variedOf(factors)))).texts[0]
  }
  expect(said([hours], ([x]) => (x > 8 ? 1 : -1))).toMatch(/where demand\.hours is above (7\.9|8)(\.\d)? hours\/week:/)
  expect(said([sizes], ([teams]) => (teams > 100 ? 1 : -1))).toContain('where sizes.teams (with sizes.departments) is 240 with 24:')
})
