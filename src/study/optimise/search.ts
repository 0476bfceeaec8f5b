import type { Factor } from '../sweep/factor.ts'

/**
 * Everything that decides a search: the content of `search.json`. What is tried in a round is a function of this and of what came of
 * the rounds before it.
 */
export interface Search {
  readonly format: 'constancy-search/1'
  /** Version of the program: another one may give other numbers. */
  readonly engine: string
  readonly name: string
  /** sha256 of `scenario.json`, the resolved scenario; the seed is in it. */
  readonly scenario: string
  /** Position, in the scenario's designs, of the one whose levers are split. */
  readonly design: number
  /** Position of the one that it is compared with in the end; the same where there is no other. */
  readonly baseline: number
  /** Their addresses name the design. */
  readonly levers: readonly Factor[]
  /** Names of one to three measures. */
  readonly objectives: readonly string[]
  /** Settings tried in all; fewer where nothing new can be found. */
  readonly points: number
  /** Settings in a round. */
  readonly size: number
  /** Worlds in which each setting is tried, the same in all rounds. */
  readonly replicates: number
  /** Worlds, none of them of the search, in which the shortlist is run again. */
  readonly confirm: number
  /** Settings of the shortlist, at most. */
  readonly shortlist: number
}

/** What an experiment file decides of a search. */
export type Searched = Omit<Search, 'format' | 'engine' | 'scenario'>

/** Settings that are run again: as many as people can look through. */
export const SHORTLIST = 16

/** Fresh worlds for each world of the search, unless the file says how many. */
export const CONFIRM = 5

const LEAST = 8
const MOST = 32

/** Settings in a round: a tenth, so that there are about ten generations, but enough for parents to differ, and no more than it takes. */
export function sizeOf(points: number): number {
  return Math.min(points, Math.max(LEAST, Math.min(MOST, Math.ceil(points / 10))))
}

export function roundsOf({ points, size }: Pick<Search, 'points' | 'size'>): number {
  return Math.ceil(points / size)
}
