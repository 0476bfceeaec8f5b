import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, partOf, Random } from '../../src/math/random.ts'

/** A generator that stands at one process and week. */
function at(seed: string, replicate = 0, process = 1, week = 0): Random {
  const random = new Random(seed, replicate)
  random.enter(process, week)
  return random
}

describe('the same address gives the same number', () => {
  test('in any order, and whatever else was drawn', () => {
    const address = fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -1, max: 300 }), fc.nat(200), fc.nat(9))
    const draw = (random: Random, [process, week, entity, number]: readonly number[]): number => {
      random.enter(process, week)
      return random.uniform(entity, number)
    }
    fc.assert(
      fc.property(fc.array(address, { minLength: 1, maxLength: 20 }), (addresses) => {
        const one = at('seed', 3)
        const other = at('seed', 3)
        const forward = addresses.map((address) => draw(one, address))
        const backward = addresses.toReversed().map((address) => draw(other, address))
        expect(backward.toReversed()).toEqual(forward)
      }),
    )
  })

  test('frozen: changing these changes every result ever published', () => {
    const random = at('1', 0, addressOf('workforce'))
    expect([0, 1, 2, 3].map((entity) => [random.word(entity, 0), random.words[1]])).toEqual([
      [2023139289, 1993289858],
      [1588725932, -469191246],
      [710931153, -2118823799],
      [56524137, -161174903],
    ])
    expect([random.uniform(0, 1), random.also(), random.normal(0, 2)]).toEqual([
      0.13028646307066083, 0.9696119085419923, -0.26347683882425343,
    ])
    expect(['', 'team 001', 'é'].map(addressOf)).toEqual([0, 1316942207, -1861858506])
    expect([0, 1].map((part) => partOf(addressOf('team 001'), part))).toEqual([1036914254, 666155248])
  })
})

describe('seeds', () => {
  /** Small, empty, long, past 2^53 where neighbours would be one number, and not in ASCII. */
  const SEEDS = ['0', '', '1', '-1', '01', 'a longer seed', '9007199254740992', '9007199254740993', '1'.repeat(1000), 'é', '種']

  test('all work', () => {
    for (const seed of SEEDS) {
      const u = at(seed).uniform(0, 0)
      expect(u).toBeGreaterThanOrEqual(0)
      expect(u).toBeLessThan(1)
    }
  })

  test('all differ', () => {
    expect(new Set(SEEDS.map((seed) => at(seed).word(0, 0))).size).toBe(SEEDS.length)
  })

  test('0 is a seed like any other: twice the same', () => {
    expect(at('0').word(0, 0)).toBe(at('0').word(0, 0))
    expect(at('').word(0, 0)).toBe(at('').word(0, 0))
  })
})

/** Numbers of two streams that differ in one part of the address only. */
const NEIGHBOURS: Readonly<Record<string, (i: number) => readonly [number, number]>> = {
  entities: (i) => [at('1').uniform(i, 0), at('1').uniform(i + 1, 0)],
  draws: (i) => [at('1').uniform(i, 0), at('1').uniform(i, 1)],
  'entity and draw, exchanged': (i) => [at('1').uniform(i + 2, 1), at('1').uniform(1, i + 2)],
  weeks: (i) => [at('1', 0, 1, i).uniform(0, 0), at('1', 0, 1, i + 1).uniform(0, 0)],
  processes: (i) => [at('1', 0, 1, i).uniform(0, 0), at('1', 0, 2, i).uniform(0, 0)],
  'named processes': (i) => [at('1', 0, addressOf('learn'), i).uniform(0, 0), at('1', 0, addressOf('spread'), i).uniform(0, 0)],
  replicates: (i) => [at('1', i).uniform(0, 0), at('1', i + 1).uniform(0, 0)],
  seeds: (i) => [at(String(i)).uniform(0, 0), at(String(i + 1)).uniform(0, 0)],
  'both numbers of one draw': (i) => {
    const random = at('1')
    return [random.uniform(i, 0), random.also()]
  },
  'parts of a thing': (i) => {
    const team = addressOf(`team ${i}`)
    return [at('1').uniform(partOf(team, 0), 0), at('1').uniform(partOf(team, 1), 0)]
  },
}

describe('neighbouring addresses are independent', () => {
  const PAIRS = 4000
  const CELLS = 8

  test.each(Object.entries(NEIGHBOURS))('%s', (_, pair) => {
    const counts = new Float64Array(CELLS * CELLS)
    let product = 0
    for (let i = 0; i < PAIRS; i++) {
      const [a, b] = pair(i)
      product += (a - 0.5) * (b - 0.5) * 12
      counts[Math.floor(a * CELLS) * CELLS + Math.floor(b * CELLS)]++
    }
    // A correlation of independent pairs has standard error 1/√n.
    expect(Math.abs(product / PAIRS)).toBeLessThan(4.5 / Math.sqrt(PAIRS))
    const expected = PAIRS / counts.length
    const chiSquare = counts.reduce((sum, count) => sum + ((count - expected) * (count - expected)) / expected, 0)
    // 63 degrees of freedom: mean 63, standard deviation 11.2.
    expect(Math.abs(chiSquare - 63)).toBeLessThan(4.5 * 11.2)
  })
})

describe('distributions', () => {
  const N = 40_000
  const random = at('distributions')
  const uniforms = Float64Array.from({ length: N }, (_, i) => random.uniform(i, 0))
  const normals = Float64Array.from({ length: N }, (_, i) => random.normal(i, 1))
  const mean = (values: Float64Array): number => values.reduce((sum, x) => sum + x, 0) / values.length
  const variance = (values: Float64Array): number => {
    const middle = mean(values)
    return mean(values.map((x) => (x - middle) ** 2))
  }

  test('uniform: 0 included, 1 not, mean 1/2, variance 1/12', () => {
    expect(Math.min(...uniforms)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...uniforms)).toBeLessThan(1)
    expect(Math.abs(mean(uniforms) - 0.5)).toBeLessThan(4 / Math.sqrt(12 * N))
    expect(Math.abs(variance(uniforms) * 12 - 1)).toBeLessThan(0.03)
  })

  test('normal: mean 0, variance 1, a twentieth beyond 1.96', () => {
    expect(Math.abs(mean(normals))).toBeLessThan(4 / Math.sqrt(N))
    expect(Math.abs(variance(normals) - 1)).toBeLessThan(0.03)
    const beyond = normals.filter((x) => Math.abs(x) > 1.959964).length / N
    expect(Math.abs(beyond - 0.05)).toBeLessThan(0.0045)
  })
})

test('addresses of names: 100,000 plain names meet about once, as chance would have it', () => {
  const seen = new Set(Array.from({ length: 100_000 }, (_, i) => addressOf(`team ${i}`)))
  expect(seen.size).toBeGreaterThanOrEqual(100_000 - 8)
})

test('parts of one thing differ from each other and from the thing', () => {
  const team = addressOf('team')
  expect(new Set([team, ...Array.from({ length: 1000 }, (_, part) => partOf(team, part))]).size).toBe(1001)
})
