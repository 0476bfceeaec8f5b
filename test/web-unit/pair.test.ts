import { describe, expect, test } from 'vitest'
import type { Seen } from '../../src/web/engine/seen.ts'
import { FIRST, type State } from '../../src/web/state/state.ts'
import { answerPair } from '../../src/web/view/answerPair.ts'
import { pairOf } from '../../src/web/view/pair.ts'
import { wantedOf } from '../../src/web/watch/wanted.ts'
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

test('the two that the answer is about are shown until the user chooses others', () => {
  expect(pair({ pair: 'ad hoc,central' })).toEqual({ design: 1, versus: 0 })
  expect(pair({ pair: 'ad hoc,central', design: 'other', versus: 'ad hoc' })).toEqual({ design: 2, versus: 0 })
  expect(pair({ pair: 'ad hoc,central', versus: 'other' })).toEqual({ design: 1, versus: 2 })
  const watched = (marks: (typeof FIRST)['marks']) => wantedOf(place, [0, 1, 2], { ...FIRST, marks }).designs
  expect(watched({ pair: 'ad hoc,central' })).toEqual([0, 1])
  expect(watched({ pair: 'ad hoc,central', design: 'other' })).toEqual([2])
})

describe('the pair goes along from the answer', () => {
  /** Seen so that this design closes most of the gap. */
  const best = (name: string): Pick<Seen, 'answer' | 'work'> => {
    const names = place.designs.map((design) => design.name)
    const means = names.map((one) => [one === name ? 0.5 : 0.2])
    return { answer: { designs: names, baseline: 'ad hoc', measures: ['gapClosed'], means }, work: { designNames: names } } as never
  }
  const from = (view: State['view'], marks: State['marks'], name: string) => answerPair({ view, marks }, best(name))

  test('and follows when another design becomes best', () => {
    expect(from('answer', {}, 'central')).toEqual({ pair: 'ad hoc,central' })
    expect(from('answer', { pair: 'ad hoc,central' }, 'other')).toEqual({ pair: 'ad hoc,other' })
  })

  test('but not where the user chose, nor from another page', () => {
    expect(from('answer', { design: 'central', versus: 'ad hoc' }, 'other')).toEqual({})
    expect(from('why', { pair: 'ad hoc,central' }, 'other')).toEqual({})
    expect(answerPair({ view: 'answer', marks: {} }, undefined)).toEqual({})
  })
})
