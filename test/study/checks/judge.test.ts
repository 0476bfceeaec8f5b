import { expect, test } from 'vitest'
import type { Check, Plan } from '../../../src/study/checks/check.ts'
import { judge } from '../../../src/study/checks/judge.ts'
import { settingOf, tellDesigns } from '../../../src/study/checks/place.ts'
import { readSymbol, symbolsIn } from '../../../src/study/checks/symbols.ts'
import { runTask } from '../../../src/study/checks/world.ts'
import { MEASURES, OBSERVATIONS, run } from '../../../src/model/run.ts'
import { scenario } from '../../helpers/scenario.ts'

const item = { kind: 'measure', measure: 0 } as const
const place = scenario()
const wanted = (...symbols: string[]) => symbols.map((symbol, n) => ({ symbol, design: n, item }))
const check = (effects: Check['effects']): Check => ({
  name: 'x',
  also: [],
  title: '',
  statement: '',
  source: '',
  shows: 'emergent',
  note: '',
  replicates: 3,
  quick: 3,
  effects,
})

test('formulas are evaluated world by world over all settings of an effect, on and off', async () => {
  const plan: Plan = {
    settings: [
      { scenario: place, designs: [0, 1], wanted: wanted('calm.a.tests', 'calm.b.tests') },
      { scenario: place, designs: [0], wanted: wanted('busy.a.tests') },
      { scenario: place, designs: [0], wanted: wanted('busy.a.tests') },
    ],
    effects: [{ on: [0, 1], off: [0, 2] }, { on: [0] }, { on: [0] }],
  }
  const values = [Float64Array.of(10, 1, 20, 2, 30, 3), Float64Array.of(5, 6, 7), Float64Array.of(10, 20, 30)]
  const effects: Check['effects'] = [
    { says: 's', statistic: { kind: 'mean', formula: 'calm.a.tests - busy.a.tests' }, expected: { above: 1 }, off: [] },
    { says: 's', statistic: { kind: 'ratio', formulas: ['calm.a.tests', 'calm.b.tests'] }, expected: { from: 9, to: 11 } },
    { says: 's', statistic: { kind: 'correlation', formulas: ['calm.a.tests', '0 - calm.b.tests'] }, expected: { above: 0 } },
  ]
  const { found } = await judge(check(effects), plan, values)
  // 5, 14 and 23; with the mechanism off nothing is left, in any world.
  expect(found[0].estimate).toMatchObject({ worlds: 3, value: 14, least: 5, most: 23 })
  expect(found[0].off).toMatchObject({ estimate: { value: 0, most: 0 }, vanished: true })
  expect(found[1]).toMatchObject({ estimate: { value: 10 }, verdict: 'met' })
  expect(found[2].estimate.value).toBeCloseTo(-1, 12)
})

test('a task gives what runs give, measures and means over weeks alike', () => {
  const strain = OBSERVATIONS.findIndex(({ name }) => name === 'strain')
  const tests = MEASURES.findIndex(({ name }) => name === 'tests')
  const values = runTask({
    scenario: place,
    designs: [1, 0],
    wanted: [
      { symbol: 'a', design: 0, item: { kind: 'measure', measure: tests } },
      { symbol: 'b', design: 1, item: { kind: 'weeks', observation: strain, from: 4, to: 5 } },
    ],
    first: 2,
    end: 4,
  })
  const [own, other] = [run(place, 1, 3), run(place, 0, 3)]
  expect(values).toHaveLength(4)
  expect(values[2]).toBe(own.measures[tests])
  expect(values[3]).toBe((other.series[strain * place.weeks + 4] + other.series[strain * place.weeks + 5]) / 2)
})

test('symbols are taken apart', () => {
  expect(symbolsIn('log(1 - calm.a.gapClosed.26) / max(calm.a.skill.w3to9, 0.5) - calm.a.gapClosed.26')).toEqual([
    'calm.a.gapClosed.26',
    'calm.a.skill.w3to9',
  ])
  expect(readSymbol('calm.a.skill.w3to9', ['calm'], ['a'], 30)).toMatchObject({
    place: 'calm',
    design: 'a',
    item: { kind: 'weeks', from: 2, to: 8 },
  })
  expect(readSymbol('a.gapClosed.26', [], ['a'], 30)).toMatchObject({ place: '', item: { kind: 'measure' } })
  expect(readSymbol('calm.a.skill.w0', ['calm'], ['a'], 30)).toBe('weeks 0 to 0 of a run of 30 weeks in calm.a.skill.w0')
  expect(readSymbol('busy.a.skill', ['calm'], ['a'], 30)).toContain('unknown place "busy"')
})

test('designs of a place stand beside its baseline, paired', () => {
  const setting = settingOf({ ...place, baseline: 1 })
  expect(setting.wanted.map(({ symbol }) => symbol).slice(0, 4)).toEqual([
    'ad hoc.gapClosed',
    'ad hoc.gapClosed.end',
    'ad hoc.duplicatedShare',
    'central.gapClosed',
  ])
  const values = Float64Array.from({ length: 2 * 9 }, (_, i) => (i < 9 ? i : 2 * i))
  const [first, baseline] = tellDesigns(setting, values)
  expect(baseline.differences).toBeUndefined()
  expect(first.means[0]).toBe((0 + 18) / 2)
  expect(first.differences?.[0]).toMatchObject({ value: (0 - 3 + (18 - 24)) / 2, worlds: 2 })
})
