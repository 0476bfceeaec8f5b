import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Data } from '../../src/model/check/data.ts'
import { isList, isMap } from '../../src/model/check/data.ts'
import { parseYaml } from '../../src/formats/yaml.ts'

const parse = (text: string) => parseYaml({ text, shown: 'f.yaml', path: 'f.yaml' })

/** Maps as entries, so that they can be compared. */
function plain(data: Data): unknown {
  if (isMap(data)) return Object.fromEntries([...data].map(([key, value]) => [key, plain(value)]))
  return isList(data) ? data.map(plain) : data
}

const told = (text: string) => parse(text).problems.map(({ place, text: what }) => `${place.line}:${place.column} ${what}`)

test('reads maps, lists, text, numbers, yes and no of JSON, and nothing', () => {
  const { data, problems } = parse('a: 1\nb: [0, -0.5, 1e3, .5]\nc: {d: text, e: "1", f: ~, g: true, h: null}\ni:\n- x\n')
  expect(problems).toEqual([])
  expect(plain(data)).toEqual({ a: 1, b: [0, -0.5, 1000, 0.5], c: { d: 'text', e: '1', f: null, g: true, h: null }, i: ['x'] })
})

test('JSON is YAML too', () => {
  const value = { format: 'x', list: [1, 2.5, -3, null, true], map: { 'a b': 'c\nd' } }
  expect(plain(parse(JSON.stringify(value, null, 2)).data)).toEqual(value)
})

test('text that looks like a number elsewhere is text here', () => {
  for (const text of ['0x10', '1_000', '010', '1e', 'yes', 'no', 'on', '5%', '1,5', '1:30', '0o17', '+', '1.2.3']) {
    expect(plain(parse(`a: ${text}`).data)).toEqual({ a: text })
  }
})

test('zeros stay what they are', () => {
  for (const text of ['0', '0.0', '0e5', '.0', '+0']) expect(plain(parse(`a: ${text}`).data)).toEqual({ a: 0 })
  expect(plain(parse('a: ""').data)).toEqual({ a: '' })
  expect(plain(parse('a: false').data)).toEqual({ a: false })
})

test('tells where each value and name stands', () => {
  const { places } = parse('place:\n  demand: { pressure: 35 }\nlist:\n  - x\n  - y: 1\n')
  expect(places.at(['place', 'demand', 'pressure'])).toMatchObject({ source: 'f.yaml', line: 2, column: 23 })
  expect(places.at(['place', 'demand', 'pressure'], 'key')).toMatchObject({ line: 2, column: 13 })
  expect(places.at(['list', 1, 'y'])).toMatchObject({ line: 5, column: 8 })
  expect(places.at(['place', 'missing', 'far'])).toMatchObject({ line: 2, column: 3 })
})

test.each([
  ['a: 1\na: 2', '2:1 "a" is here twice, first in line 1'],
  ['a: &x 1', '1:7 an anchor (&x)'],
  ['a: 1\nb: *x', '2:4 an alias'],
  ['a: !!str 1', '1:10 a tag'],
  ['a: !js/function x', '1:4 a tag'],
  ['%YAML 1.2\n---\na: 1', '1:1 a directive'],
  ['%FOO x\n---\na: 1', '1:1 a directive'],
  ['a: 1\n---\nb: 2', '2:1 a second document'],
  ['a: 1\n...\nb: 2', '3:1 a second document'],
  ['__proto__: { x: 1 }', '1:1 the name "__proto__" cannot be used'],
  ['a: { constructor: 1 }', '1:6 the name "constructor" cannot be used'],
  ['prototype: 1', '1:1 the name "prototype" cannot be used'],
  ['<<: { a: 1 }', '1:1 the name "<<" cannot be used'],
  ['[a, b]: 1', '1:1 a name that is no text'],
  ['a: .nan', '1:4 .nan is not a number that can be used'],
  ['a: -.inf', '1:4 -.inf is not a number that can be used'],
  ['a: 1e999', '1:4 1e999 is too large'],
  ['a: 1e-999', '1:4 1e-999 is too small'],
  ['a: "x\\u0000y"', '1:4 a control character in a text'],
  ['"a\\u0007": 1', '1:1 a control character in the name'],
  ['a: \u0007', '1:4 a control character (U+0007)'],
  ['\u0000\u0001', '1:1 a control character (U+0000)'],
  ['a:\n\tb: 1', '2:1 a tab at the beginning of a line'],
  ['a: b: c', '1:4 a second "name: value" on one line'],
  ['a: [1, 2', '1:9 a { or [ that does not end'],
  ['a: "x', '1:6 a text that does not end'],
  ["a: 'it's'", '1:8 text after a value that had ended'],
  ['a: 1\nb', '2:1 a name without a value'],
  ['a: @x', '1:4 a value that begins with a character'],
  ['a: - b', '1:4 a list begun on the line of its name'],
  ['a: {b: 1}}', '1:10 a } or ] that nothing began'],
  ['a:\n  b: 1\n c: 2', '3:1 a line that is indented like none'],
])('refuses %j', (text, expected) => {
  expect(told(text)[0]).toContain(expected)
})

test('only the first error of syntax is told, in our words', () => {
  const problems = told('a: [1\nb: }\nc: "')
  expect(problems).toHaveLength(1)
  expect(problems[0]).not.toMatch(/flow|scalar|token/i)
})

test('an entry that is refused is left out, and the rest is there', () => {
  const { data, problems, usable } = parse('a: *x\nb: 2\nc: 1\nc: 3\n')
  expect(usable).toBe(true)
  expect(problems).toHaveLength(2)
  expect(plain(data)).toEqual({ b: 2, c: 1 })
})

test('lists and maps may be 40 deep, and thousands of brackets end nothing', () => {
  expect(told(`a: ${'['.repeat(39)}${']'.repeat(39)}`)).toEqual([])
  for (const text of ['['.repeat(100_000), '{a: '.repeat(50_000), '- '.repeat(100_000), `a: ${'['.repeat(60)}${']'.repeat(60)}`]) {
    expect(told(text)[0]).toContain('more than 40 levels deep')
  }
})

test('files of more than 1 MiB are refused unread', () => {
  expect(told('#'.repeat(1024 * 1024 + 1))[0]).toContain('Expected at most 1048576')
})

test('many names in one map take no quadratic time: 20,000 are read, and one that is there twice is found', () => {
  const names = Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`)
  expect(told([...names, 'k0: 2'].join('\n'))[0]).toContain('"k0" is here twice, first in line 1')
})

test('a byte-order mark and Windows line ends do not matter', () => {
  expect(plain(parse('\uFEFFa: 1\r\nb: x\r\n').data)).toEqual({ a: 1, b: 'x' })
})

test('whatever the text, nothing is thrown and no prototype is changed', () => {
  const pieces = fc.constantFrom(
    'a',
    ': ',
    '\n',
    '  ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '&x ',
    '*x',
    '!t ',
    '"',
    "'",
    '#',
    '|',
    '>',
    '%',
    '\t',
    '__proto__',
    '?',
    ',',
    '0',
    '.nan',
    '---\n',
    '\u0000',
    '\uD800',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
      ),
      (text) => {
        const { problems, usable } = parse(text)
        expect(usable || problems.length > 0).toBe(true)
        for (const { place } of problems) expect(place.line).toBeGreaterThan(0)
        expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('x')
      },
    ),
    { numRuns: 500 },
  )
})
