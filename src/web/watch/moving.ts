import { CLASS } from '../../model/world.ts'
import { teamsOf, WHENCES, type Film } from './film.ts'

/** Something short-lived on the map. `age`: 0 when it begins, 1 when it is gone. */
export type Moving =
  | { readonly kind: 'duplicate'; readonly team: number; readonly cause: number; readonly age: number }
  /** From a team (-1: from outside the map) to a team. */
  | { readonly kind: 'idea'; readonly from: number; readonly to: number; readonly age: number }

/**
 * What is to be seen at a moment: `now` in weeks, with parts of a week on the way to the next one. What happens in a week begins
 * with it and lasts `life` weeks.
 */
export function movingAt(film: Film, now: number, life: number): Moving[] {
  const week = Math.min(film.weeks - 1, Math.floor(now))
  const found: Moving[] = []
  for (let w = Math.max(0, Math.ceil(now - life + 1e-9)); w <= week; w++) {
    const age = (now - w) / life
    addDuplicates(film, w, age, found)
    addIdeas(film, w, age, found)
  }
  return found
}

function addDuplicates(film: Film, week: number, age: number, found: Moving[]): void {
  const { tests } = film
  for (let n = tests.from[week]; n < tests.from[week + 1]; n++) {
    if (tests.effort[n] !== CLASS.duplicated || tests.by[n] < 0) continue
    for (const team of teamsOf(film, tests.by[n])) found.push({ kind: 'duplicate', team, cause: tests.cause[n], age })
  }
}

function addIdeas(film: Film, week: number, age: number, found: Moving[]): void {
  const { ideas } = film
  for (let n = ideas.from[week]; n < ideas.from[week + 1]; n++) {
    const source = ideas.source[n]
    // Of what was found elsewhere, or is not known whose it was, the line comes from above the team.
    const from = source < 0 || WHENCES[ideas.whence[n]] === 'outside' ? -1 : teamsOf(film, source)[0]
    for (const to of teamsOf(film, ideas.to[n])) if (to !== from) found.push({ kind: 'idea', from, to, age })
  }
}
