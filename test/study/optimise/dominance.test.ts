import { expect, test } from 'vitest'
import { Random } from '../../../src/math/random.ts'
import { crowding, thin } from '../../../src/study/optimise/crowding.ts'
import { dominates, frontsOf } from '../../../src/study/optimise/dominance.ts'
import { hypervolume } from '../../../src/study/optimise/hypervolume.ts'
import { kneeOf } from '../../../src/study/optimise/knee.ts'

/** Points on a coarse grid, so that many are alike in some objective, and some in all. */
function points(count: number, objectives: number, seed: string): number[][] {
  const random = new Random(seed, 0)
  random.enter(0, 0)
  return Array.from({ length: count }, (_, i) => Array.from({ length: objectives }, (_, o) => Math.floor(8 * random.uniform(i, o)) / 8))
}

test('dominance: nowhere worse, somewhere better', () => {
  expect(dominates([1, 2], [1, 3])).toBe(true)
  expect(dominates([1, 2], [1, 2])).toBe(false)
  expect(dominates([0, 3], [1, 2])).toBe(false)
})

test.each([1, 2, 3])('fronts of %d objectives are those of peeling off who is beaten by nobody left', (objectives) => {
  const costs = points(120, objectives, 'peel')
  let left = [...costs.keys()]
  const peeled: number[][] = []
  while (left.length > 0) {
    const first = left.filter((c) => !left.some((d) => dominates(costs[d], costs[c])))
    peeled.push(first)
    left = left.filter((c) => !first.includes(c))
  }
  const inOrder = frontsOf(costs, [...costs.keys()]).map((front) => front.sort((a, b) => a - b))
  expect(inOrder).toEqual(peeled)
})

test('crowding: the published sum over neighbours, the ends without limit', () => {
  const costs = [
    [0, 10],
    [1, 6],
    [4, 2],
    [10, 0],
  ]
  expect([...crowding(costs, [0, 1, 2, 3])]).toEqual([Infinity, 0.4 + 0.8, 0.9 + 0.6, Infinity])
  expect(thin(costs, [0, 1, 2, 3], 3)).toEqual([0, 2, 3])
})

test('the knee bulges most beyond the line between the ends', () => {
  const costs = [
    [0, 100],
    [1, 60],
    [2, 20],
    [6, 10],
    [10, 0],
  ]
  expect(kneeOf(costs)).toBe(2)
  expect(kneeOf(costs.slice(0, 2))).toBeNull()
})

test('hypervolume of known boxes', () => {
  expect(hypervolume([[0.25]], [1])).toBe(0.75)
  const stairs = [
    [0, 2],
    [1, 1],
    [2, 0],
  ]
  expect(hypervolume(stairs, [3, 3])).toBe(6)
  expect(hypervolume([...stairs, [2, 2], [4, -1]], [3, 3])).toBe(6)
  expect(hypervolume([[0, 0, 0]], [1, 2, 3])).toBe(6)
  const corners = [
    [0, 1, 1],
    [1, 0, 1],
    [1, 1, 0],
  ]
  expect(hypervolume(corners, [2, 2, 2])).toBe(4)
})

test('hypervolume in three objectives is the share of cells that are beaten', () => {
  const costs = points(25, 3, 'cells')
  let beaten = 0
  for (let x = 0; x < 8; x++)
    for (let y = 0; y < 8; y++) for (let z = 0; z < 8; z++) if (costs.some(([a, b, c]) => a <= x / 8 && b <= y / 8 && c <= z / 8)) beaten++
  expect(hypervolume(costs, [1, 1, 1])).toBeCloseTo(beaten / 512, 12)
})
