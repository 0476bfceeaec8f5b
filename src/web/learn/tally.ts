import { stateOf } from '../state/address.ts'
import { guessIn, type Guess } from './guess.ts'
import { LESSONS } from './lessons.ts'
import type { Lesson } from './lesson.ts'

/** Predictions of a class. */
export interface Tally {
  readonly guesses: readonly Guess[]
  /** Lines that held no prediction for this lesson. */
  readonly other: number
}

/** Most predictions that are read: more than any class has. */
const MOST = 2000

/** Predictions from the text of links, one a line or anything between them: as pasted from a chat, or from a file. Names are not read. */
export function tallied(text: string, lesson: Lesson): Tally {
  const links = text.match(/\S*[?#&]lesson=\d+\S*/g) ?? []
  const guesses = links.slice(0, MOST).map((link) => guessOf(link, lesson))
  return {
    guesses: guesses.filter((guess) => guess !== undefined),
    other: guesses.filter((guess) => guess === undefined).length,
  }
}

function guessOf(link: string, lesson: Lesson): Guess | undefined {
  const at = link.search(/[?#]/)
  const rest = link.slice(at)
  const cut = rest.indexOf('#', 1)
  const state = rest.startsWith('#') ? stateOf('', rest) : cut < 0 ? stateOf(rest, '') : stateOf(rest.slice(0, cut), rest.slice(cut))
  const { lesson: number, guess } = state.marks
  return LESSONS[Number(number) - 1] === lesson ? guessIn(guess, lesson) : undefined
}

/** Hands counted by a teacher, `12,3,5` as in the address; undefined where none were. */
export function handsIn(text: string | undefined): readonly [number, number, number] | undefined {
  const counts = text?.split(',').map((count) => (/^\d{1,4}$/.test(count) ? Number(count) : 0))
  return counts?.length === 3 && counts.some((count) => count > 0) ? (counts as unknown as [number, number, number]) : undefined
}
