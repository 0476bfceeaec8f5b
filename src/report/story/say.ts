import type { Kind, StoryEvent } from '../../model/story/event.ts'
import { fixed, signed } from '../words.ts'
import type { Names } from './names.ts'

/** Sentences for some kinds of event. Of a team the subject is the team, unless another is named. */
export type Sayings<K extends Kind> = { readonly [Each in K]: (event: StoryEvent<Each>, names: Names) => string }

/** A share or quality of 0-1 as a whole percentage: `52 %`. */
export function share(value: number): string {
  return `${fixed(100 * value, 0)} %`
}

/** A difference of quality, which is counted to 100: `+9 points`. */
export function points(change: number): string {
  const text = signed(100 * change, 0)
  return `${text} ${text === '+1' || text === '−1' ? 'point' : 'points'}`
}

/** How much of a gap is closed; below 0 it is wider. */
export function closedText(closed: number): string {
  return closed < 0 ? `is ${share(-closed)} wider than at the start` : `is ${share(closed)} closed`
}

/** Skill, safety and the like, of 0-1. */
export function level(value: number): string {
  return fixed(value, 2)
}
