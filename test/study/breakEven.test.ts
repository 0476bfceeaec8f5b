import { describe, expect, test } from 'vitest'
import { breakEven, staysAhead } from '../../src/study/breakEven.ts'

const names = { design: 'b', baseline: 'a' }
const zeros = (n: number): Float32Array => new Float32Array(n)

describe('the week of breaking even', () => {
  test.each([
    ['behind, then more than made up', [-1, -1, 1, 1, 1], 4],
    ['never behind', [0, 1, 1], 1],
    ['identical', [0, 0, 0], 1],
    ['never made up', [-2, 1, 0], null],
    ['made up, then lost again', [-1, 2, -5, 1], null],
    ['made up twice', [-1, 2, -2, 3], 4],
    ['made up exactly', [-1, 1, 0], 2],
  ])('%s', (_, differences, week) => expect(staysAhead(differences)).toBe(week))

  test('of the mean and of worlds one by one', () => {
    const design = Float32Array.from([-1, 1, 0, /**/ -1, 0, 2, /**/ 1, 1, 1, /**/ -3, 0, 0])
    expect(breakEven(names, design, zeros(12), 3)).toEqual({
      ...names,
      week: 3,
      worlds: 4,
      reached: 3,
      early: 1.3,
      middle: 2.5,
      late: null,
    })
  })

  test('leaves out worlds whose runs failed', () => {
    const design = Float32Array.from([NaN, NaN, 1, 1])
    expect(breakEven(names, design, zeros(4), 2)).toMatchObject({ worlds: 1, week: 1 })
    expect(breakEven(names, design.subarray(0, 2), zeros(2), 2)).toMatchObject({ worlds: 0, week: null, middle: null })
  })
})
