import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Data } from '../../../src/model/check/data.ts'
import { checkScenario } from '../../../src/model/check.ts'
import { defaultOf } from '../../../src/model/parameter.ts'
import { GROUPS as MODEL } from '../../../src/model/registry.ts'
import { GROUPS } from '../../helpers/groups.ts'
import { good, load } from '../../helpers/files.ts'

const DESIGNS = 'designs: { ad hoc: {}, central: { support: { coaches: 6 } } }'
const wrong = (text: string) =>
  load(text)
    .problems.slice(0, -1)
    .map((line) => line.replace(/^\S+ +/, ''))

test.each([
  ['demand: { pressure: 35 }', 'demand.pressure = 35 is outside 0…1 (share). Did you mean 0.35?'],
  ['demand: { pressure: -0.2 }', 'demand.pressure = -0.2 is outside 0…1 (share). Did you mean 0.2?'],
  ['demand: { pressure: yes }', 'demand.pressure is "yes" (text). Did you mean 1? Expected a number of 0…1 (share)'],
  ['demand: { pressure: true }', 'demand.pressure is true. Did you mean 1? Expected a number of 0…1 (share)'],
  [
    'demand: { pressure: 5% }',
    'demand.pressure is "5%" (text). Did you mean 0.05? (numbers stand without %). Expected a number of 0…1 (share)',
  ],
  [
    'demand: { pressure: "0,5" }',
    'demand.pressure is "0,5" (text). Did you mean 0.5? (decimals follow a full stop). Expected a number of 0…1 (share)',
  ],
  ['demand: { pressure: "0.5" }', 'demand.pressure is "0.5" (text). Did you mean 0.5, without quotes? Expected a number of 0…1 (share)'],
  ['demand: { pressure: [1] }', 'demand.pressure is a list. Expected a number of 0…1 (share)'],
  ['demand: { pressure: }', 'demand.pressure is nothing. Expected a number of 0…1 (share)'],
  [
    'demand: { pressure:0.5 }',
    'unknown parameter "pressure:0.5" in demand. Is a blank missing after the colon? ("pressure: 0.5"). Known: pressure, law',
  ],
  ['demand: 0.5', 'demand is 0.5. Expected parameters, as in demand: { pressure: … }'],
  ['sizes: { teams: 2.5 }', 'sizes.teams = 2.5 is not a whole number (teams). Did you mean 3?'],
  [
    'sizes: { teams: 1_000 }',
    'sizes.teams is "1_000" (text). Did you mean 1000? (no marks between thousands). Expected a whole number of 1…100000 (teams)',
  ],
  [
    'sizes: { teams: 12 teams }',
    'sizes.teams is "12 teams" (text). Did you mean 12? (the unit is not written). Expected a whole number of 1…100000 (teams)',
  ],
  ['sizes: { teams: 5, departments: 9 }', 'sizes.departments = 9 is more than sizes.teams = 5. Expected at least one team in each'],
  [
    'support: { coaches: 3 }',
    'support.coaches is a lever, in place. Leaders choose it: write it in a design, designs: { NAME: { support: { coaches: … } } }',
  ],
  ['dmeand: {}', 'unknown group "dmeand" in place. Did you mean "demand"? Known: teams, issueTypes, organisations, sizes, issues, demand'],
  [
    'pressure: 0.3',
    'unknown group "pressure" in place. pressure is a parameter: write demand: { pressure: … }. Known: teams, issueTypes, organisations, sizes, issues, demand',
  ],
])('place: { %s }', (place, line) => {
  expect(wrong(`place: { ${place} }\n${DESIGNS}`)).toEqual([line])
})

test.each([
  [
    'a: { support: { coach: 6 } }',
    'unknown lever "coach" in support. Did you mean "coaches"? Known: coaches, caseload, handsOn, targeting',
  ],
  [
    'a: { demand: { pressure: 0.2 } }',
    'demand.pressure is context, no lever, in design "a". It is true of the place: write place: { demand: { pressure: … } }',
  ],
  [
    'a: { coaches: 6 }',
    'unknown group "coaches" in design "a". coaches is a parameter: write support: { coaches: … }. Known: use, about, organisations, support',
  ],
  [
    'a: { support: { targeting: weakst } }',
    'support.targeting is "weakst". Did you mean weakest? Choose from: first come, weakest, priorities',
  ],
  ['a: { support: { targeting: 2 } }', 'support.targeting is 2. Choose from: first come, weakest, priorities'],
  ['a: 6', 'design "a" is 6. Expected levers, as in support: { coaches: 6 }'],
  ['a/b: {}', 'name of design "a/b" has other characters than letters, digits, blank, - and _, or does not begin with a letter or digit'],
  [
    '"=1+1": {}',
    'name of design "=1+1" has other characters than letters, digits, blank, - and _, or does not begin with a letter or digit',
  ],
  ['NUL: {}', 'name of design "NUL" is the name of a device on some systems'],
  ['"a ": {}', 'name of design "a " begins or ends with a blank'],
  ['a: { organisations: { South: {} } }', 'unknown organisation "South". Known: organisation 1'],
])('designs: { %s }', (designs, line) => {
  expect(wrong(`designs: { ${designs} }`)).toEqual([line])
})

test.each([
  ['{ week: 260, happens: leader leaves }', 'week = 260 is outside 0…259 (weeks)'],
  ['{ happens: leader leaves }', 'this event has no week. Expected the first week in which it holds, as in week: 104'],
  ['{ week: 1 }', 'this event does nothing. Expected set, adopt or happens'],
  [
    '{ week: 1, happens: leader leave }',
    'happens is "leader leave". Did you mean leader leaves? Choose from: leader leaves, method switches, transplant',
  ],
  ['{ week: 1, happens: leader leaves, lasts: 3 }', 'lasts without set or adopt has no effect. Leave it out'],
  ['{ week: 1, happens: transplant }', 'a transplant without from. Expected from: the organisation whose leaders come'],
  ['{ week: 1, happens: leader leaves, from: organisation 1 }', 'from has no effect with happens: leader leaves. Leave it out'],
  ['{ week: 1, adopt: cetral }', 'unknown design "cetral". Did you mean "central"? Known: ad hoc, central'],
  ['{ week: 1, adopt: central, design: [ad hoc, none] }', 'unknown design "none". Known: ad hoc, central'],
  ['{ week: 1, adopt: central, organisation: West }', 'unknown organisation "West". Known: organisation 1'],
  [
    '{ week: 1, set: { sizes: { teams: 3 } } }',
    'sizes.teams is built before week 0, so no event can change it. Expected parameters of processes',
  ],
  ['{ week: 1, set: { demand: { pressure: 2 } } }', 'demand.pressure = 2 is outside 0…1 (share). Did you mean 0.02?'],
  [
    '{ week: 1, adopt: central, when: { ratingAtMost: bad } }',
    'ratingAtMost is "bad". Choose from: inadequate, requires improvement, good, outstanding',
  ],
  [
    '{ week: 1, adopt: central, whn: 3 }',
    'unknown key "whn" in an event. Did you mean "when"? Known: week, lasts, when, design, organisation, set, adopt, happens, from, note',
  ],
  ['leader leaves', 'event 1 is "leader leaves" (text). Expected a map, as in - { week: 104, happens: leader leaves }'],
])('events: [%s]', (event, line) => {
  expect(wrong(`${DESIGNS}\nevents: [${event}]`)).toEqual([line])
})

test('an event holds for the designs and organisations it names', () => {
  const text = `${DESIGNS}
place: { sizes: { organisations: 2 } }
events:
  - { week: 104, lasts: 8, design: central, set: { support: { coaches: 0 }, demand: { pressure: 0 } }, note: cut }
  - { week: 5, when: { ratingAtMost: inadequate }, organisation: [organisation 2, organisation 1], adopt: central }
  - { week: 6, happens: transplant, organisation: organisation 2, from: organisation 1 }`
  expect(good(text).events).toEqual([
    { week: 104, lasts: 8, designs: [1], set: { support: { coaches: 0 }, demand: { pressure: 0 } }, note: 'cut' },
    { week: 5, whenRatingAtMost: 0, organisations: [0, 1], set: {}, adopt: 1, note: '' },
    { week: 6, organisations: [1], set: {}, happens: 'transplant', from: 0, note: '' },
  ])
})

test.each([
  ['designs: {}', 'no designs. Expected at least one, as in designs: { ad hoc: {} }'],
  [`${DESIGNS}\nbaseline: centrl`, 'unknown design "centrl". Did you mean "central"? Known: ad hoc, central'],
  [
    `${DESIGNS}\nwekes: 3`,
    'unknown key "wekes" in a scenario. Did you mean "weeks"? Known: format, title, about, extends, weeks, seed, replicates, place, designs, baseline, events, measures',
  ],
  [`${DESIGNS}\ntitle: 3`, 'title is 3. Did you mean "3", in quotes? Expected text'],
  [`${DESIGNS}\nseed: 1.5`, 'seed is 1.5. Write it in quotes. Expected a whole number, or text of at most 200 characters'],
  [`${DESIGNS}\nmeasures: { 1a: x }`, 'name of measure "1a" is no identifier. Expected letters, digits, _ and dots, a letter first'],
  [`${DESIGNS}\nmeasures: { a: }`, 'measure "a" is nothing. Expected a formula as text of at most 1000 characters'],
])('%j', (text, line) => {
  expect(wrong(text)).toEqual([line])
})

test('what would take more memory than there is likely to be is refused, with how much it would take', () => {
  expect(wrong(`place: { sizes: { teams: 100000, organisations: 500 } }\n${DESIGNS}`)).toEqual([
    expect.stringMatching(
      /^50000000 teams in 500 organisations with 7 issue types would take about [\d.]+ GB of memory\. .* Expected at most 4 GB$/,
    ),
  ])
})

test('the format must be there and be ours', () => {
  const check = (data: Data) => checkScenario(data, { name: 's' }, GROUPS).problems.map(({ found, hint }) => `${found} ${hint}`)
  expect(check(new Map())).toContain('this file has no format ')
  expect(check(new Map([['format', 'constancy-scenario/2']]))).toContain(
    'format is "constancy-scenario/2" (text) Did you mean "constancy-scenario/1"?',
  )
  expect(check(null)).toEqual(['nothing is in this file '])
  expect(check([])).toEqual(['this file holds a list '])
})

test('names of generated teams do not depend on how many there are', () => {
  const names = (text: string) => good(`place: { sizes: { ${text} } }\n${DESIGNS}`).teams.map(({ id }) => id)
  const many = names('teams: 1500')
  expect(names('teams: 5')).toEqual(many.slice(0, 5))
  expect([many[0], many[1499]]).toEqual(['team 001', 'team 1500'])
  const two = names('teams: 5, organisations: 2')
  expect(two.slice(0, 5)).toEqual(many.slice(0, 5))
  expect(two[5]).toBe('team 2.001')
  expect(new Set(two).size).toBe(10)
})

test('departments are equal parts', () => {
  const { teams, place } = good(`place: { sizes: { teams: 10, departments: 3 } }\n${DESIGNS}`)
  expect(teams.map(({ department }) => department.slice(-1)).join('')).toBe('1111222333')
  expect(place[0].sizes.departments).toBe(3)
  expect(good(`place: { sizes: { teams: 2 } }\n${DESIGNS}`).place[0].sizes.departments).toBe(2)
})

test('organisations: a number of them, or names, with what differs in place and design', () => {
  const numbered = good(
    `place: { sizes: { organisations: 2 }, organisations: { organisation 2: { demand: { pressure: 0 } } } }\n${DESIGNS}`,
  )
  expect(numbered.organisations).toEqual(['organisation 1', 'organisation 2'])
  expect(numbered.place.map(({ demand }) => demand.pressure)).toEqual([0.35, 0])
  const named = good(
    `place: { organisations: { North: , South: { demand: { law: 0 } } } }\ndesigns: { a: { support: { coaches: 2 }, organisations: { South: { support: { coaches: 0 } } } } }`,
  )
  expect(named.organisations).toEqual(['North', 'South'])
  expect(named.designs[0].settings.map(({ support, demand }) => [support.coaches, demand.law])).toEqual([
    [2, 0.5],
    [0, 0],
  ])
  expect(wrong(`place: { sizes: { organisations: 2 }, organisations: { North: } }\n${DESIGNS}`)[0]).toContain(
    'unknown organisation "North". Known: organisation 1, organisation 2. To name them here, list all of them and leave out sizes.organisations',
  )
  expect(wrong(`place: { organisations: { N: { sizes: { staff: 3 } } } }\n${DESIGNS}`)[0]).toContain(
    'sizes.staff cannot differ between organisations',
  )
})

/** Any data at all, with names that mean something now and then. */
const anyData = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<Data>(null, true, 0, -1, 1, 0.5, 1e300, '', 'yes', '5%', 'ad hoc', 'constancy-scenario/1', 'transplant'),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string(),
    fc.array(tie('data'), { maxLength: 3 }),
    fc
      .array(
        fc.tuple(
          fc.oneof(
            fc.constantFrom(
              'place',
              'designs',
              'events',
              'measures',
              'sizes',
              'demand',
              'support',
              'teams',
              'file',
              'columns',
              'organisations',
              'set',
              'week',
              'coaches',
              'pressure',
              'use',
              'format',
              'seed',
              'toString',
            ),
            fc.string(),
          ),
          tie('data'),
        ),
        { maxLength: 5 },
      )
      .map((entries) => new Map(entries)),
  ),
})).data

test('whatever the data, there is a scenario or a problem, and nothing is thrown', () => {
  fc.assert(
    fc.property(anyData, fc.boolean(), (data, sound) => {
      const base: [string, Data][] = [
        ['format', 'constancy-scenario/1'],
        ['designs', new Map([['a', null]])],
      ]
      const whole = sound && data instanceof Map ? new Map([...base, ...data]) : data
      const { scenario, problems } = checkScenario(whole as Data, { name: 's' }, GROUPS)
      expect(scenario === undefined).toBe(problems.length > 0)
      for (const { path, found } of problems) expect([typeof found, Array.isArray(path)]).toEqual(['string', true])
    }),
    { numRuns: 500 },
  )
})

test("the model's own parameters: each default is valid, and each value within its range is kept as it is", () => {
  const parameters = MODEL.flatMap((group) => Object.entries(group.parameters).map(([name, parameter]) => ({ group, name, parameter })))
  fc.assert(
    fc.property(fc.constantFrom(...parameters), fc.double({ min: 0, max: 1, noNaN: true }), ({ group, name, parameter }, u) => {
      // Sizes are counted again from what was made of them.
      fc.pre(group.name !== 'sizes')
      const low = 'range' in parameter ? parameter.range[0] : 0
      const high = 'range' in parameter ? parameter.range[1] : parameter.options.length - 1
      const drawn = low + u * (high - low)
      const value = 'options' in parameter || parameter.whole ? Math.round(drawn) : drawn
      const written = 'options' in parameter ? parameter.options[value] : value
      const values: Data = new Map([[group.name, new Map([[name, written]])]])
      const lever = parameter.role === 'lever'
      const data: Data = new Map<string, Data>([
        ['format', 'constancy-scenario/1'],
        ['designs', new Map([['a', lever ? values : null]])],
        ['place', lever ? null : values],
      ])
      const { scenario, problems } = checkScenario(data, { name: 's' })
      // A value may be refused for what it would take or for what stands beside it (", but"), never for itself.
      const forItself = problems.filter(({ found }) => found.startsWith(`${group.name}.${name}`) && !found.includes(', but '))
      expect(forItself).toEqual([])
      expect(scenario?.designs[0].settings[0][group.name][name] ?? value + 0).toBe(value + 0)
      expect(defaultOf(parameter)).toBeGreaterThanOrEqual('range' in parameter ? low : 0)
    }),
    { numRuns: 300 },
  )
})
