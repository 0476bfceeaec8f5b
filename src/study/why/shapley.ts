/**
 * A game: what every coalition of players is worth, `game[mask]`, where bit i of the mask says whether player i is in it; 2^n
 * numbers for n players. Here a player is a part of what two designs do differently, and a coalition is worth what the measure is
 * when only those parts are as in the other design.
 */
export type Game = ArrayLike<number>

/**
 * Shapley values (Shapley 1953): what each player adds, as the mean over all orders in which players can come in. They add up to
 * `game[all] - game[none]`, alike players get alike shares, and who adds nothing gets nothing; no other rule does all that and
 * adds up over games too. Exact: every coalition is known.
 */
export function shapleyValues(game: Game, players: number): Float64Array {
  const weights = weightsFor(players)
  return Float64Array.from({ length: players }, (_, i) => {
    const bit = 1 << i
    let sum = 0
    for (let mask = 0; mask < 1 << players; mask++) if ((mask & bit) === 0) sum += weights[members(mask)] * (game[mask | bit] - game[mask])
    return sum
  })
}

/**
 * Shapley interaction index of two players (Grabisch & Roubens 1999): by how much one adds more where the other is in, as the mean
 * over all orders in which the two, taken as one, and the others can come in. 0 where they add up, above where they need or help
 * each other, below where one does what the other does already.
 */
export function interaction(game: Game, players: number, i: number, j: number): number {
  const weights = weightsFor(players - 1)
  const [a, b] = [1 << i, 1 << j]
  let sum = 0
  for (let mask = 0; mask < 1 << players; mask++)
    if ((mask & (a | b)) === 0) sum += weights[members(mask)] * (game[mask | a | b] - game[mask | a] - game[mask | b] + game[mask])
  return sum
}

/** Share of all orders of n players in which one given player comes after just these s others: s! (n - s - 1)! / n!. */
function weightsFor(players: number): Float64Array {
  const weights = new Float64Array(players)
  let subsets = 1
  for (let s = 0; s < players; s++) {
    weights[s] = 1 / (players * subsets)
    subsets = (subsets * (players - 1 - s)) / (s + 1)
  }
  return weights
}

/** Players in a coalition. */
export function members(mask: number): number {
  let count = 0
  for (let left = mask; left !== 0; left &= left - 1) count++
  return count
}
