import type { Event } from '../scenario.ts'

/** How a practice that is copied came to be known. */
export type Whence = 'tie' | 'memory' | 'session' | 'unit' | 'outside' | 'partner'

/** Where a practice comes from: how it came to be known, and whose project measured it (-1: nobody's here). */
export interface Source {
  readonly from: Whence
  readonly project: number
  /** Of a whole practice from the memory: the week in which that project wrote it up. */
  readonly week?: number
}

/** Who tried something first: a project (-1: the innovation unit), and the week. */
export interface First {
  readonly project: number
  readonly week: number
}

/** Why a project ended. */
export type Ending = 'copyJudged' | 'aimMet' | 'outOfTests' | 'outOfTime' | 'movedOn' | 'nothingLeft' | 'lapsed'

/** A gap of an issue as the team sees it and as it is, as shares of what is possible. */
export interface Gap {
  readonly seenGap: number
  readonly trueGap: number
}

/** An issue, by its number in the world. */
interface On {
  readonly issue: number
}

/** Teams (`by`, `partner`, `owners`), issues and types are numbers in the world; qualities and shares are 0-1; `really` is the truth. */
export interface Kinds {
  // a team
  opening: { issues: readonly (On & Gap)[]; pathways: readonly number[]; staff: number } & Mood
  status: { strain: number; hours: number; closed: number } & Mood
  summary: { closed: number }
  starts: On & Gap & { aim: number; part: boolean; choices: number; greatest: boolean; priority: boolean; partner: number; source?: Source }
  joined: On & { by: number }
  called: On & Gap & { by: number; owners: readonly number[]; waits: boolean }
  jointBegins: On & Gap & { owners: readonly number[]; source?: Source }
  coachComes: On & { central: boolean; handsOn: number }
  coachGoes: On
  tries: On & Trial
  ends: On & { why: Ending; tests: number; kept: number; before: number; after: number }
  blocked: On
  cleared: On
  leadTaken: On
  concern: On
  heard: object
  ignored: object
  shown: On & { source: Source; level: number }
  slips: On & Change
  drifts: On & Change
  gainStays: On & Change
  gainGone: On & Change
  leave: { people: number }
  forget: { tests: number; afresh: number }
  // an organisation
  leaders: { climate: number; before: number }
  method: object
  priorities: { types: readonly number[] }
  rating: { grade: number; before: number }
  happens: { event: Event; over: boolean }
  handsOver: { types: readonly number[]; places: number }
  session: { places: number }
  shared: { sessions: number; shown: number; handovers: number; places: number }
  duplicated: { passes: number; share: number }
  closes: { passes: number; share: number }
  year: Year
  best: { by: number; closed: number }
  worst: { by: number; closed: number }
}

export interface Mood {
  readonly skill: number
  readonly safety: number
  readonly reliance: number
}

/** True quality before and after. */
interface Change {
  readonly before: number
  readonly after: number
}

/** One test, with what became of it. */
interface Trial {
  /** From 1, within its project. */
  readonly test: number
  readonly way: 'own' | 'copy' | 'recheck'
  /** Elements of practice that were changed, from 1. */
  readonly elements: readonly number[]
  readonly hours: number
  /** Change of quality as measured, and as it is. */
  readonly change: number
  readonly really: number
  readonly kept: boolean
  /** Positions in `CLASSES` and `CAUSES`; cause -1: not duplicated. */
  readonly effort: number
  readonly cause: number
  readonly first?: First
  readonly source?: Source
  /** Written up for others. */
  readonly written: boolean
}

/** What was counted in a year, or in what is left of one. */
export interface Year {
  readonly weeks: number
  readonly started: number
  readonly replicated: number
  readonly joined: number
  readonly finished: number
  readonly lapsed: number
  readonly tests: number
  readonly duplicated: number
  readonly concerns: number
  readonly ignored: number
  readonly leavers: number
  readonly closed: number
}

export type Kind = keyof Kinds

/** Whose event it is: a week from 0, an organisation, and a team (-1: the whole organisation). */
interface When {
  readonly week: number
  readonly organisation: number
  readonly team: number
}

/** Something that happened, as data: a fact of one week. */
export type StoryEvent<K extends Kind = Kind> = { readonly [Each in K]: When & { readonly kind: Each } & Readonly<Kinds[Each]> }[K]

export type Tell = <K extends Kind>(week: number, kind: K, facts: Kinds[K]) => void
