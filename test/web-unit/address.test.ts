import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, LONGEST, passedOver, stateOf } from '../../src/web/state/address.ts'
import { changed, FIRST, type State } from '../../src/web/state/state.ts'

const NAME = fc.stringMatching(/^[a-z][a-z0-9 _-]{0,20}$/)
const STATE: fc.Arbitrary<State> = fc.record({
  scenario: NAME,
  files: fc.stringMatching(/^[A-Za-z0-9_-]{0,40}$/),
  designs: fc.array(NAME, { maxLength: 4 }),
  set: fc.dictionary(
    fc.oneof(
      fc.constantFrom('seed', 'demand.load'),
      NAME.map((name) => `designs.${name}.support.coaches`),
    ),
    fc.string({ minLength: 1, maxLength: 20 }),
    { noNullPrototype: true },
  ),
  view: fc.constantFrom('answer', 'watch', 'flip', 'why', 'evidence', 'learn'),
  marks: fc.dictionary(fc.constantFrom('chart', 'week', 'team', 'world'), fc.string({ minLength: 1, maxLength: 20 }), {
    noNullPrototype: true,
  }),
})

test('an address tells the state that it was made of', () => {
  fc.assert(
    fc.property(STATE, (state) => {
      expect(stateOf('', `#${addressOf(state)}`)).toEqual(state)
    }),
  )
})

test('an address stays readable', () => {
  const state = changed(FIRST, {
    designs: ['ad hoc', 'integrated'],
    set: { 'designs.ad hoc.support.coaches': '2', 'demand.pressure': '0.9' },
  })
  expect(addressOf(state)).toBe(
    'scenario=central-or-distributed&designs=ad+hoc,integrated&designs.ad+hoc.support.coaches=2&demand.pressure=0.9',
  )
})

test.each([
  ['?lesson=3', '', { view: 'learn', marks: { lesson: '3' } }],
  ['?scenario=classroom', '#scenario=disbanded', { scenario: 'disbanded' }],
  ['', '#scenario=../../etc/passwd', {}],
  ['', '#scenario=%E0%A4%A', {}],
  ['', '#nonsense=1&view=nowhere&__proto__.x=1&constructor.name=2', { set: { 'constructor.name': '2' } }],
  ['', `#scenario=${'x'.repeat(LONGEST)}`, {}],
  ['', `#designs.a.b=1&designs.a.b.c=2&demand.load=${'9'.repeat(300)}`, { set: { 'designs.a.b.c': '2' } }],
])('what cannot be read of %s%s is passed over', (search, hash, expected) => {
  expect(stateOf(search, hash)).toEqual({ ...FIRST, ...expected })
})

test('whatever an address holds, it is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (search, hash) => {
      expect(stateOf(search, hash).scenario).not.toBe('')
    }),
  )
})

test('values and marks go with their scenario', () => {
  const state = changed(FIRST, { set: { seed: '2' }, marks: { chart: 'skill' } })
  expect(changed(state, { scenario: 'classroom' })).toEqual({ ...FIRST, scenario: 'classroom' })
  expect(changed(state, { set: { seed: '' } }).set).toEqual({})
})

test('what is passed over is told, and nothing where all is understood', () => {
  fc.assert(
    fc.property(STATE, (state) => {
      expect(passedOver('', `#${addressOf(state)}`)).toBe('')
    }),
  )
  expect(passedOver('', '')).toBe('')
  expect(passedOver('?lesson=3', '#view=learn')).toBe('')
  expect(passedOver('', '#scenario=classroom&speed=3&%E0%A4%A=1')).toContain('left out: "speed", "%E0%A4%A=1"')
  expect(passedOver('', `#scenario=${'x'.repeat(LONGEST)}`)).toContain('longer than')
})
