import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadScenario } from '../../src/formats/load.ts'
import { resolvedText } from '../../src/formats/resolved.ts'
import { flow, yamlText } from '../../src/formats/write.ts'
import { parseYaml } from '../../src/formats/yaml.ts'
import { filesOf } from '../helpers/files.ts'
import { GROUPS } from '../helpers/groups.ts'

/** The scenario of a text, and that of its resolved text. */
function twice(text: string, tables: Readonly<Record<string, string>> = {}) {
  const read = (content: string) => loadScenario('s.yaml', filesOf({ 's.yaml': content, ...tables }), { groups: GROUPS })
  const first = read(`format: constancy-scenario/1\n${text}`)
  if (first.scenario === undefined) throw new Error(first.problems.join('\n'))
  const again = read(resolvedText(first.scenario, first.data, GROUPS))
  return [again.scenario ?? again.problems, first.scenario]
}

test.each([
  ['the least', 'designs: { ad hoc: }', {}],
  ['fewer teams than departments', 'place: { sizes: { teams: 2 } }\ndesigns: { a: {} }', {}],
  [
    'texts that look like others',
    'title: "yes"\nabout: "1: 2 # \\"x\\"\\n- y"\nseed: "007"\ndesigns: { "1": {}, "no": { about: "null" } }\nbaseline: "no"',
    {},
  ],
  [
    'several organisations',
    'place: { sizes: { organisations: 3 }, organisations: { organisation 2: { demand: { law: 0 } } } }\ndesigns: { a: {} }',
    {},
  ],
  [
    'named organisations',
    'place: { organisations: { N: , S: } }\ndesigns: { a: { organisations: { S: { support: { targeting: weakest } } } } }',
    {},
  ],
  [
    'a table of teams',
    'place: { teams: { file: t.csv, columns: { team: who } }, demand: { pressure: 0 } }\ndesigns: { a: {} }',
    { 't.csv': 'who,organisation\nA,N\nB,S\n' },
  ],
  [
    'a table of issue types',
    'place: { issueTypes: { file: i.csv }, sizes: { pathwayTypes: 3 } }\ndesigns: { a: {} }',
    { 'i.csv': 'name,aim\nfalls,equity\n' },
  ],
  [
    'a table of issue types with pathways',
    'place: { issueTypes: { file: i.csv } }\ndesigns: { a: {} }',
    { 'i.csv': 'name,pathway\nfalls,no\nstroke,yes\n' },
  ],
  [
    'events and measures',
    'designs: { a: {}, b: {} }\nmeasures: { x: "a / b" }\nevents: [{ week: 0, lasts: 2, when: { ratingAtMost: good }, design: b, organisation: organisation 1, set: { support: { targeting: weakest, coaches: 0 } }, adopt: a, note: "x: y" }]',
    {},
  ],
])('%s: written out and read again it is the same scenario', (_, text, tables) => {
  const [again, first] = twice(text, tables)
  expect(again).toEqual(first)
})

test('any text survives being written as YAML', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.constantFrom('yes', 'null', '~', '1', '- a', 'a: b', '#', 'a #b', ' a', 'a ', '.inf', '', 'café', "it's", '%', 'true'),
      ),
      (text) => {
        // Names that a file cannot have at all; see FORBIDDEN in nodes.ts.
        fc.pre(!['__proto__', 'constructor', 'prototype', '<<', ''].includes(text))
        const { data, problems } = parseYaml({ text: `a: ${yamlText(text)}\nb: ${flow(new Map([[text, [text]]]))}`, shown: 'f', path: 'f' })
        expect(problems).toEqual([])
        expect(data).toEqual(
          new Map<string, unknown>([
            ['a', text],
            ['b', new Map([[text, [text]]])],
          ]),
        )
      },
    ),
    { numRuns: 300 },
  )
})
