import { overdraws } from '../../model/check/budget.ts'
import type { Scenario } from '../../model/scenario.ts'
import { combinationsOf } from './combinations.ts'
import type { Versus } from './levers.ts'
import { join, type Player } from './players.ts'
import { members } from './shapley.ts'

/** Players of which every mix can be paid for, and those that had to be put together for that. */
export interface Affordable {
  readonly players: readonly Player[]
  readonly joined: readonly Joined[]
}

export interface Joined {
  /** Names of the players before. */
  readonly names: readonly string[]
  /** What one of them without the other would cost, in words. */
  readonly why: string
}

interface Overdrawn {
  readonly mask: number
  readonly found: string
}

/**
 * Some mixes of two designs cost more hours than there are: the spending of one without what pays for it. Such a mix cannot be run,
 * so the spender and its payer become one player: the two whose parting is at fault in most mixes, until all can be paid for. That
 * always ends, since both designs can.
 */
export function affordable(scenario: Scenario, versus: Versus, players: readonly Player[]): Affordable {
  const joined: Joined[] = []
  let left = players
  for (;;) {
    const over = overdrawn(scenario, versus, left)
    if (over.length === 0) return { players: left, joined }
    const [i, j] = mostParted(over, left.length)
    const [cause] = over.filter(({ mask }) => parts(mask, i, j)).sort((a, b) => members(a.mask) - members(b.mask))
    joined.push({ names: [left[i].name, left[j].name], why: cause.found })
    const one = join(`${left[i].name} + ${left[j].name}`, [left[i], left[j]])
    left = left.flatMap((player, n) => (n === i ? [one] : n === j ? [] : [player]))
  }
}

function overdrawn(scenario: Scenario, versus: Versus, players: readonly Player[]): Overdrawn[] {
  const mixes = combinationsOf(scenario, versus, players)
  return Array.from({ length: mixes.count }, (_, mask) => mask).flatMap((mask) => {
    const [problem] = overdraws(mixes.scenario, mixes.first + mask)
    return problem === undefined ? [] : [{ mask, found: problem.found }]
  })
}

/** Whether a mix has one of two players without the other. */
function parts(mask: number, i: number, j: number): boolean {
  return ((mask >>> i) & 1) !== ((mask >>> j) & 1)
}

/** The two players that most of these mixes part; of equals the first. */
function mostParted(over: readonly Overdrawn[], players: number): readonly [number, number] {
  let most: readonly [number, number] = [0, 1]
  let count = -1
  for (let i = 0; i < players; i++) {
    for (let j = i + 1; j < players; j++) {
      const parted = over.filter(({ mask }) => parts(mask, i, j)).length
      if (parted <= count) continue
      most = [i, j]
      count = parted
    }
  }
  return most
}
