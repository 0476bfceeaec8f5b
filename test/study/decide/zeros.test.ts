import { describe, expect, test } from 'vitest'
import type { Height } from '../../../src/study/decide/height.ts'
import { crossings } from '../../../src/study/decide/zeros.ts'

const places = [0, 1, 2, 3, 4]
const line = (f: (x: number) => number, half: number | null): Height[] =>
  places.map((x) => ({ difference: f(x), low: half === null ? null : f(x) - half, high: half === null ? null : f(x) + half }))

describe('crossings', () => {
  test('of a straight line, with the band in which the interval holds 0', () => {
    const { zeros, bands } = crossings(
      places,
      line((x) => x - 2.25, 1),
    )
    expect(zeros).toEqual([2.25])
    expect(bands).toEqual([{ from: 1.25, to: 3.25 }])
  })

  test('of a falling line', () => {
    expect(
      crossings(
        places,
        line((x) => 1.5 - x, 0.25),
      ),
    ).toEqual({ zeros: [1.5], bands: [{ from: 1.25, to: 1.75 }] })
  })

  test('that lie between two places, band and all', () => {
    const { zeros, bands } = crossings(
      places,
      line((x) => x - 2.5, 0.1),
    )
    expect(zeros).toEqual([2.5])
    expect(bands[0].from).toBeCloseTo(2.4, 12)
    expect(bands[0].to).toBeCloseTo(2.6, 12)
  })

  test('reach the ends, come more than once, or never', () => {
    expect(
      crossings(
        places,
        line((x) => x, 0.5),
      ),
    ).toEqual({ zeros: [], bands: [{ from: 0, to: 0.5 }] })
    expect(
      crossings(
        places,
        line((x) => x - 3.75, 1),
      ).bands,
    ).toEqual([{ from: 2.75, to: 4 }])
    expect(
      crossings(
        places,
        line((x) => (x - 0.5) * (x - 3.5), null),
      ).zeros,
    ).toHaveLength(2)
    expect(
      crossings(
        places,
        line(() => 1, 0.5),
      ),
    ).toEqual({ zeros: [], bands: [] })
    expect(
      crossings(
        places,
        line((x) => x - 2.25, null),
      ),
    ).toEqual({ zeros: [2.25], bands: [] })
  })

  test('meet a place exactly once', () => {
    expect(
      crossings(
        places,
        line((x) => x - 2, null),
      ).zeros,
    ).toEqual([2])
  })
})
