import { describe, expect, test } from 'vitest'
import { loadCheck } from '../../../src/formats/checks/load.ts'
import { formulaReader } from '../../../src/study/formulas/formulas.ts'
import { filesOf } from '../../helpers/files.ts'

const formulas = await formulaReader()
const BASE = 'format: constancy-scenario/1\nweeks: 60\nplace: { sizes: { teams: 10, departments: 2 } }\ndesigns: { ad hoc: {} }\n'
const HEAD = 'format: constancy-check/1\ntitle: A\nstatement: B\nsource: C\nshows: emergent\nscenario: ./base.yaml\n'
const DESIGNS = 'designs:\n  a: {}\n  b: { support: { coaches: 1 } }\n'

function load(text: string, sets: readonly string[] = []) {
  const files = filesOf({ 'base.yaml': BASE, 'x.yaml': text })
  return loadCheck({ path: 'x.yaml', shown: 'x.yaml', text }, files, formulas, sets)
}

const effects = (...lines: string[]): string => `${HEAD}${DESIGNS}effects:\n${lines.map((line) => `  - { says: s, ${line} }\n`).join('')}`

describe('a sound check', () => {
  test('has its designs on the scenario that it names, and only those of its formulas are run', () => {
    const { check, plan, problems } = load(effects('value: b.gapClosed - b.skill.w52, above: 0'))
    expect(problems).toEqual([])
    expect(check).toMatchObject({ name: 'x', shows: 'emergent', replicates: 60, quick: 6 })
    expect(plan!.settings).toHaveLength(1)
    const [{ scenario, designs, wanted }] = plan!.settings
    expect(scenario.weeks).toBe(60)
    expect(designs.map((d) => scenario.designs[d].name)).toEqual(['b'])
    expect(wanted.map(({ symbol }) => symbol)).toEqual(['b.gapClosed', 'b.skill.w52'])
  })

  test('has a setting for each place, and for each place with a mechanism off', () => {
    const text = `${HEAD}${DESIGNS}places:\n  calm: {}\n  busy: { demand.pressure: 0.95 }\neffects:
  - { says: s, value: calm.a.gapClosed - busy.a.gapClosed, above: 0.01, off: { demand.rework: 0 } }
  - { says: s, value: busy.b.gapClosed, above: 0 }\n`
    const { plan, problems } = load(text)
    expect(problems).toEqual([])
    expect(plan!.settings.map(({ scenario }) => [scenario.place[0].demand.pressure, scenario.place[0].demand.rework])).toEqual([
      [0.85, 0.18],
      [0.95, 0.18],
      [0.85, 0],
      [0.95, 0],
    ])
    expect(plan!.effects).toEqual([{ on: [0, 1], off: [2, 3] }, { on: [1] }])
    expect(plan!.settings[1].wanted.map(({ symbol }) => symbol)).toEqual(['busy.a.gapClosed', 'busy.b.gapClosed'])
  })

  test('takes --set in every setting; a lever goes to all designs', () => {
    const { plan } = load(effects('value: a.gapClosed, above: 0'), ['support.coaches=2', 'demand.hours=9'])
    const { scenario } = plan!.settings[0]
    expect(scenario.designs.map(({ settings }) => settings[0].support.coaches)).toEqual([2, 2, 2])
    expect(scenario.place[0].demand.hours).toBe(9)
  })
})

test('another file is no check', () => {
  const { check, problems } = load('format: constancy-scenario/1\n')
  expect(check).toBeUndefined()
  expect(problems[0]).toBe('x.yaml: is no check. Expected format: constancy-check/1')
})

describe('problems, all at once with their places', () => {
  test.each([
    ['value: quite.gapClosed, above: 0', 'unknown design "quite" in quite.gapClosed. Known: ad hoc, a, b'],
    ['value: a.gapclosed, above: 0', 'unknown measure "gapclosed". Did you mean gapClosed? in a.gapclosed'],
    ['value: a.skill.w90, above: 0', 'weeks 90 to 90 of a run of 60 weeks in a.skill.w90'],
    ['value: a.gapClosed +, above: 0', 'Unexpected end of expression'],
    ['value: 3, above: 0', 'a formula without measures. Expected design.measure in it'],
    ['value: a.tests, above: 0, is: 1', '2 expectations. Expected one of above, is, exactly, and from with to'],
    ['above: 0', 'nothing is measured here. Expected value: formula, or correlation or ratio: [formula, formula]'],
    ['value: a.tests, above: much', 'above is "much" (text)'],
    ['value: a.tests, abov: 0', 'unknown key "abov" in an effect. Did you mean "above"?'],
    ['value: a.tests, above: 0, off: { support.coach: 0 }', 'unknown lever "coach" in support'],
  ])('%s', (effect, message) => {
    const { check, problems } = load(effects(effect))
    expect(check).toBeUndefined()
    expect(problems.join('\n')).toContain(message)
    expect(problems[0]).toMatch(/^x\.yaml:11:\d+/)
  })

  test('of the head', () => {
    const { problems } = load('format: constancy-check/1\nshows: maybe\ntitel: x\neffects: []\n')
    expect(problems.join('\n')).toContain('shows is "maybe" (text)')
    expect(problems.join('\n')).toContain('unknown key "titel" in a check. Did you mean "title"?')
    expect(problems.join('\n')).toContain('there is no statement. Expected statement: text')
    expect(problems.join('\n')).toContain('there are no effects')
  })
})
