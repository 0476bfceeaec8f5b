import { expect, test } from 'vitest'
import { canonical } from '../../src/formats/canonical.ts'
import { loadScenario } from '../../src/formats/load.ts'
import { files as disk } from '../../src/cli/files.ts'
import { filesWith } from '../../src/web/given/files.ts'
import { goneDesigns } from '../../src/web/given/gone.ts'
import { LIBRARY, pathOf, readyIn } from '../../src/web/given/library.ts'
import { givenOf } from '../../src/web/given/load.ts'
import { changed, FIRST } from '../../src/web/state/state.ts'

const NONE = new Map<string, string>()

test.each(readyIn('').map(({ name }) => name))('%s is the same on the page as on a disk', (name) => {
  const { scenario } = givenOf({ ...FIRST, scenario: name }, NONE)
  expect(canonical(scenario)).toBe(canonical(loadScenario(pathOf(name), disk).scenario))
})

test('every ready scenario is offered by its question', () => {
  const ready = readyIn('')
  expect(ready[0]).toEqual({ name: 'central-or-distributed', title: 'A central improvement team or none?' })
  expect(ready.every(({ title, name }) => title !== name && !title.includes('"'))).toBe(true)
})

test('two to four designs are shown, the baseline among them', () => {
  for (const { name } of readyIn('')) {
    const { scenario, shown } = givenOf({ ...FIRST, scenario: name }, NONE)
    expect(shown).toContain(scenario!.baseline)
    expect(shown.length).toBeLessThanOrEqual(4)
    expect(shown.length).toBeGreaterThanOrEqual(Math.min(2, scenario!.designs.length))
  }
  const names = givenOf({ ...FIRST, designs: ['distributed', 'nobody'] }, NONE)
  expect(names.shown.map((d) => names.scenario!.designs[d].name)).toEqual(['ad hoc', 'distributed'])
})

test('values of the address are laid over the scenario, and checked as on the command line', () => {
  const good = givenOf(changed(FIRST, { set: { 'designs.integrated.support.coaches': '5', 'demand.pressure': '0.9' } }), NONE)
  const design = good.scenario!.designs.find(({ name }) => name === 'integrated')!
  expect(design.settings[0].support.coaches).toBe(5)
  expect(good.scenario!.place[0].demand.pressure).toBe(0.9)
  const bad = givenOf(changed(FIRST, { set: { 'demand.pressure': '35', 'support.coach': '3' } }), NONE)
  expect(bad.scenario!.place[0].demand.pressure).toBe(givenOf(FIRST, NONE).scenario!.place[0].demand.pressure)
  expect(bad.problems.map(({ text }) => text)).toEqual([
    expect.stringContaining('Did you mean "coaches"?'),
    expect.stringContaining('outside 0…1'),
  ])
})

test('a value that the scenario does not take is named and left out, the others hold', () => {
  const set = { 'designs.gone.support.coaches': '4', 'demand.pressure': '0.9', 'support.targeting': 'nobody' }
  const { scenario, problems } = givenOf(changed(FIRST, { set }), NONE)
  expect(scenario!.place[0].demand.pressure).toBe(0.9)
  expect([...new Set(problems.map(({ text }) => text))]).toEqual([
    expect.stringContaining('unknown design "gone"'),
    expect.stringContaining('support.targeting is "nobody"'),
  ])
})

test('designs that a link names and the scenario does not have are told, those that it has are not', () => {
  const { scenario } = givenOf(FIRST, NONE)
  const told = (designs: readonly string[], marks = {}) => goneDesigns(scenario!, { designs, marks })
  expect(told(['integrated', 'distributed'], { design: 'ad hoc,integrated', versus: 'ad hoc' })).toBe('')
  expect(told(['integrated', 'old'])).toBe('The scenario has no design "old" any more: left out.')
  expect(told([], { design: 'older,integrated', versus: 'old' })).toBe('The scenario has no designs "older" and "old" any more: left out.')
  expect(told(['a', 'b', 'c', 'd'])).toBe('The scenario has no designs "a", "b", "c" and others any more: left out.')
})

test('a seed of the address is that of the scenario', () => {
  expect(givenOf(changed(FIRST, { set: { seed: '7' } }), NONE).scenario!.seed).toBe('7')
})

test('a design that costs more than there is is told', () => {
  const { scenario, problems } = givenOf(changed(FIRST, { set: { 'designs.integrated.support.coaches': '40' } }), NONE)
  expect(scenario).toBeUndefined()
  expect(problems).toHaveLength(1)
})

test('what a page should not take on is refused, with what to do', () => {
  const { problems } = givenOf(changed(FIRST, { set: { 'sizes.teams': '50000', 'demand.hours': '8' } }), NONE)
  expect(problems[0].text).toContain('constancy compare central-or-distributed.yaml')
})

test('a file of one’s own is found before the library, and may build on it', () => {
  const own = new Map([['scenarios/mine.yaml', 'extends: ./classroom.yaml\ntitle: Mine\n']])
  const { scenario } = givenOf({ ...FIRST, scenario: 'mine' }, own)
  expect(scenario!.title).toBe('Mine')
  expect(scenario!.designs.length).toBe(givenOf({ ...FIRST, scenario: 'classroom' }, NONE).scenario!.designs.length)
})

test.each(['../../secret.yaml', '/etc/passwd', 'https://example.org/x.yaml', '~/x.yaml', 'C:\\x.yaml'])('%s leads nowhere', (reference) => {
  expect(filesWith(NONE).follow(reference, 'scenarios/x.yaml', 'yaml')).toHaveProperty('problem')
})

test('the library holds designs by name', () => {
  expect(filesWith(NONE).designs('')).toContain('integrated')
  expect(LIBRARY.has('scenarios/designs/integrated.yaml')).toBe(true)
})
