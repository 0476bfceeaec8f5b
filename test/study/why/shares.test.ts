import { describe, expect, test } from 'vitest'
import { addressOf, Random } from '../../../src/math/random.ts'
import { isClear, sharesOf, type Effect } from '../../../src/study/why/shares.ts'

const PLAYERS = 3
const WORLDS = 30
const REPEATS = 200
/** What each player brings in the mean world, and what the first two bring only together. */
const EFFECTS = [2, 0, -1]
const TOGETHER = 1.5
const SHARES = [2.75, 0.75, -1]

/** Luck of the world, of each effect in it, and of every mix: normal, or skewed (1.1, twice what shares of the engine are) with mean 0. */
function madeUp(repeat: number, skewed: boolean): Float64Array[] {
  const random = new Random('shares', repeat)
  return Array.from({ length: WORLDS }, (_, w) => {
    random.enter(addressOf('worlds'), w)
    const luck = (draw: number): number => {
      const z = random.normal(0, draw)
      return skewed ? z + 0.2 * (z * z - 1) : z
    }
    const effects = EFFECTS.map((effect, i) => effect + 2 * luck(i))
    const both = TOGETHER + luck(10)
    return Float64Array.from({ length: 1 << PLAYERS }, (__, mask) => {
      const inside = effects.reduce((sum, effect, i) => sum + (((mask >>> i) & 1) === 1 ? effect : 0), 0)
      return 10 + 5 * luck(20) + inside + ((mask & 3) === 3 ? both : 0) + 0.5 * luck(100 + mask)
    })
  })
}

function coverage(skewed: boolean, of: (games: Float64Array[]) => readonly (readonly [effect: Effect, truth: number])[]): number[] {
  const held: number[] = []
  for (let repeat = 0; repeat < REPEATS; repeat++)
    for (const [i, [{ low, high }, truth]] of of(madeUp(repeat, skewed)).entries())
      held[i] = (held[i] ?? 0) + (low! <= truth && truth <= high! ? 1 : 0)
  return held.map((count) => (100 * count) / REPEATS)
}

const sharesAndWhole = (games: Float64Array[]) => {
  const { shares, difference } = sharesOf(games, PLAYERS, 0.95)
  return [...shares.map(({ share }, i) => [share, SHARES[i]] as const), [difference, 2.5] as const]
}

describe('intervals hold the truth', () => {
  test.each([false, true])('of shares and of the whole, in 95 ± 4 %% of 200 repeats of 30 worlds; skewed luck: %s', (skewed) => {
    for (const percent of coverage(skewed, sharesAndWhole)) {
      expect(percent).toBeGreaterThanOrEqual(91)
      expect(percent).toBeLessThanOrEqual(99)
    }
  })

  test('of pairs, all of them together', () => {
    const together = coverage(false, (games) => {
      const { pairs } = sharesOf(games, PLAYERS, 0.95)
      const all = pairs.every(({ players: [i, j], interaction: { low, high } }) => {
        const truth = i === 0 && j === 1 ? TOGETHER : 0
        return low! <= truth && truth <= high!
      })
      return [[{ mean: 0, low: all ? 0 : 1, high: 1 }, 0]]
    })
    expect(together[0]).toBeGreaterThanOrEqual(91)
  })
})

describe('a difference taken apart', () => {
  const games = madeUp(7, false)
  const found = sharesOf(games, PLAYERS, 0.95)

  test('shares of the mean add up to its difference', () => {
    expect(found.worlds).toBe(WORLDS)
    expect(found.shares.reduce((sum, { share }) => sum + share.mean, 0)).toBeCloseTo(found.difference.mean, 12)
    expect(found.to - found.from).toBeCloseTo(found.difference.mean, 12)
  })

  test('alone and last are the ends of all orders', () => {
    const mean = (of: (game: Float64Array) => number): number => games.reduce((sum, game) => sum + of(game), 0) / WORLDS
    expect(found.shares[1].alone.mean).toBeCloseTo(
      mean((game) => game[2] - game[0]),
      12,
    )
    expect(found.shares[1].last.mean).toBeCloseTo(
      mean((game) => game[7] - game[5]),
      12,
    )
  })

  test('the strongest pair comes first', () => {
    expect(found.pairs.map(({ players }) => players.join()).sort()).toEqual(['0,1', '0,2', '1,2'])
    expect(found.pairs[0].players).toEqual([0, 1])
    expect(isClear(found.pairs[0].interaction)).toBe(true)
  })

  test('one world has no interval, and what is left of rounding is nothing', () => {
    const one = sharesOf([[0, 1, 2, 4]], 2, 0.95)
    expect(one.difference).toEqual({ mean: 4, low: null, high: null })
    expect(isClear(one.difference)).toBe(false)
    expect(isClear({ mean: 1e-17, low: 1e-17, high: 1e-17 })).toBe(false)
  })
})
