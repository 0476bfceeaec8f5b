import { expect, test } from 'vitest'
import { good, load } from '../helpers/files.ts'

const TEXT = 'designs: { ad hoc: {}, central: { support: { coaches: 6 } } }'
const set = (...values: string[]) => load(TEXT, {}, { set: values }).problems

test('a lever is set in every design, a context in the place', () => {
  const scenario = good(TEXT, {}, { set: ['support.coaches=4', 'demand.pressure=0', 'support.targeting=weakest'] })
  expect(scenario.designs.map(({ settings }) => settings[0].support)).toMatchObject([
    { coaches: 4, targeting: 1 },
    { coaches: 4, targeting: 1 },
  ])
  expect(scenario.place[0].demand.pressure).toBe(0)
  expect(scenario.designs[1].settings[0].demand.pressure).toBe(0)
})

test('one design can be addressed; later options win; weeks can be set', () => {
  const scenario = good(TEXT, {}, { set: ['support.coaches=4', 'designs.central.support.coaches=8', 'weeks=52'] })
  expect(scenario.designs.map(({ settings }) => settings[0].support.coaches)).toEqual([4, 8])
  expect(scenario.weeks).toBe(52)
})

test('a library design is laid under what is set', () => {
  const library = 'format: constancy-design/1\nlevers: { support: { coaches: 4 } }'
  const scenario = good('designs: { a: { use: c } }', { 'designs/c.yaml': library }, { set: ['support.coaches=0'] })
  expect(scenario.designs[0].settings[0].support.coaches).toBe(0)
})

test.each([
  [
    'support.coach=3',
    '--set support.coach=3: unknown lever "coach" in support. Did you mean "coaches"? Known: coaches, caseload, handsOn, targeting',
  ],
  ['demand.presure=3', '--set demand.presure=3: unknown parameter "presure" in demand. Did you mean "pressure"? Known: pressure, law'],
  ['suport.coaches=3', '--set suport.coaches=3: unknown group "suport". Did you mean "support"? Known: sizes, issues, demand, support'],
  ['coaches=3', '--set coaches=3: no address "coaches". Did you mean support.coaches?'],
  [
    'designs.centrl.support.coaches=3',
    '--set designs.centrl.support.coaches=3: unknown design "centrl". Did you mean "central"? Known: ad hoc, central',
  ],
  ['support.coaches', '--set support.coaches: Expected group.parameter=value, or designs.NAME.group.parameter=value'],
  ['support.coaches=', '--set support.coaches=: support.coaches is nothing. Expected a number of 0…60 (FTE)'],
  ['support.coaches=many', '--set support.coaches=many: support.coaches is "many" (text). Expected a number of 0…60 (FTE)'],
  ['support.coaches=99', '--set support.coaches=99: support.coaches = 99 is outside 0…60 (FTE)'],
  ['demand.pressure=35', '--set demand.pressure=35: demand.pressure = 35 is outside 0…1 (share). Did you mean 0.35?'],
  ['demand.pressure=1e999', '--set demand.pressure=1e999: 1e999 is too large for a number'],
  ['a.b.c=1', '--set a.b.c=1: no address "a.b.c". Expected group.parameter=value, or designs.NAME.group.parameter=value'],
])('%s', (value, line) => {
  expect(set(value)).toEqual([line, '1 problem; nothing was run'])
})

test('context cannot be set in a design', () => {
  expect(set('designs.central.demand.pressure=0.1')[0]).toContain('demand.pressure is context, no lever, in design "central"')
})

test('sizes beside a table are told as the option that brought them', () => {
  const lines = load(TEXT, { 't.csv': 'team\nA' }, { teams: 't.csv', set: ['sizes.teams=5'] }).problems
  expect(lines[0]).toBe('--set sizes.teams=5: sizes.teams stands beside a file of teams, which says it. Leave out one of the two')
})
