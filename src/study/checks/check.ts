import type { Scenario } from '../../model/scenario.ts'
import type { Item } from './symbols.ts'

/** How a result of the model comes about: by itself, fitted to evidence, or put in by hand; or it is known exactly. */
export const SHOWS = ['emergent', 'calibrated', 'imposed', 'exact'] as const

/** A number made of a column of values, one a world. `ratio` is that of two means. */
export type Statistic =
  | { readonly kind: 'mean'; readonly formula: string }
  | { readonly kind: 'correlation' | 'ratio'; readonly formulas: readonly [string, string] }

/** What it should be: above 0 and at least so much; a published value, with its standard error; the same in every world; or in a range. */
export type Expected =
  | { readonly above: number }
  | { readonly is: number; readonly error: number }
  | { readonly exactly: number }
  | { readonly from: number; readonly to: number }

/** One statement of a check that a number can show or not. */
export interface Effect {
  readonly says: string
  readonly statistic: Statistic
  readonly expected: Expected
  /** Values, by address, with which it must vanish. */
  readonly off?: readonly string[]
}

/** Something the model should show, stated before it is run. */
export interface Check {
  readonly name: string
  /** Other claims that it speaks to. */
  readonly also: readonly string[]
  readonly title: string
  readonly statement: string
  readonly source: string
  readonly shows: (typeof SHOWS)[number]
  readonly note: string
  readonly replicates: number
  /** Worlds of a quick run. */
  readonly quick: number
  readonly effects: readonly Effect[]
}

/** One setting of the place, with what is wanted of it: the n-th symbol is item n of a design of the scenario. */
export interface Setting {
  readonly scenario: Scenario
  /** Positions of the designs that are run. */
  readonly designs: readonly number[]
  /** What is wanted: `design` is a position in `designs`. */
  readonly wanted: readonly Wanted[]
}

export interface Wanted {
  readonly symbol: string
  readonly design: number
  readonly item: Item
}

/** The settings that an effect needs, as positions; its symbols stand in the order of these settings and of what they want. */
export interface Plan {
  readonly settings: readonly Setting[]
  /** For each effect: as it is, and (where it has an `off`) with its mechanism off. */
  readonly effects: readonly { readonly on: readonly number[]; readonly off?: readonly number[] }[]
}
