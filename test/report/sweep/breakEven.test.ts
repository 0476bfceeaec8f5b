import { expect, test } from 'vitest'
import { breakEvenReport } from '../../../src/report/sweep/breakEven.ts'
import { breakEven } from '../../../src/study/analyses/breakEven.ts'
import { made, uniformFactor } from '../../helpers/decision.ts'
import { OWN_NAMES, told } from '../../helpers/told.ts'

const factors = [uniformFactor('demand.load', 0, 1), uniformFactor('issues.commonness', 0, 1)]
const chosen = { design: 1, versus: 0, measure: 0, factors: [0, 1] }
const of = { seed: 1, points: 200, replicates: 1, noise: 0.05, factors }
const report = (design: (x: readonly number[]) => number, more = {}) =>
  told(breakEvenReport(breakEven.analyse(made({ ...of, ...more, designs: [() => 0, design] }), chosen), OWN_NAMES))

test('says where one is ahead, with a band, and draws a small map', () => {
  const { texts, rows } = report(([x, y]) => 0.3 + 0.5 * x - y)
  expect(texts[0]).toMatch(
    /^lead: In gain, plan 1 is beyond noise ahead of ad hoc over 5\d % of the map, behind it over 4\d %\. At demand\.load 0 it is ahead where/,
  )
  expect(texts[0]).toMatch(/at demand\.load 0\.5 it is ahead where issues\.commonness is below 0\.5\d? \(0\.5\d? to 0\.5\d?\)/)
  expect(rows).toHaveLength(7)
  // The first row is the greatest value of the second factor.
  expect(rows[0].slice(1, 7)).toEqual(['−', '−', '−', '−', '−', '−'])
  expect(rows[6].slice(1)).toEqual(['+', '+', '+', '+', '+', '+', '+'])
})

test('says where chosen settings are taken for a sample: of a list, but not where the surface is the grid itself', () => {
  const TAKEN = 'take them for a sample of settings like them.'
  const plane = ([x, y]: readonly number[]): number => 0.3 + 0.5 * x - y
  const unit0 = Float64Array.from(Array.from({ length: 30 }, (_, p) => [Math.floor(p / 6) / 4, (p % 6) / 5]).flat())
  expect(report(plane, { plan: 'list', drawn: false }).texts[1]).toContain(TAKEN)
  expect(report(plane).texts[1]).not.toContain(TAKEN)
  expect(report(plane, { plan: 'grid', drawn: false, points: 30, replicates: 2, unit0 }).texts[1]).not.toContain(TAKEN)
})

test('says the same of several places once, and of a side that is nowhere that it is nowhere', () => {
  const found = breakEven.analyse(made({ ...of, designs: [() => 0, () => 1] }), chosen)
  const quiet = { difference: 0, low: -1, high: 1 }
  const none = { zeros: [], bands: [] }
  const map = found.map.map((column, i) => (i === 0 ? column.map(() => quiet) : column))
  const [lead, note] = told(breakEvenReport({ ...found, map, lines: found.lines.map(() => none) }, OWN_NAMES)).texts
  expect(lead).toMatch(
    /ahead of ad hoc over 95 % of the map, nowhere behind\. At demand\.load 0(\.0\d)? the two are within noise; at demand\.load 0\.5 and (1|0\.99) it is ahead throughout\.$/,
  )
  expect(note).not.toContain('In brackets')
})

test('turns round where less is better', () => {
  expect(report(([x, y]) => 0.3 + 0.5 * x - y, { better: 'lower' }).texts[0]).toContain(
    'at demand.load 0.5 it is ahead where issues.commonness is above 0.5',
  )
})

test('says everywhere, nowhere, and within noise', () => {
  expect(report(() => 1).texts[0]).toBe('lead: In gain, plan 1 is ahead of ad hoc everywhere.')
  expect(report(() => -1).texts[0]).toBe('lead: In gain, plan 1 is behind ad hoc everywhere.')
  expect(report(() => 0, { noise: 1, seed: 3 }).texts[0]).toBe(
    'lead: In gain, plan 1 and ad hoc are within noise of each other everywhere.',
  )
  expect(report(() => 1, { failing: 1 }).texts).toEqual(['warning: No setting has a pair of runs to compare.'])
})

test('names no crossing where nothing is beyond noise', () => {
  const found = breakEven.analyse(made({ ...of, designs: [() => 0, () => 1] }), chosen)
  const noise = found.second.places.map((_, j) => ({ difference: j < 10 ? -0.01 : 0.01, low: -1, high: 1 }))
  const crossing = { zeros: [0.5], bands: [{ from: 0, to: 1 }] }
  const open = { ...found, map: [noise, ...found.map.slice(1)], lines: [crossing, ...found.lines.slice(1)] }
  expect(told(breakEvenReport(open, OWN_NAMES)).texts[0]).toMatch(
    /At demand\.load 0(\.\d+)? the two are within noise; .* it is ahead throughout/,
  )
})
