import type { Film } from './film.ts'
import type { MapLayout } from './layout.ts'

/** What a map shows of a film. */
export interface Subject {
  readonly film: Film
  readonly layout: MapLayout
  /** Names of groups as they are labelled. */
  readonly names: readonly string[]
  /** Hours of the largest dot. */
  readonly most: number
}

/** A moment of it. */
export interface View {
  /** In weeks, with parts of a week on the way to the next one. */
  readonly now: number
  /** Weeks for which what happens is to be seen. */
  readonly life: number
  /** Weeks for which a coach who moves is on the way. */
  readonly glide: number
  /** Nothing grows, fades or moves: a picture of one week. */
  readonly still: boolean
  /** A team that is marked; -1: none. */
  readonly chosen: number
}
