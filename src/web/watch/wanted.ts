import { teamsInOrder } from '../../model/place/order.ts'
import type { Scenario } from '../../model/scenario.ts'
import { sidesOf } from '../state/sides.ts'
import type { State } from '../state/state.ts'

const MOST_WORLDS = 9999

/** What is to be watched, as the address tells it; what it does not name or names wrongly is chosen. */
export interface Wanted {
  /** Positions of one or two designs. */
  readonly designs: readonly number[]
  /** From 1. */
  readonly world: number
  /** Week from 0. */
  readonly week: number
  /** Number of a team in the order of the model; -1: none. */
  readonly team: number
}

/** @param shown designs of the answer, rising: the baseline is among them */
export function wantedOf(scenario: Scenario, shown: readonly number[], { marks }: State): Wanted {
  const named = (sidesOf(marks) ?? '').split(',').map((name) => scenario.designs.findIndex((design) => design.name === name))
  const known = [...new Set(named.filter((d) => d >= 0))].slice(0, 2)
  return {
    designs: known.length > 0 ? known : usual(scenario, shown),
    world: whole(marks.world, 1, MOST_WORLDS),
    week: whole(marks.week, 0, scenario.weeks - 1),
    team: teamOf(scenario, marks.team),
  }
}

/** The baseline beside the last of the others. */
function usual({ baseline }: Scenario, shown: readonly number[]): number[] {
  const other = shown.filter((d) => d !== baseline).at(-1)
  return other === undefined ? [baseline] : [baseline, other].sort((a, b) => a - b)
}

function whole(text: string | undefined, least: number, most: number): number {
  return /^\d{1,6}$/.test(text ?? '') ? Math.max(least, Math.min(most, Number(text))) : least
}

/** By its name, or else by its id, as the command line does. */
function teamOf(scenario: Scenario, name: string | undefined): number {
  if (name === undefined) return -1
  const teams = teamsInOrder(scenario)
  const named = teams.findIndex((team) => team.name === name)
  return named >= 0 ? named : teams.findIndex(({ id }) => id === name)
}
