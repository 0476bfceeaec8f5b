import { expect, test } from 'vitest'
import { Random } from '../../../src/math/random.ts'
import { chancesOnFront } from '../../../src/study/optimise/chances.ts'
import { frontsOf } from '../../../src/study/optimise/dominance.ts'

const SETTINGS = 8
const WORLDS = 20
const REPEATS = 150

/** True means along a slope, so that noise and truth both decide; noise of one standard deviation, half of it common to a world. */
function sample(n: number) {
  const random = new Random(`chances ${n}`, 0)
  random.enter(0, 0)
  const truth = Array.from({ length: SETTINGS }, (_, c) => {
    const at = random.uniform(c, 0)
    return [at + 0.3 * random.normal(c, 1), 1 - at + 0.3 * random.normal(c, 2)]
  })
  random.enter(0, 1)
  const costs = truth.map((means, c) =>
    means.map((mean, o) =>
      Float64Array.from({ length: WORLDS }, (_, w) => mean + Math.sqrt(0.5) * (random.normal(-1 - o, w) + random.normal(2 * c + o, w))),
    ),
  )
  const front = frontsOf(truth, [...truth.keys()])[0]
  return { chances: chancesOnFront(costs, `bootstrap ${n}`), on: truth.map((_, c) => front.includes(c)) }
}

// Of settings given such a chance, the share that is truly on the front: near it in the middle, a little too sure at the low end.
test('chances are about right: in each fifth within 0.12 of the share that is truly on the front', () => {
  const all = Array.from({ length: REPEATS }, (_, n) => sample(n)).flatMap(({ chances, on }) =>
    chances.map((chance, c) => ({ chance, on: on[c] })),
  )
  for (let fifth = 0; fifth < 5; fifth++) {
    const own = all.filter(({ chance }) => Math.min(4, Math.floor(5 * chance)) === fifth)
    const said = own.reduce((sum, { chance }) => sum + chance, 0) / own.length
    const held = own.filter(({ on }) => on).length / own.length
    expect(own.length).toBeGreaterThan(50)
    expect(Math.abs(said - held)).toBeLessThan(0.12)
  }
})

test('certain where there is no noise, and the same for the same seed', () => {
  const costs = [
    [
      [1, 2],
      [2, 3],
    ],
    [
      [2, 3],
      [3, 4],
    ],
  ]
  expect(chancesOnFront(costs, 'a')).toEqual([1, 0])
  expect(sample(0).chances).toEqual(sample(0).chances)
})
