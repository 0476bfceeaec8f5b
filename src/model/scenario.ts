import type { Settings } from './parameter.ts'

/**
 * A scenario after checking: what is true in a place, and which designs its leaders could choose.
 * Values are trusted from here on; no code further in defends itself.
 */
export interface Scenario {
  /** Short name for folders and titles of results: letters, digits, blank, `-`, `_`. */
  readonly name: string
  readonly title: string
  readonly about: string
  readonly weeks: number
  /** Text of the seed: `1`, `"1"` and `--seed 1` are the same seed. */
  readonly seed: string
  readonly replicates: number
  /** Every parameter of every group, in each organisation, before any design: `place[organisation].demand.load`. */
  readonly place: readonly Settings[]
  readonly organisations: readonly string[]
  readonly teams: readonly Team[]
  readonly issueTypes: readonly IssueType[]
  readonly designs: readonly Design[]
  /** Position in `designs` of the design that the others are compared with. */
  readonly baseline: number
  readonly events: readonly Event[]
  /** Extra measures as formulas over the measures, still as text (checked and evaluated by `study`). */
  readonly measures: readonly FormulaText[]
}

/** One microsystem. Teams are addressed by `id`, so that order and display name change no number. */
export interface Team {
  /** Address for chance: the team's name unless the table has an `id` column. */
  readonly id: string
  readonly name: string
  readonly department: string
  /** Position in `organisations`. */
  readonly organisation: number
  /** People. 0 makes the team idle: no hours, no issues, no effect on anybody else. */
  readonly staff: number
  /** Local issues that it has; `sizes.issuesPerTeam` unless the table says otherwise. */
  readonly issues: number
  /** The team's own start in place of the drawn one; undefined: drawn. */
  readonly load?: number
  readonly safety?: number
  readonly skill?: number
}

/** The six aims of care quality, in the order used by results. */
export const AIMS = ['safety', 'effectiveness', 'efficiency', 'timeliness', 'person-centredness', 'equity'] as const
export type Aim = (typeof AIMS)[number]

export interface IssueType {
  readonly name: string
  /** Position in `AIMS`. */
  readonly aim: number
  /** Relative weight of an issue of this type (patients × severity); 1 is usual. */
  readonly weight: number
  /** True when its loci belong to several teams (solved by pathways), false when a team owns it alone. */
  readonly pathway: boolean
}

export interface Design {
  readonly name: string
  readonly about: string
  /** Every parameter of every group for each organisation, levers replaced: `settings[organisation].support.coaches`. */
  readonly settings: readonly Settings[]
}

export interface Event {
  /** First week in which it holds, from 0. */
  readonly week: number
  /** Weeks after which what it set goes back to what it was; undefined: it stays. */
  readonly lasts?: number
  /** Waits, from `week` on, until the organisation's rating is at or below this grade (0 worst … 3 best). */
  readonly whenRatingAtMost?: number
  /** Positions in `designs` it happens in; undefined: in all. */
  readonly designs?: readonly number[]
  /** Positions in `organisations` it happens to; undefined: to all. */
  readonly organisations?: readonly number[]
  /** Parameters it changes, by group. */
  readonly set: Settings
  /** Takes over all levers of this design (position in `designs`) before `set`. */
  readonly adopt?: number
  readonly happens?: Happening
  /** With `transplant`: position in `organisations` of the donor. */
  readonly from?: number
  readonly note: string
}

/** leaderLeaves: the chief executive goes. methodSwitches: another method is adopted. transplant: the leaders of another organisation take over here. */
export const HAPPENINGS = ['leaderLeaves', 'methodSwitches', 'transplant'] as const
export type Happening = (typeof HAPPENINGS)[number]

export interface FormulaText {
  readonly name: string
  readonly formula: string
}
