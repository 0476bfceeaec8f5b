import type { Data } from '../model/check/data.ts'
import type { Place, Places } from './places.ts'

/** Data with where each of its values was written. */
export interface Tree {
  readonly data: Data
  readonly places: Places
  /** What the file calls the scenario that it stands on; `extends` unless given. */
  readonly base?: string
}

/** A problem with where it is. */
export interface Located {
  readonly place: Place
  readonly text: string
}

/** A file as read. */
export interface Source {
  /** Identity of the file, against which others that it names are found. */
  readonly path: string
  /** As shown to the user. */
  readonly shown: string
  readonly text: string
}
