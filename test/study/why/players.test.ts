import { describe, expect, test } from 'vitest'
import { differingEvents, differingLevers } from '../../../src/study/why/levers.ts'
import { playersOf } from '../../../src/study/why/players.ts'
import { combinationsOf } from '../../../src/study/why/combinations.ts'
import { affordable } from '../../../src/study/why/afford.ts'
import { run, prepare } from '../../../src/model/run.ts'
import { scenarioOf } from '../../helpers/place.ts'

const B = { support: { coaches: 1, caseload: 6 }, sharing: { recordSuccess: 0.5 }, choice: { lookUp: 0.5 } }
const scenario = scenarioOf({
  weeks: 12,
  designs: { a: {}, b: B },
  events: [
    { week: 4, designs: [1], set: { support: { coaches: 0 } } },
    { week: 6, set: { demand: { pressure: 0.9 } } },
  ],
})
const versus = { from: 0, to: 1 }
const levers = differingLevers(scenario, versus)

describe('players', () => {
  const names = (by: 'process' | 'lever', joined: string[][], events = false): unknown => {
    const players = playersOf(levers, events, by, joined)
    return 'found' in players ? players : players.map(({ name }) => name)
  }

  test('are processes, or levers', () => {
    expect(names('process', [])).toEqual(['choice', 'support', 'sharing'])
    expect(names('lever', [])).toEqual(['choice.lookUp', 'support.coaches', 'support.caseload', 'sharing.recordSuccess'])
    expect(names('process', [], true)).toEqual(['choice', 'support', 'sharing', 'events'])
  })

  test('may be joined; a lever by itself is taken out of its process', () => {
    expect(names('process', [['support', 'sharing']])).toEqual(['choice', 'support + sharing'])
    expect(names('lever', [['support'], ['choice.lookUp', 'sharing']])).toEqual(['choice.lookUp + sharing', 'support'])
    expect(names('process', [['support.caseload']])).toEqual(['choice', 'support', 'support.caseload', 'sharing'])
  })

  test('must be there, once', () => {
    expect(names('process', [['suport']])).toMatchObject({
      unknown: 'suport',
      known: expect.arrayContaining(['support', 'support.coaches']),
    })
    expect(names('process', [['support'], ['support', 'choice']])).toMatchObject({ found: '"support" is named twice' })
  })
})

describe('mixes', () => {
  const players = playersOf(levers, differingEvents(scenario, versus).length > 0, 'process', [])
  if ('found' in players) throw new Error(players.found)
  const mixes = combinationsOf(scenario, versus, players)

  test('none is the first design, all is the second, to the last bit of a run', () => {
    expect(mixes.count).toBe(16)
    const ground = prepare(scenario, 2)
    for (const [mask, design] of [
      [0, 0],
      [15, 1],
    ])
      expect(run(mixes.scenario, mixes.first + mask, 2, ground)).toEqual(run(scenario, design, 2, ground))
  })

  test('one in between has the levers of its players, and their events only where these are in', () => {
    const [mask, held] = [0b0010, 0b1010]
    const { settings, name } = mixes.scenario.designs[mixes.first + mask]
    expect([settings[0].support.coaches, settings[0].sharing.recordSuccess]).toEqual([1, 0])
    expect(name).toBe('a with support of b')
    expect(mixes.scenario.events[0].designs).toContain(mixes.first + held)
    expect(mixes.scenario.events[0].designs).not.toContain(mixes.first + mask)
    expect(mixes.scenario.events[1].designs).toBeUndefined()
  })
})

describe('what cannot be paid for', () => {
  const place = (designs: Parameters<typeof scenarioOf>[0]): ReturnType<typeof affordable> => {
    const dear = scenarioOf(designs)
    const players = playersOf(differingLevers(dear, versus), false, 'process', [])
    if ('found' in players) throw new Error(players.found)
    return affordable(dear, versus, players)
  }

  test('joins what pays for it, and says why', () => {
    const { players, joined } = place({
      designs: { a: {}, b: { support: { coaches: 4 }, demand: { extraHours: 150 }, sharing: { recordSuccess: 0.5 } } },
    })
    expect(players.map(({ name }) => name)).toEqual(['demand + support', 'sharing'])
    expect(joined).toEqual([{ names: ['demand', 'support'], why: expect.stringMatching(/^a with support of b costs 157.2 hours a week/) }])
  })

  test('two that can be paid for singly, but not together without a third', () => {
    const { players, joined } = place({
      designs: { a: {}, b: { support: { coaches: 1.5 }, learning: { training: 4 }, demand: { extraHours: 150 } } },
    })
    expect(players).toHaveLength(2)
    expect(joined).toHaveLength(1)
    expect(joined[0].why).toContain('a with support, learning of b costs')
  })

  test('leaves alone what can', () => {
    expect(place({ designs: { a: {}, b: B } }).joined).toEqual([])
  })
})
