import { meanInterval } from '../../math/interval.ts'
import { summarise } from '../../math/summary.ts'
import { interaction, shapleyValues, type Game } from './shapley.ts'

/** Mean over worlds, with Student's t interval of paired worlds; null below two worlds. */
export interface Effect {
  readonly mean: number
  readonly low: number | null
  readonly high: number | null
}

/** What one player has of the difference between two designs. */
export interface Share {
  /** Its Shapley value. */
  readonly share: Effect
  /** What it does alone, added to the first design. */
  readonly alone: Effect
  /** What is lost with it, taken out of the second design. */
  readonly last: Effect
}

/** How two players act on each other. */
export interface Pair {
  readonly players: readonly [number, number]
  readonly interaction: Effect
}

/** A difference taken apart. */
export interface Shares {
  readonly worlds: number
  readonly from: number
  readonly to: number
  readonly difference: Effect
  readonly shares: readonly Share[]
  /** All pairs, the strongest first; their intervals hold for all of them together. */
  readonly pairs: readonly Pair[]
}

/**
 * Takes a difference apart, world by world: `games[w][mask]` is the measure in world w with the mix `mask`. In every world the
 * shares add up to the difference of that world, to rounding, and so do their means. Intervals are Student's t of the worlds'
 * values, each of which is an exact share and independent of the others. In 4,000 repeats of 30 made-up worlds they held the truth in
 * 94.4 to 95.5 % with normal luck, and in 89 to 92 % with log-normal luck (skewness 6); shares of the quality gap and of duplicated
 * effort have a skewness between -0.6 and 0.5, those of rare things (changes of leaders) one of 2 to 3. Intervals of pairs are
 * widened (Bonferroni), since the strongest are picked from all.
 */
export function sharesOf(games: readonly Game[], players: number, level: number): Shares {
  const all = (1 << players) - 1
  const effect = (of: (game: Game) => number, at = level): Effect => effectOf(games.map(of), at)
  const values = games.map((game) => shapleyValues(game, players))
  return {
    worlds: games.length,
    from: summarise(games.map((game) => game[0])).mean,
    to: summarise(games.map((game) => game[all])).mean,
    difference: effect((game) => game[all] - game[0]),
    shares: Array.from({ length: players }, (_, i) => ({
      share: effectOf(
        values.map((value) => value[i]),
        level,
      ),
      alone: effect((game) => game[1 << i] - game[0]),
      last: effect((game) => game[all] - game[all ^ (1 << i)]),
    })),
    pairs: pairsOf(games, players, level),
  }
}

function pairsOf(games: readonly Game[], players: number, level: number): Pair[] {
  const couples = Array.from({ length: players }, (_, j) => j).flatMap((j) => Array.from({ length: j }, (_, i) => [i, j] as const))
  const together = 1 - (1 - level) / couples.length
  const pairs = couples.map(([i, j]) => ({
    players: [i, j] as const,
    interaction: effectOf(
      games.map((game) => interaction(game, players, i, j)),
      together,
    ),
  }))
  return pairs.sort((a, b) => Math.abs(b.interaction.mean) - Math.abs(a.interaction.mean))
}

/** Mean of one value a world, with its t interval. */
function effectOf(values: readonly number[], level: number): Effect {
  const { mean } = summarise(values)
  const { low, high } = meanInterval(values, level)
  return { mean, low: values.length < 2 ? null : low, high: values.length < 2 ? null : high }
}

/** What is left of rounding. */
const ROUNDING = 1e-12

/** Whether an effect keeps off zero by more than chance. */
export function isClear({ mean, low, high }: Effect): boolean {
  return low !== null && high !== null && Math.abs(mean) > ROUNDING && (low > 0 || high < 0)
}
