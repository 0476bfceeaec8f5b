import { describe, expect, test } from 'vitest'
import { Random } from '../../../src/math/random.ts'
import { saltelli } from '../../../src/study/sampling/saltelli.ts'
import { sobol } from '../../../src/study/sampling/sobol.ts'

const random = () => new Random('seed', 0)

/** Ishigami's function (a = 7, b = 0.1), the usual one to test indices on: f = sin x + 7 sin² y + 0.1 z⁴ sin x on -π…π. */
function ishigami(unit: Float64Array, point: number): number {
  const [x, y, z] = [0, 1, 2].map((f) => Math.PI * (2 * unit[3 * point + f] - 1))
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x)
}

describe("Saltelli's design", () => {
  test("is A, AB_0 … AB_k-1, B of a shifted Sobol' sequence, row after row", () => {
    const rows = sobol(2, 6, random())
    const expected = [0, 6].flatMap((at) => {
      const [a, b, c, A, B, C] = rows.subarray(at, at + 6)
      return [a, b, c, /**/ A, b, c, /**/ a, B, c, /**/ a, b, C, /**/ A, B, C]
    })
    expect([...saltelli(2, 3, random())]).toEqual(expected)
  })

  test('continues with more rows', () => {
    const some = saltelli(8, 4, random())
    expect(saltelli(13, 4, random()).subarray(0, some.length)).toEqual(some)
  })

  test('has no two points alike, with many factors', () => {
    const factors = 50
    const unit = saltelli(4, factors, random())
    const points = Array.from({ length: 4 * (factors + 2) }, (_, p) => unit.subarray(p * factors, (p + 1) * factors).join())
    expect(new Set(points).size).toBe(points.length)
  })

  test("gives the known indices of Ishigami's function", () => {
    const base = 4096
    const unit = saltelli(base, 3, random())
    const y = Float64Array.from({ length: base * 5 }, (_, point) => ishigami(unit, point))
    const variance = 0.5 + 49 / 8 + (0.1 * Math.PI ** 4) / 5 + (0.01 * Math.PI ** 8) / 18
    const first = [0, 0, 0]
    const total = [0, 0, 0]
    for (let at = 0; at < y.length; at += 5) {
      for (let i = 0; i < 3; i++) {
        // Saltelli et al. 2010, table 2: (b) and (f).
        first[i] += (y[at + 4] * (y[at + 1 + i] - y[at])) / base / variance
        total[i] += (y[at] - y[at + 1 + i]) ** 2 / 2 / base / variance
      }
    }
    const known = { first: [0.3139, 0.4424, 0], total: [0.5576, 0.4424, 0.2437] }
    first.forEach((index, i) => expect(Math.abs(index - known.first[i])).toBeLessThan(0.01))
    total.forEach((index, i) => expect(Math.abs(index - known.total[i])).toBeLessThan(0.01))
  })

  test('says how many factors it can take', () => {
    expect(() => saltelli(1, 51, random())).toThrow("51 factors: Saltelli's design takes at most 50")
  })
})
