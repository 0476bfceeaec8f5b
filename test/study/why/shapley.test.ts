import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { interaction, shapleyValues } from '../../../src/study/why/shapley.ts'

/** A game from what each coalition is worth, given as the players in it. */
function gameOf(players: number, worth: (inside: readonly number[]) => number): Float64Array {
  const all = Array.from({ length: players }, (_, i) => i)
  return Float64Array.from({ length: 1 << players }, (_, mask) => worth(all.filter((i) => ((mask >>> i) & 1) === 1)))
}

/** Values to twelve decimals. */
const values = (game: ArrayLike<number>, players: number): number[] => [...shapleyValues(game, players)].map(rounded)
const rounded = (value: number): number => Math.round(value * 1e12) / 1e12 + 0

describe('games whose values are known', () => {
  test('what adds up: each has its own effect, and no two act on each other', () => {
    const effects = [3, -1, 0.5, 0]
    const game = gameOf(4, (inside) => inside.reduce((sum, i) => sum + effects[i], 7))
    expect(values(game, 4)).toEqual(effects.map(rounded))
    for (const [i, j] of [
      [0, 1],
      [0, 3],
      [2, 1],
    ])
      expect(interaction(game, 4, i, j)).toBeCloseTo(0, 12)
  })

  test('gloves (Shapley & Shubik): the one left glove is worth two thirds, each of two right ones a sixth', () => {
    const game = gameOf(3, (inside) => (inside.includes(0) && inside.length > 1 ? 1 : 0))
    expect(values(game, 3)).toEqual([2 / 3, 1 / 6, 1 / 6].map(rounded))
    expect(interaction(game, 3, 0, 1)).toBeCloseTo(1 / 2, 12)
    expect(interaction(game, 3, 1, 2)).toBeCloseTo(-1 / 2, 12)
  })

  test('the airport (Littlechild & Owen 1973): each further stretch is shared by those who need it', () => {
    const costs = [1, 2, 4]
    const game = gameOf(3, (inside) => Math.max(0, ...inside.map((i) => costs[i])))
    expect(values(game, 3)).toEqual([1 / 3, 1 / 3 + 1 / 2, 1 / 3 + 1 / 2 + 2].map(rounded))
  })

  test('two that only work together have half each, and all of it is interaction', () => {
    const game = gameOf(2, (inside) => (inside.length === 2 ? 5 : 0))
    expect(values(game, 2)).toEqual([2.5, 2.5].map(rounded))
    expect(interaction(game, 2, 0, 1)).toBe(5)
  })

  test('one player has it all', () => {
    expect(values([2, 9], 1)).toEqual([7].map(rounded))
  })
})

describe('what no other rule has together', () => {
  const players = 4
  const games = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 16, maxLength: 16 })
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9

  test('efficiency: values add up to the whole', () => {
    const sum = (game: readonly number[]): number => shapleyValues(game, players).reduce((all, one) => all + one, 0)
    expect(fc.check(fc.property(games, (game) => near(sum(game), game[15] - game[0]))).counterexample).toBeNull()
  })

  test('symmetry: players who change places change values', () => {
    const swapped = (mask: number): number => (mask & 12) | ((mask & 1) << 1) | ((mask & 2) >>> 1)
    const holds = fc.property(games, (game) => {
      const found = shapleyValues(game, players)
      const other = shapleyValues(
        game.map((_, mask) => game[swapped(mask)]),
        players,
      )
      return near(found[0], other[1]) && near(found[1], other[0]) && near(found[2], other[2])
    })
    expect(fc.check(holds).counterexample).toBeNull()
  })

  test('dummy: who changes nothing gets nothing, and acts on nobody', () => {
    const holds = fc.property(games, (game) => {
      const without = game.map((_, mask) => game[mask & ~4])
      return near(shapleyValues(without, players)[2], 0) && near(interaction(without, players, 2, 0), 0)
    })
    expect(fc.check(holds).counterexample).toBeNull()
  })
})
