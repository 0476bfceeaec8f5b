import type { Whence } from '../../model/story/event.ts'

/** Ways in which a practice that is taken up came to be known; an idea holds the position of its own. */
export const WHENCES: readonly Whence[] = ['tie', 'memory', 'session', 'unit', 'outside', 'partner']

/**
 * One run of one design, week by week, as columns of numbers: what the map of teams shows. Weeks count from 0. Projects: each
 * team's own has the team's number, the joint one on pathway p is `teams + p`.
 */
export interface Film {
  readonly weeks: number
  readonly teams: number
  readonly projects: number
  /** Teams of a joint project; those of pathway p stand in `partTeam` from `p × owners` on, some perhaps twice. */
  readonly owners: number
  readonly partTeam: Int32Array
  /** What the work of each pathway is called: `the owners of pathway 2`. */
  readonly jointNames: readonly string[]
  /** By team: the weighted gap of its own issues at the start; 0: it has none. */
  readonly gap: Float64Array
  /** The weighted gap of all pathways at the start. */
  readonly jointGap: number
  /** At `week × teams + team`: share of that gap closed at the end of the week, and improvement hours in it. */
  readonly closed: Float32Array
  readonly hours: Float32Array
  /** By week: share of the gap of pathways that is closed. */
  readonly jointClosed: Float32Array
  /** At `week × projects + project`: 0 no coach, 1 of a central team, 2 a trained member of staff. */
  readonly coach: Uint8Array
  /** By week: the model's own observations of these names. */
  readonly gapClosed: Float32Array
  readonly duplicatedShare: Float32Array
  readonly tests: Tests
  readonly ideas: Ideas
  readonly moves: Moves
}

/** Every test of a run, in the order of weeks. */
export interface Tests {
  /** Those of a week stand from `from[week]` up to `from[week + 1]`. */
  readonly from: Int32Array
  /** Project; below 0 the innovation unit of organisation `-1 - by`. */
  readonly by: Int32Array
  readonly hours: Float32Array
  /** Positions in `CLASSES` and `CAUSES`; cause -1: not duplicated. */
  readonly effort: Uint8Array
  readonly cause: Int8Array
  /** Of a duplicated test: whose was first (a project, `UNIT`, or `SOMEBODY`), and its week. */
  readonly first: Int32Array
  readonly firstWeek: Int32Array
}

export const UNIT = -1
export const SOMEBODY = -2

/** Every practice that was taken up from elsewhere, in the order of weeks. */
export interface Ideas {
  readonly from: Int32Array
  /** Project that takes it up. */
  readonly to: Int32Array
  /** Position in `WHENCES`. */
  readonly whence: Uint8Array
  /** Project that it comes from; -1: nobody's here, or not known whose. */
  readonly source: Int32Array
}

/** Every coach who ended at one project and began at another in the same week, in the order of weeks. */
export interface Moves {
  readonly from: Int32Array
  /** Projects. */
  readonly source: Int32Array
  readonly to: Int32Array
}

/** Teams that work on a project, each once. */
export function teamsOf({ teams, owners, partTeam }: Pick<Film, 'teams' | 'owners' | 'partTeam'>, project: number): number[] {
  if (project < teams) return [project]
  const from = (project - teams) * owners
  return [...new Set(partTeam.subarray(from, from + owners))]
}
