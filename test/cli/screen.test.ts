import { describe, expect, test } from 'vitest'
import { comparisonReport } from '../../src/report/comparison/report.ts'
import { show } from '../../src/cli/screen/show.ts'
import { wrap } from '../../src/cli/screen/wrap.ts'
import { duration } from '../../src/cli/work/progress.ts'
import { readPrecision } from '../../src/cli/work/precision.ts'
import { quoted } from '../../src/cli/quoted.ts'
import { answer } from '../helpers/answer.ts'

describe('on the screen', () => {
  test.each([80, 100, 120])('no line is wider than %d', async (width) => {
    const text = await show(comparisonReport(answer(), ['central coaching has 40 extra hours a week']), width)
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(width)
  })

  test('columns stand under their heads', async () => {
    const text = await show(comparisonReport(answer(['ad hoc', 'coordinated']), []), 100)
    const lines = text.split('\n')
    const at = lines.findIndex((line) => line.includes('18 mo'))
    const row = lines.find((line) => line.startsWith('coordinated'))!
    expect(row.indexOf('27.0') + 4).toBe(lines[at].indexOf('18 mo') + 5)
    expect(lines[at + 1]).toMatch(/^─+ {2}─+/)
  })

  test('numbers keep their units beside them', () => {
    expect(wrap('some 95 % interval', 9)).toBe('some 95 %\ninterval')
    expect(wrap('aaaa 95 % b', 7)).toBe('aaaa\n95 % b')
  })

  test.each([
    [0.2, '1 s'],
    [59, '59 s'],
    [61, '2 min'],
    [7300, '2 h 2 min'],
    [Infinity, '…'],
  ])('%d seconds are %s', (seconds, text) => expect(duration(seconds)).toBe(text))

  test('paths are given as a shell takes them', () => {
    expect(quoted('results/a-1')).toBe('results/a-1')
    expect(quoted("my 'own' results")).toBe(String.raw`'my '\''own'\'' results'`)
  })
})

describe('--precision', () => {
  test.each([
    ['5%', { within: 0.05, relative: true, least: 5 }],
    ['5 %', { within: 0.05, relative: true, least: 5 }],
    ['0.01', { within: 0.01, relative: false, least: 5 }],
    ['.5%', { within: 0.005, relative: true, least: 5 }],
  ])('%s', (text, expected) => expect(readPrecision(text)).toEqual({ measure: 'gapClosed', ...expected }))

  test.each(['', '0', '0%', '-1', '5', '101%', 'abc', '1e-3', '0,01', 'NaN', '5%%', '0x1'])('%j is refused', (text) => {
    expect(() => readPrecision(text)).toThrow(/expected a share of the baseline such as 5%, or a half-width such as 0\.01/)
  })
})
