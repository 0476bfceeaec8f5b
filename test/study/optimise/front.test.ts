import { describe, expect, test } from 'vitest'
import { archiveOf } from '../../../src/study/optimise/archive.ts'
import { dominates } from '../../../src/study/optimise/dominance.ts'
import { front } from '../../../src/study/optimise/front.ts'
import { leversOf, refusesLever, refusesObjectives, snap } from '../../../src/study/optimise/space.ts'
import type { Factor } from '../../../src/study/sweep/factor.ts'
import { BUDGET, DTLZ2, QUIET, ZDT1, measures, search } from './problems.ts'

describe('the shortlist', () => {
  const { space, history } = search(BUDGET, 10, 20, { common: 0.2, own: 0.1 }, 10)
  const { costs, usable } = archiveOf(space, history)

  test('holds all of a short front, then who may be on it for all that noise tells', () => {
    const { candidates, onFront } = front(space, history, 40)
    const behind = (c: number): boolean => usable.some((other) => dominates(costs[other], costs[c]))
    expect(candidates).toHaveLength(40)
    expect(candidates.filter((c) => !behind(c))).toEqual(candidates.slice(0, onFront))
    expect(onFront).toBeLessThan(40)
  })

  test('holds nobody else where there is no noise', () => {
    const quiet = search(BUDGET, 6, 20, QUIET, 5)
    const { candidates, onFront } = front(quiet.space, quiet.history, 200)
    expect(candidates).toHaveLength(onFront)
  })

  test('keeps the best in each objective when it is thinned', () => {
    const { candidates, onFront } = front(space, history, 5)
    expect(onFront).toBeGreaterThan(5)
    expect(candidates).toHaveLength(5)
    for (const o of [0, 1]) expect(Math.min(...candidates.map((c) => costs[c][o]))).toBe(Math.min(...usable.map((c) => costs[c][o])))
  })

  test('is empty where nothing fits', () => {
    const none = search({ ...BUDGET, refused: () => true }, 2, 5)
    expect(front(none.space, none.history, 10)).toMatchObject({
      candidates: [],
      hypervolume: [],
      asked: 0,
    })
  })
})

test.each([
  ['two', ZDT1],
  ['three', DTLZ2],
])('hypervolume with %s objectives never falls, and ends at 1', (_, problem) => {
  const { space, history } = search(problem, 20, 20)
  const { hypervolume } = front(space, history, 10)
  expect(hypervolume).toHaveLength(20)
  expect(hypervolume.at(-1)).toBe(1)
  expect(hypervolume[0]).toBeLessThan(0.9)
  hypervolume.forEach((value, round) => expect(value).toBeGreaterThanOrEqual(hypervolume[round - 1] ?? 0))
})

describe('levers from factors', () => {
  const uniform = { kind: 'uniform', low: 2, high: 7 } as const
  const named = (part: Partial<Factor>): Factor => ({ name: 'a', addresses: ['a'], distribution: uniform, whole: false, ...part })

  test('whole numbers and options have levels', () => {
    const options = named({ distribution: { kind: 'values', rows: [[0], [2], [3]] }, options: ['x', 'y', 'z', 'w'] })
    expect(leversOf([named({}), named({ whole: true }), options])).toEqual([
      { levels: 0, ordered: true },
      { levels: 6, ordered: true },
      { levels: 3, ordered: false },
    ])
  })

  test('a level stands for itself both when 0…1 is cut and when it is rounded', () => {
    for (const levels of [1, 2, 3, 7, 50]) {
      for (let level = 0; level < levels; level++) {
        const unit = snap({ levels, ordered: true }, (level + 0.3) / levels)
        expect(Math.floor(unit * levels)).toBe(level)
        expect(Math.round(unit * (levels - 1))).toBe(level)
      }
    }
  })

  test('says what it cannot search', () => {
    const [goal] = measures(['higher'])
    expect([refusesLever(named({})), refusesObjectives([goal])]).toEqual([undefined, undefined])
    expect(refusesObjectives([])).toContain('one to three')
    expect(refusesObjectives([{ ...goal, better: 'neither' }])).toContain('neither')
    const logs = { ...uniform, kind: 'logUniform' } as const
    expect(refusesLever(named({ distribution: logs }))).toBeUndefined()
    expect(refusesLever(named({ whole: true, distribution: logs }))).toContain('Give it low and high')
    expect(refusesLever(named({ distribution: { kind: 'triangular', low: 1, mode: 2, high: 3 } }))).toContain('no likely values')
  })
})
