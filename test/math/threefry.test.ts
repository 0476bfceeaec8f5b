import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { threefry, threefry13 } from '../../src/math/threefry.ts'

const hex = (words: Iterable<number>): string => [...words].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join(' ')

const ONES = 0xffffffff | 0
/** Digits of pi, as in the authors' own list. */
const PI = [0x243f6a88, 0x85a308d3 | 0, 0x13198a2e, 0x03707344]

/** Known answers of the authors' own program (Random123, kat_vectors): counter, key, rounds, the two words. */
const KNOWN: readonly (readonly [counter: number[], key: number[], rounds: number, words: string])[] = [
  [[0, 0], [0, 0], 13, '9d1c5ec6 8bd50731'],
  [[ONES, ONES], [ONES, ONES], 13, 'fd36d048 2d17272c'],
  [PI.slice(0, 2), PI.slice(2), 13, 'ba3e4725 f27d669e'],
  [[0, 0], [0, 0], 20, '6b200159 99ba4efe'],
  [[ONES, ONES], [ONES, ONES], 20, '1cb996fc bb002be7'],
  [PI.slice(0, 2), PI.slice(2), 20, 'c4923a9c 483df7a0'],
]

describe('known answers', () => {
  test.each(KNOWN)('counter %j, key %j, %i rounds', ([c0, c1], [k0, k1], rounds, words) => {
    expect(hex(threefry(k0, k1, c0, c1, rounds))).toBe(words)
  })

  test.each(KNOWN.filter(([, , rounds]) => rounds === 13))('counter %j, key %j, by the unrolled one', ([c0, c1], [k0, k1], _, words) => {
    expect(hex(both(k0, k1, c0, c1))).toBe(words)
  })
})

test('the unrolled one and the recipe agree everywhere', () => {
  const word = fc.integer({ min: -0x80000000, max: 0x7fffffff })
  fc.assert(
    fc.property(word, word, word, word, (k0, k1, c0, c1) => {
      expect(both(k0, k1, c0, c1)).toEqual(threefry(k0, k1, c0, c1, 13))
    }),
    { numRuns: 500 },
  )
})

test('one bit of key or counter turns about half of the bits', () => {
  const base = both(1, 2, 3, 4)
  for (let bit = 0; bit < 128; bit++) {
    const input = [1, 2, 3, 4]
    input[bit >> 5] ^= 1 << (bit & 31)
    const other = both(input[0], input[1], input[2], input[3])
    const turned = [0, 1].reduce((sum, i) => sum + ones(base[i] ^ other[i]), 0)
    // 64 fair coins: mean 32, standard deviation 4; 128 tries stay within five of them.
    expect(Math.abs(turned - 32)).toBeLessThanOrEqual(20)
  }
})

/** Both words of one call. */
function both(k0: number, k1: number, c0: number, c1: number): [number, number] {
  const words = new Int32Array(2)
  threefry13(Int32Array.of(k0, k1), c0, c1, words)
  return [words[0], words[1]]
}

function ones(word: number): number {
  let count = 0
  for (let rest = word; rest !== 0; rest &= rest - 1) count++
  return count
}
