import { expect, test } from 'vitest'
import { spread } from './spread.ts'
import { table } from './table.ts'

test('median, least and most, of an odd and an even number', () => {
  expect(spread([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 })
  expect(spread([4, 1, 2, 3])).toEqual({ median: 2.5, min: 1, max: 4 })
})

test('a table shows the spread, three digits, and what was aimed at', () => {
  const text = table([
    { what: 'a run', unit: 'ns', values: [251.4, 249, 260.6], aim: 400 },
    { what: 'start', unit: 's', values: [0.12345] },
  ])
  expect(text.split('\n')).toEqual([
    'what   unit  median    min    max  n    aim',
    'a run  ns       251    249    261  3  < 400',
    'start  s      0.123  0.123  0.123  1',
  ])
})
