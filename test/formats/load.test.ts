import { expect, test } from 'vitest'
import { loadScenario } from '../../src/formats/load.ts'
import { GROUPS } from '../helpers/groups.ts'
import { filesOf, good, load } from '../helpers/files.ts'

const DESIGNS = 'designs: { ad hoc: {} }'

test('problems look as the manual says, all at once, and the last line counts', () => {
  const text = `title: x
place:
  demand: { pressure: 35 }
designs:
  central coaching: { support: { coach: 6 } }`
  expect(load(text).problems).toEqual([
    's.yaml:3:23  demand.pressure = 35 is outside 0…1 (share). Did you mean 0.35?',
    's.yaml:5:34  unknown lever "coach" in support. Did you mean "coaches"? Known: coaches, caseload, handsOn, targeting',
    '2 problems; nothing was run',
  ])
})

test('places stand in a column', () => {
  const lines = load(`weeks: 0\n${DESIGNS}\nplace: { demand: { pressure: 3, law: 9 } }`).problems
  expect(lines).toEqual([
    's.yaml:1:8   weeks = 0 is outside 1…5000 (weeks)',
    's.yaml:3:30  demand.pressure = 3 is outside 0…1 (share). Did you mean 0.03?',
    's.yaml:3:38  demand.law = 9 is outside -2…2 (per sd)',
    '3 problems; nothing was run',
  ])
})

test('what a scenario leaves out has its default; what it says is kept, zeros too', () => {
  const scenario = good(`place: { demand: { pressure: 0, law: -0.0 } }\nseed: 0\n${DESIGNS}`)
  expect(scenario).toMatchObject({ name: 's', title: 's', weeks: 260, seed: '0', replicates: 100, baseline: 0 })
  expect(scenario.place[0].demand).toEqual({ pressure: 0, law: 0 })
  expect(scenario.designs[0].settings[0].support).toEqual({ coaches: 0, caseload: 12, handsOn: 0.5, targeting: 0 })
  expect(scenario.teams).toHaveLength(12)
})

test('seed 1, "1" and --seed 1 are one seed; empty and large ones are seeds too', () => {
  const seed = (text: string) => good(`seed: ${text}\n${DESIGNS}`).seed
  expect([seed('1'), seed('"1"'), good(DESIGNS, {}, { seed: '1' }).seed]).toEqual(['1', '1', '1'])
  expect([seed('""'), seed('"12345678901234567890"'), seed('blue')]).toEqual(['', '12345678901234567890', 'blue'])
  expect(load(`seed: 12345678901234567890\n${DESIGNS}`).problems[0]).toContain('Write it in quotes')
})

test('a design stands on one of the library; its own levers win', () => {
  const library = 'format: constancy-design/1\ntitle: Coaching\nabout: Coaches help.\nlevers: { support: { coaches: 4, caseload: 10 } }'
  const scenario = good('designs: { central: { use: coaching, support: { coaches: 6 } }, bare: { use: coaching } }', {
    'designs/coaching.yaml': library,
  })
  expect(scenario.designs[0].settings[0].support).toMatchObject({ coaches: 6, caseload: 10 })
  expect(scenario.designs[1]).toMatchObject({ about: 'Coaches help.', settings: [{ support: { coaches: 4 } }] })
})

test('designs of the library may stand on each other, not on themselves', () => {
  const file = (use: string, levers: string) => `format: constancy-design/1\nuse: ${use}\nlevers: ${levers}`
  const base = 'format: constancy-design/1\nlevers: { support: { caseload: 9, coaches: 1 } }'
  const scenario = good('designs: { a: { use: upper } }', {
    'designs/base.yaml': base,
    'designs/upper.yaml': file('base', '{ support: { coaches: 2 } }'),
  })
  expect(scenario.designs[0].settings[0].support).toMatchObject({ caseload: 9, coaches: 2 })
  const circle = { 'designs/a.yaml': file('b', '{}'), 'designs/b.yaml': file('a', '{}') }
  expect(load('designs: { x: { use: a } }', circle).problems[0]).toBe(
    'designs/b.yaml:2:6  use: design "a" stands on itself. Expected no circle',
  )
})

test('a problem inside a library design points into its file', () => {
  const library = 'format: constancy-design/1\nlevers:\n  support: { coachs: 4 }'
  expect(load('designs: { a: { use: coaching } }', { 'designs/coaching.yaml': library }).problems[0]).toMatch(
    /^designs\/coaching\.yaml:3:14 {2}unknown lever "coachs" in support\. Did you mean "coaches"\?/,
  )
})

test('an unknown library design is named with the ones there are', () => {
  const library = { 'designs/central-coaching.yaml': '', 'designs/ad-hoc.yaml': '' }
  expect(load('designs: { a: { use: central-coachin } }', library).problems[0]).toBe(
    's.yaml:1:22  no design "central-coachin" in the library. Did you mean "central-coaching"? Known: central-coaching, ad-hoc',
  )
})

test('extends lays a file on another, and problems point into the right one', () => {
  const base = `format: constancy-scenario/1\nweeks: 100\nplace: { demand: { pressure: 0.2, law: 1 } }\ndesigns: { ad hoc: {} }\nevents: [{ week: 1, happens: leader leaves }]`
  const scenario = good('extends: ./base.yaml\nplace: { demand: { pressure: 0.4 } }\ndesigns: { two: {} }', { 'base.yaml': base })
  expect(scenario).toMatchObject({ weeks: 100, place: [{ demand: { pressure: 0.4, law: 1 } }], events: [{ week: 1 }] })
  expect(scenario.designs.map(({ name }) => name)).toEqual(['ad hoc', 'two'])
  expect(load('extends: ./base.yaml\nweeks: 9999', { 'base.yaml': base.replace('law: 1', 'law: 11') }).problems).toEqual([
    's.yaml:2:8      weeks = 9999 is outside 1…5000 (weeks)',
    'base.yaml:3:40  demand.law = 11 is outside -2…2 (per sd)',
    '2 problems; nothing was run',
  ])
})

test.each([
  ['extends: ./s.yaml', 'stands on this file itself'],
  ['extends: ./none.yaml', 'is not there'],
  ['extends: 3', 'Expected another scenario file'],
  ['extends: ./design.yaml', 'is no scenario'],
])('refuses %j', (text, words) => {
  const others = { 'design.yaml': 'format: constancy-design/1\nlevers: {}' }
  expect(load(`${text}\n${DESIGNS}`, others).problems[0]).toContain(words)
})

test('at most eight files stand on each other', () => {
  const others = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [`f${i}.yaml`, `extends: ./f${i + 1}.yaml\nformat: constancy-scenario/1\n`]),
  )
  expect(load(`extends: ./f0.yaml\n${DESIGNS}`, others).problems[0]).toContain('more than 8 files stand on each other')
})

test('of numbers and files of teams, the nearer one is taken', () => {
  const base = `format: constancy-scenario/1\nplace: { sizes: { teams: 40, departments: 4, staff: 9 } }\n${DESIGNS}`
  const table = 'team\nA\nB\n'
  const own = good('extends: ./base.yaml\nplace: { teams: { file: t.csv } }', { 'base.yaml': base, 't.csv': table })
  expect(own.teams.map(({ name, staff }) => [name, staff])).toEqual([
    ['A', 9],
    ['B', 9],
  ])
  expect(own.place[0].sizes).toMatchObject({ teams: 2, departments: 2 })
  expect(good(base.replace(/^.*\n/, ''), { 't.csv': table }, { teams: 't.csv' }).teams).toHaveLength(2)
  const onFile = `format: constancy-scenario/1\nplace: { teams: { file: t.csv } }\n${DESIGNS}`
  expect(good('extends: ./base.yaml\nplace: { sizes: { teams: 5 } }', { 'base.yaml': onFile, 't.csv': table }).teams).toHaveLength(5)
})

test('a missing file is told without a line', () => {
  expect(loadScenario('none.yaml', filesOf({}), { groups: GROUPS }).problems).toEqual([
    'none.yaml: is not there (no such file)',
    '1 problem; nothing was run',
  ])
})

test('formulas are judged together with all else', () => {
  const loaded = load(
    `weeks: 0\n${DESIGNS}\nmeasures: { a: "1 +" }`,
    {},
    {
      checkFormulas: (formulas) =>
        formulas.map(({ name }) => ({ path: ['measures', name], on: 'value', found: 'ends too early', expected: '', hint: '' })),
    },
  )
  expect(loaded.problems).toEqual([
    's.yaml:1:8   weeks = 0 is outside 1…5000 (weeks)',
    's.yaml:3:16  ends too early',
    '2 problems; nothing was run',
  ])
})

test('at most twenty problems are shown, each once, each short', () => {
  const many = Array.from({ length: 30 }, (_, i) => `wrong${i}: 1`).join('\n')
  const lines = load(`${many}\n${DESIGNS}\n${'y'.repeat(1000)}: 1`).problems
  expect(lines).toHaveLength(21)
  expect(lines[20]).toBe('31 problems, of which the first 20 are shown; nothing was run')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(400)
})

test('nothing in a file acts on the terminal', () => {
  expect(load(`"\\u202Ex\\u200B": 1\n${DESIGNS}`).problems[0]).toContain('"\\u202ex\\u200b"')
})
