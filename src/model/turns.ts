import type { World } from './world.ts'

/**
 * What is rare or slow is not asked of every team in every week, but in turn: a quarter of the teams with staff, by address,
 * each week, at four times the weekly rate.
 */
export const TURNS = 4

/** Whether it is the turn of the thing with this address. */
export function hasTurn(address: number, week: number): boolean {
  return ((address + week) & (TURNS - 1)) === 0
}

/** Where the teams of an organisation whose turn a week is begin in `inTurn`. */
export function turnFrom(world: World, organisation: number, week: number): number {
  return world.turnFrom[organisation * (TURNS + 1) + (-week & (TURNS - 1))]
}

/** Where they end. */
export function turnEnd(world: World, organisation: number, week: number): number {
  return world.turnFrom[organisation * (TURNS + 1) + (-week & (TURNS - 1)) + 1]
}

/** Puts the teams with staff in the order of their turns. */
export function layTurns(world: World): void {
  for (let o = 0; o < world.sizes.organisation; o++) {
    let at = world.teamFrom[o]
    for (let turn = 0; turn < TURNS; turn++) {
      world.turnFrom[o * (TURNS + 1) + turn] = at
      for (let t = world.teamFrom[o]; t < world.teamEnd[o]; t++)
        if (world.staff[t] > 0 && (world.teamKey[t] & (TURNS - 1)) === turn) world.inTurn[at++] = t
    }
    world.turnFrom[o * (TURNS + 1) + TURNS] = at
  }
}
