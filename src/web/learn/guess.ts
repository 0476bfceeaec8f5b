import type { Choice, Drawn, Lesson } from './lesson.ts'

/** What somebody predicted: one of three options, or a curve by its height at some weeks. */
export type Guess = { readonly kind: 'choice'; readonly option: Choice } | { readonly kind: 'curve'; readonly heights: readonly number[] }

/** Places at which a drawn curve has a height of its own: fewer than a hand would tremble in. */
export const KNOTS = 14
/** Steps from the lower to the upper end of the axis. */
export const STEPS = 100

/** As in the address: `b`, or `c12-14-20` with a height from 0 to 100 for each place. */
export function guessText(guess: Guess): string {
  return guess.kind === 'choice' ? 'abc'[guess.option] : `c${guess.heights.join('-')}`
}

/** What an address tells; undefined where that is no prediction for this lesson. */
export function guessIn(text: string | undefined, { prediction }: Lesson): Guess | undefined {
  if (prediction.kind === 'choice') {
    const option = text?.length === 1 ? 'abc'.indexOf(text) : -1
    return option < 0 ? undefined : { kind: 'choice', option: option as Choice }
  }
  const heights = text?.startsWith('c') ? text.slice(1).split('-') : []
  const sound = heights.length === KNOTS && heights.every((height) => /^\d{1,3}$/.test(height) && Number(height) <= STEPS)
  return sound ? { kind: 'curve', heights: heights.map(Number) } : undefined
}

/** Which of the options a prediction means. */
export function optionOf(guess: Guess, { prediction }: Lesson, beside: ArrayLike<number>): Choice {
  if (guess.kind === 'choice' || prediction.kind === 'choice') return guess.kind === 'choice' ? guess.option : 0
  return prediction.read(courseOf(guess.heights, prediction), beside)
}

/** A drawn curve week by week, straight between its places. */
export function courseOf(heights: readonly number[], { low, high, weeks }: Drawn): Float64Array {
  return Float64Array.from({ length: weeks }, (_, week) => {
    const at = (week / (weeks - 1)) * (heights.length - 1)
    const from = Math.min(heights.length - 2, Math.floor(at))
    const height = heights[from] + (at - from) * (heights[from + 1] - heights[from])
    return low + (height / STEPS) * (high - low)
  })
}
