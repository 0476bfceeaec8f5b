import { describe, expect, test } from 'vitest'
import { varianceSplit } from '../../../src/study/sensitivity/varianceSplit.ts'
import { chance, coverage } from '../../helpers/sample.ts'

type Draw = (random: ReturnType<typeof chance>, entity: number, draw: number) => number

const normal: Draw = (random, entity, draw) => random.normal(entity, draw)
const uniform: Draw = (random, entity, draw) => Math.sqrt(12) * (random.uniform(entity, draw) - 0.5)

/** Outcomes with given variances of points, worlds and the rest. */
function outcomes(points: number, worlds: number, [ofPoints, ofWorlds, rest]: readonly number[], draw: Draw, repeat: number) {
  const random = chance('variance', repeat)
  return Float64Array.from({ length: points * worlds }, (_, i) => {
    const point = Math.floor(i / worlds)
    const world = i % worlds
    return (
      Math.sqrt(ofPoints) * draw(random, point, 0) +
      Math.sqrt(ofWorlds) * draw(random, 100_000 + world, 0) +
      Math.sqrt(rest) * draw(random, point, 1 + world)
    )
  })
}

describe('the split of the variance', () => {
  // Three points of 2, 2 and 2 outcomes: mean squares 8 and 1, so (8 - 1) / 2 between.
  test('by hand: points with their own worlds', () => {
    const root = Math.SQRT1_2
    const found = varianceSplit([-2 - root, -2 + root, -root, root, 2 - root, 2 + root], 3, 2, 1)
    expect(found.parts.map(({ part }) => part)).toEqual(['ignorance', 'chance'])
    expect(found.parts[0].sd ** 2).toBeCloseTo(3.5, 12)
    expect(found.parts[1].sd ** 2).toBeCloseTo(1, 12)
    expect(found.parts[0].share.value).toBeCloseTo(3.5 / 4.5, 12)
    expect(found).toMatchObject({ points: 3, n: 6 })
  })

  test('by hand: points that share their worlds', () => {
    const found = varianceSplit([1, 0, 3, 4], 2, 2, 0)
    // Mean squares 9, 0 and 1; the worlds' part would be negative.
    expect(found.parts.map(({ sd }) => sd * sd)).toEqual([4, 0, 1])
    expect(found.parts.map(({ share }) => share.value)).toEqual([0.8, 0, 0.2])
  })

  test.each([1, 0])('luck alone, ignorance alone, nothing at all (sharing %d)', (sharing) => {
    const repeated = Float64Array.from({ length: 40 }, (_, i) => Math.floor(i / 4) ** 2)
    const { share: known } = varianceSplit(repeated, 10, 4, sharing).parts[0]
    expect(known.value).toBe(1)
    expect(known.low).toBeCloseTo(1, 9)
    const luck = varianceSplit(outcomes(50, 10, [0, 0, 1], normal, 1), 50, 10, sharing)
    expect(luck.parts[0].share.value).toBeLessThan(0.03)
    expect(luck.parts[0].share.low).toBe(0)
    const none = varianceSplit(new Float64Array(40).fill(7), 10, 4, sharing)
    for (const { share, sd } of none.parts) expect([share.value, sd]).toEqual([NaN, 0])
  })

  test('shares add up to 1', () => {
    for (const sharing of [0, 1]) {
      const { parts, sd } = varianceSplit(outcomes(40, 8, [1, 0.5, 2], normal, 2), 40, 8, sharing)
      expect(parts.reduce((sum, { share }) => sum + share.value, 0)).toBeCloseTo(1, 12)
      expect(parts.reduce((sum, part) => sum + part.sd * part.sd, 0)).toBeCloseTo(sd * sd, 12)
      for (const { share } of parts) expect(share.low <= share.value && share.value <= share.high).toBe(true)
    }
  })

  test('cells may be missing: own worlds keep all others, shared worlds the largest full table', () => {
    const results = outcomes(30, 6, [1, 0.5, 0.5], normal, 3)
    results[5] = NaN
    results[7 * 6 + 5] = NaN
    expect(varianceSplit(results, 30, 6, 1).n).toBe(178)
    // Without two points 168 outcomes, without the world 150.
    const shared = varianceSplit(results, 30, 6, 0)
    expect(shared).toMatchObject({ points: 28, n: 168 })
    for (let point = 2; point < 30; point++) results[point * 6 + 5] = NaN
    expect(varianceSplit(results, 30, 6, 0)).toMatchObject({ points: 30, n: 150 })
  })

  test('of points that share worlds a few at a time the first counts', () => {
    const results = outcomes(20, 4, [1, 0, 1], normal, 4)
    const first = results.filter((_, i) => Math.floor(i / 4) % 2 === 0)
    expect(varianceSplit(results, 20, 4, 2)).toEqual(varianceSplit(first, 10, 4, 1))
  })

  test.each([
    ['normal', normal, 0.5],
    ['normal', normal, 0],
    ['uniform', uniform, 0.9],
  ])('points with own worlds, of unlike number: holds the truth in 95 ± 4 of 100 repeats (%s, %d)', (_, draw, share) => {
    const held = coverage(200, [share, 1 - share], (repeat) => {
      const results = outcomes(30, 5, [share, 0, 1 - share], draw, repeat)
      for (let point = 0; point < 30; point += 3) results[point * 5] = NaN
      return varianceSplit(results, 30, 5, 1).parts.map((part) => part.share)
    })
    for (const one of held) expect(Math.abs(one - 95)).toBeLessThanOrEqual(4)
  })

  // A part that is exactly nothing is always known to be, so that only the first two are asked for where there is no interplay.
  test.each([
    ['normal', normal, [0.6, 0.2, 0.2], 3],
    ['normal', normal, [0, 0.1, 0.9], 3],
    ['uniform', uniform, [0.2, 0.6, 0.2], 3],
    ['normal', normal, [0.5, 0.5, 0], 2],
  ] as const)('points that share worlds: holds the truth in 95 ± 4 of 100 repeats (%s, case %#)', (_, draw, shares, asked) => {
    const held = coverage(200, shares.slice(0, asked), (repeat) =>
      varianceSplit(outcomes(40, 20, shares, draw, repeat), 40, 20, 0)
        .parts.slice(0, asked)
        .map((part) => part.share),
    )
    for (const one of held) expect(Math.abs(one - 95)).toBeLessThanOrEqual(4)
  })
})
