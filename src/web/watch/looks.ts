import { coachedTeams } from './departments.ts'
import type { Film } from './film.ts'

/** How large and full every dot is drawn in a week, in steps that can be told apart: what changes less is not drawn again. */
export interface Looks {
  /** Steps of a radius, and of a fill. */
  readonly steps: number
  readonly size: Uint8Array
  readonly fill: Uint8Array
  readonly coached: Uint8Array
  /** The same while coaches who come from elsewhere are on their way. */
  readonly expecting: Uint8Array
}

const MOST = 48

/** @param largest radius of the largest dot in pixels; @param most its hours, more are drawn as these; @param sharp pixels of the screen for one of the page */
export function looksOf(film: Film, week: number, largest: number, most: number, sharp: number): Looks {
  const steps = Math.max(4, Math.min(MOST, Math.round(2 * largest * sharp)))
  const [size, fill] = [new Uint8Array(film.teams), new Uint8Array(film.teams)]
  for (let t = 0; t < film.teams; t++) {
    const at = week * film.teams + t
    size[t] = Math.min(steps, Math.max(Math.ceil(steps / 4), Math.round(steps * Math.sqrt(Math.max(0, film.hours[at]) / most))))
    fill[t] = Math.round(steps * Math.min(1, Math.max(0, film.closed[at])))
  }
  return { steps, size, fill, coached: coachedTeams(film, week), expecting: coachedTeams(film, week, false) }
}
