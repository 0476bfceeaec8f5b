import { describe, expect, test } from 'vitest'
import { Random } from '../../src/math/random.ts'
import { countOptima, drawLandscape, partStart, partSum, scale, type Landscape, type Links } from '../../src/model/landscape.ts'
import { summary } from '../helpers/paired.ts'

interface Drawn extends Landscape {
  readonly sums: Float64Array
}

/** The n-th landscape of some links. */
function drawn(links: Partial<Links>, n = 0, by = 0): Drawn {
  const all = { loci: 8, parts: 1, within: 2, between: 0, ring: false, ...links }
  const random = new Random('landscapes', n)
  random.enter(1, -1)
  const sums = new Float64Array(1 << all.loci)
  return { ...drawLandscape(all, by, random, 7, sums, 0), sums }
}

/** Sum of contributions of an idea, looked up locus by locus. */
function slowSum({ loci, looks, width, contributions }: Landscape, idea: number): number {
  let sum = 0
  for (let l = 0; l < loci; l++) {
    let window = 0
    for (let b = 0; b < width; b++) if ((idea & (1 << looks[l * width + b])) !== 0) window += 1 << b
    sum += contributions[l * (1 << width) + window]
  }
  return sum
}

/** Ideas that no change of one element makes better. */
function optima({ loci, sums }: Drawn): number[] {
  return [...sums.keys()].filter((x) => [...Array(loci).keys()].every((l) => sums[x ^ (1 << l)] <= sums[x]))
}

/** Others that a locus looks at. */
function othersOf({ looks, width }: Landscape, locus: number): number[] {
  return [...looks.subarray(locus * width + 1, (locus + 1) * width)]
}

const part = (locus: number, loci: number, parts: number): number =>
  [...Array(parts).keys()].findIndex((j) => locus >= partStart(loci, parts, j) && locus < partStart(loci, parts, j + 1))

describe('sums of contributions', () => {
  test.each<[string, Partial<Links>]>([
    ['K=0', { within: 0 }],
    ['K=3', { within: 3 }],
    ['K=7', { within: 7 }],
    ['a ring', { within: 3, ring: true }],
    ['three parts', { loci: 9, parts: 3, within: 1, between: 4 }],
    ['parts of unequal size', { loci: 11, parts: 4, within: 1, between: 2 }],
  ])('%s: equal to those looked up, to the last bit', (_, links) => {
    const landscape = drawn(links)
    const slow = [...landscape.sums.keys()].map((x) => slowSum(landscape, x))
    expect([...landscape.sums]).toEqual(slow)
    expect([landscape.min, landscape.max]).toEqual([Math.min(...slow), Math.max(...slow)])
  })

  test.each<[string, Partial<Links>]>([
    ['18 loci that all look at all others', { loci: 18, within: 17 }],
    ['17 loci that look at few', { loci: 17, within: 4 }],
  ])('more than 16 elements, %s: equal to the last bit', (_, links) => {
    const landscape = drawn(links)
    for (let x = 0; x < landscape.sums.length; x += 61) expect(landscape.sums[x]).toBe(slowSum(landscape, x))
  })

  test('those of parts add up to the whole', () => {
    const landscape = drawn({ loci: 11, parts: 4, within: 1, between: 2 })
    for (let x = 0; x < 1 << 11; x += 37) {
      const parts = [0, 1, 2, 3].map((j) => partSum(landscape, x, partStart(11, 4, j), partStart(11, 4, j + 1)))
      expect(parts.reduce((sum, y) => sum + y, 0)).toBe(landscape.sums[x])
    }
  })

  test('contributions are whole multiples of 2^-32, of mean one half', () => {
    const { contributions } = drawn({ loci: 12, within: 9 })
    expect(contributions.every((c) => Number.isInteger(c * 2 ** 32) && c >= 0 && c < 1)).toBe(true)
    const { mean, error } = summary([...contributions])
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * error)
  })
})

describe('links', () => {
  test('each locus looks at itself first, then at different others', () => {
    const { looks, width } = drawn({ within: 5 })
    for (let l = 0; l < 8; l++) {
      const window = [...looks.subarray(l * width, (l + 1) * width)]
      expect(window[0]).toBe(l)
      expect(new Set(window).size).toBe(6)
    }
  })

  test('on a ring they are the next ones', () => {
    const landscape = drawn({ within: 3, ring: true })
    expect(othersOf(landscape, 0)).toEqual([1, 2, 3])
    expect(othersOf(landscape, 6)).toEqual([7, 0, 1])
  })

  test('within and between parts as many as asked for', () => {
    const landscape = drawn({ loci: 12, parts: 3, within: 2, between: 4 })
    for (let l = 0; l < 12; l++) {
      const own = othersOf(landscape, l).filter((m) => part(m, 12, 3) === part(l, 12, 3))
      expect([own.length, othersOf(landscape, l).length]).toEqual([2, 6])
    }
  })

  test('no more than there are: K=7 and K=19 are the same with 8 loci', () => {
    expect(drawn({ within: 19 })).toEqual(drawn({ within: 7 }))
    const { width } = drawn({ loci: 8, parts: 3, within: 9, between: 18 })
    // The smallest part has 2 loci, and outside the largest, of 3, are 5.
    expect(width).toBe(1 + 1 + 5)
    expect(drawn({ loci: 2, parts: 6, within: 1, between: 1 }).width).toBe(2)
  })

  test('without links between parts the best of each part is the best of the whole', () => {
    const landscape = drawn({ loci: 9, parts: 3, within: 2, between: 0 })
    let best = 0
    for (let j = 0; j < 3; j++) {
      const own = [...Array(8).keys()].map((x) => ({ x: x << (3 * j), sum: partSum(landscape, x << (3 * j), 3 * j, 3 * j + 3) }))
      best |= own.reduce((a, b) => (b.sum > a.sum ? b : a)).x
    }
    expect(landscape.sums[best]).toBe(landscape.max)
  })
})

/** Mean over landscapes, with its standard error. */
function over(count: number, links: Partial<Links>, of: (landscape: Drawn) => number): { mean: number; error: number } {
  return summary(Array.from({ length: count }, (_, n) => of(drawn(links, n))))
}

describe('statistics that are known (Kauffman 1993)', () => {
  test('K=0: one optimum, of mean value 2/3', () => {
    expect(over(50, { within: 0 }, (landscape) => optima(landscape).length)).toEqual({ mean: 1, error: 0 })
    const { mean, error } = over(300, { within: 0 }, ({ max, loci }) => max / loci)
    expect(Math.abs(mean - 2 / 3)).toBeLessThan(3 * error)
  })

  test.each([
    ['K=2, on a ring', { within: 2, ring: true }, 5.77],
    ['K=2, random neighbours', { within: 2 }, 5.13],
    ['K=7, exactly 2^N/(N+1)', { within: 7 }, 256 / 9],
  ])('mean number of local optima, N=8, %s', (_, links, known) => {
    const { mean, error } = over(600, links, (landscape) => optima(landscape).length)
    expect(Math.abs(mean - known)).toBeLessThan(3 * error)
    expect(error).toBeLessThan(0.05 * known)
  })
})

describe('scale of quality', () => {
  test('from the minimum: 0 to 1, in the order of sums', () => {
    const landscape = drawn({})
    const quality = landscape.sums.slice()
    scale(landscape, 0, 1, quality, 0)
    expect([Math.min(...quality), Math.max(...quality)]).toEqual([0, 1])
    const x = 77
    expect(quality[x]).toBe((landscape.sums[x] - landscape.min) / (landscape.max - landscape.min))
  })

  test('from zero, to the power of 8', () => {
    const landscape = drawn({}, 0, 1)
    const quality = landscape.sums.slice()
    scale(landscape, 1, 8, quality, 0)
    expect(Math.max(...quality)).toBe(1)
    expect(quality[5]).toBeCloseTo((landscape.sums[5] / landscape.max) ** 8, 12)
    expect(Math.min(...quality)).toBeGreaterThan(0)
  })
})

test('as it is: the mean contribution', () => {
  const landscape = drawn({}, 0, 2)
  const quality = landscape.sums.slice()
  scale(landscape, 2, 1, quality, 0)
  expect(quality[9]).toBeCloseTo(landscape.sums[9] / landscape.loci, 14)
  expect(countOptima(landscape.loci, quality, 0)).toBe(optima(landscape).length)
})

test('types of different names have landscapes of their own, and each replicate', () => {
  expect(drawn({}, 0).sums[3]).not.toBe(drawn({}, 1).sums[3])
  const random = new Random('landscapes', 0)
  random.enter(1, -1)
  const sums = new Float64Array(256)
  drawLandscape({ loci: 8, parts: 1, within: 2, between: 0, ring: false }, 0, random, 8, sums, 0)
  expect(sums[3]).not.toBe(drawn({}, 0).sums[3])
})
