import { expect, test } from 'vitest'
import { duplication } from '../../src/study/duplication.ts'

const HOURS: Record<string, number> = {
  gapClosed: 0.3,
  'testing.new': 60,
  'testing.duplicated': 30,
  'testing.ownRepeat': 10,
  'duplicated.unrecorded': 20,
  'duplicated.concurrent': 10,
  duplicatedShare: 0.3,
}

test('the rows of a design add up to its testing hours, each hour once', () => {
  const rows = duplication('d', Object.keys(HOURS), (name) => HOURS[name])
  expect(rows.map((row) => [row.class, row.cause, row.hours])).toEqual([
    ['new', '', 60],
    ['ownRepeat', '', 10],
    ['duplicated', 'unrecorded', 20],
    ['duplicated', 'concurrent', 10],
  ])
})

test('without causes, the class stands for itself; without classes there is nothing', () => {
  expect(duplication('d', ['testing.duplicated'], () => 5)).toEqual([{ design: 'd', class: 'duplicated', cause: '', hours: 5 }])
  expect(duplication('d', ['gapClosed'], () => 5)).toEqual([])
})
