import { describe, expect, test } from 'vitest'
import { withResults } from '../../../src/report/validation/claims.ts'
import { FINGERPRINT, validationDocument } from '../../../src/report/validation/document.ts'
import { expectedText } from '../../../src/report/validation/number.ts'
import { checkTable, foundText } from '../../../src/report/validation/tables.ts'
import type { Found, Judged } from '../../../src/study/checks/judge.ts'

const found = (value: number, half: number, verdict: Found['verdict'], off?: number): Found => ({
  effect: { says: 'More | better', statistic: { kind: 'mean', formula: 'a.gapClosed' }, expected: { above: 0.01 } },
  estimate: { worlds: 60, value, error: half / 2, low: value - half, high: value + half, least: value, most: value },
  verdict,
  ...(off === undefined
    ? {}
    : { off: { estimate: { worlds: 60, value: off, error: 0, low: off, high: off, least: off, most: off }, vanished: true } }),
})

const judged = (name: string, ...effects: Found[]): Judged => ({
  check: {
    name,
    also: ['C25'],
    title: 'Coaches',
    statement: 'They help.',
    source: 'evidence F11',
    shows: 'emergent',
    note: '',
    replicates: 60,
    quick: 6,
    effects: effects.map(({ effect }) => effect),
  },
  found: effects,
})

describe('numbers', () => {
  test.each([
    [0.03214, 0.0041, '+0.0321 ± 0.0041'],
    [0.03214, 0.041, '+0.032 ± 0.041'],
    [-1234, 56, '−1234 ± 56'],
    [0, 0, '0'],
    [12.3456, 0, '+12.35'],
  ])('%d ± %d: %s', (value, half, text) => {
    expect(foundText(found(value, half, 'shown'))).toBe(text)
  })

  test('what was asked for', () => {
    expect(expectedText({ above: 0.01 })).toBe('at least 0.01')
    expect(expectedText({ is: 0.543, error: 0.005 })).toBe('0.543 (s.e. 0.005)')
    expect(expectedText({ exactly: 0 })).toBe('0 in every world')
    expect(expectedText({ from: 2, to: 3 })).toBe('2 to 3')
  })
})

test('a table has a column for the mechanism off only where one is', () => {
  const plain = checkTable(judged('F1', found(0.03, 0.004, 'shown')))
  const off = checkTable(judged('F1', found(0.03, 0.004, 'shown', 0.0001)))
  expect(plain).toMatchObject({ title: 'F1  Coaches (emergent; 60 worlds)', heads: ['', 'found, 95 %', 'asked for', 'verdict'] })
  expect(off).toMatchObject({ heads: expect.arrayContaining(['mechanism off']) })
  expect(JSON.stringify(off)).toContain('gone: +0.000100')
})

test('the document counts verdicts, names the fingerprint and escapes tables', () => {
  const page = validationDocument('abc', [
    {
      title: 'Patterns',
      about: 'About.',
      judged: [judged('F1', found(0.03, 0.004, 'shown'), found(-0.03, 0.004, 'opposite'))],
      tables: [],
    },
  ])
  expect(page).toContain(`${FINGERPRINT}: \`abc\``)
  expect(page).toContain('1 check: 1 shown, 1 opposite.')
  expect(page).toContain('| More \\| better | +0.0300 ± 0.0040 | at least 0.01 | shown |')
  expect(page).toContain('### F1: Coaches\n\nThey help. *Emergent.* 60 worlds. Source: evidence F11. Speaks also to C25.')
})

describe('the page of claims', () => {
  const row = (last: string): string =>
    `| C21 C | Short projects | \`a.b\` | all | \`c\` | [C21](../experiments/claims/C21.yaml) | ${last} |`
  test('gets its results, also a second time', () => {
    const once = withResults(row('(result of C21)'), [judged('C21', found(0.03, 0.004, 'shown'), found(-0.03, 0.004, 'opposite'))])
    expect(once).toBe(row('**1 of 2 shown** (emergent). Opposite: more / better (−0.0300 ± 0.0040).'))
    const twice = withResults(row('(result of C21)'), [judged('C21', found(0.03, 0.004, 'shown'))])
    expect(twice).toBe(row('**Shown** (emergent): more / better (+0.0300 ± 0.0040).'))
  })

  test('leaves rows alone whose check was not run', () => {
    expect(withResults(row('(result of C21)'), [])).toBe(row('(result of C21)'))
  })
})
