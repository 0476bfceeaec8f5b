import { CLASS } from '../../model/world.ts'
import { teamsOf, WHENCES, type Film } from './film.ts'

/** Steps in which a flash fades. */
export const FADES = 5

/** A practice on its way, from a team (-1: from outside the map) to a team. `age`: 0 when it begins, 1 when it is gone. */
export interface Passing {
  readonly from: number
  readonly to: number
  readonly age: number
}

/** First and last week of what is to be seen at a moment: what happens in a week begins with it and lasts `life` weeks. */
function weeksSeen({ weeks }: Film, now: number, life: number): readonly [first: number, last: number] {
  return [Math.max(0, Math.ceil(now - life + 1e-9)), Math.min(weeks - 1, Math.floor(now))]
}

/**
 * Flashes of duplicated tests at a moment (in weeks, with parts of a week on the way to the next one), by team: 0 none, else
 * `cause × FADES + strength`, the strength from `FADES` (bright) to 1. The latest of a team is the one that is seen.
 */
export function flashesAt(film: Film, now: number, life: number, flashes: Uint8Array): void {
  const { tests } = film
  const [first, last] = weeksSeen(film, now, life)
  flashes.fill(0)
  for (let week = first; week <= last; week++) {
    const strength = Math.max(1, Math.ceil(FADES * (1 - (now - week) / life)))
    for (let n = tests.from[week]; n < tests.from[week + 1]; n++) {
      if (tests.effort[n] !== CLASS.duplicated || tests.by[n] < 0) continue
      for (const team of teamsOf(film, tests.by[n])) flashes[team] = tests.cause[n] * FADES + strength
    }
  }
}

/** Ideas on their way at a moment. */
export function ideasAt(film: Film, now: number, life: number): Passing[] {
  const { ideas } = film
  const [first, last] = weeksSeen(film, now, life)
  const found: Passing[] = []
  for (let week = first; week <= last; week++) {
    for (let n = ideas.from[week]; n < ideas.from[week + 1]; n++) {
      const source = ideas.source[n]
      // Of what was found elsewhere, or is not known whose it was, the line comes from above the team.
      const from = source < 0 || WHENCES[ideas.whence[n]] === 'outside' ? -1 : teamsOf(film, source)[0]
      for (const to of teamsOf(film, ideas.to[n])) if (to !== from) found.push({ from, to, age: (now - week) / life })
    }
  }
  return found
}

/** A coach on the way from a team to another. */
export interface Gliding extends Passing {
  /** How much of the way is behind: 1 from when the coach is there. */
  readonly way: number
}

/**
 * Coaches who moved, for as long as their paths are to be seen. They leave and arrive at the first team of joint work.
 * @param glide weeks on the way, at most one; 0: there at once
 */
export function glidesAt(film: Film, now: number, life: number, glide: number): Gliding[] {
  const { moves } = film
  const [first, last] = weeksSeen(film, now, life)
  const found: Gliding[] = []
  for (let week = first; week <= last; week++) {
    const [age, way] = [(now - week) / life, onWay(now - week, glide) ? (now - week) / glide : 1]
    for (let n = moves.from[week]; n < moves.from[week + 1]; n++)
      found.push({ from: teamsOf(film, moves.source[n])[0], to: teamsOf(film, moves.to[n])[0], age, way })
  }
  return found
}

/** Whether coaches who moved with the beginning of a week are still on their way after so much of it. */
export function onWay(since: number, glide: number): boolean {
  return since < glide
}
