import { expect, test } from 'vitest'
import { FIRST } from '../../src/web/state/state.ts'
import { pairOf } from '../../src/web/view/pair.ts'
import { scenario } from '../helpers/scenario.ts'

const place = scenario({ designs: ['ad hoc', 'central', 'other'] })
const pair = (marks: (typeof FIRST)['marks'], shown = [0, 1, 2]) => pairOf(place, shown, { ...FIRST, marks })

test('two designs are compared: those marked, else the last against the baseline', () => {
  expect(pair({})).toEqual({ design: 2, versus: 0 })
  expect(pair({}, [1, 2])).toEqual({ design: 2, versus: 1 })
  expect(pair({}, [0])).toBeUndefined()
  expect(pair({ design: 'central' })).toEqual({ design: 1, versus: 0 })
  expect(pair({ design: 'central', versus: 'other' })).toEqual({ design: 1, versus: 2 })
  expect(pair({ design: 'ad hoc' })).toEqual({ design: 0, versus: 1 })
  expect(pair({ design: 'ad hoc', versus: 'other' })).toEqual({ design: 0, versus: 2 })
  expect(pair({ design: 'other', versus: 'other' })).toEqual({ design: 1, versus: 2 })
  expect(pair({ design: 'nobody', versus: 'nothing' })).toEqual({ design: 2, versus: 0 })
})

test('two that another page shows side by side are the two, the baseline as what is compared with', () => {
  expect(pair({ design: 'ad hoc,central' })).toEqual({ design: 1, versus: 0 })
  expect(pair({ design: 'central,ad hoc' })).toEqual({ design: 1, versus: 0 })
  expect(pair({ design: 'central,other' })).toEqual({ design: 1, versus: 2 })
})
