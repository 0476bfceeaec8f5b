import fc from 'fast-check'
import { expect, test } from 'vitest'
import { courseOf, guessIn, guessText, KNOTS, optionOf, STEPS, type Guess } from '../../src/web/learn/guess.ts'
import { lessonOf, withLesson } from '../../src/web/learn/lessonOf.ts'
import { LESSONS } from '../../src/web/learn/lessons.ts'
import { handsIn, tallied } from '../../src/web/learn/tally.ts'
import { addressOf, stateOf } from '../../src/web/state/address.ts'
import { FIRST } from '../../src/web/state/state.ts'

const chosen = LESSONS.find(({ prediction }) => prediction.kind === 'choice')!
const drawn = LESSONS.find(({ prediction }) => prediction.kind === 'curve')!
const curve = drawn.prediction.kind === 'curve' ? drawn.prediction : undefined

test('a prediction is in the link as it was made', () => {
  const heights = fc.array(fc.integer({ min: 0, max: STEPS }), { minLength: KNOTS, maxLength: KNOTS })
  fc.assert(
    fc.property(heights, (list) => {
      expect(guessIn(guessText({ kind: 'curve', heights: list }), drawn)).toEqual({ kind: 'curve', heights: list })
    }),
  )
  for (const option of [0, 1, 2] as const) {
    const guess: Guess = { kind: 'choice', option }
    expect(guessIn(guessText(guess), chosen)).toEqual(guess)
    expect(optionOf(guess, chosen, [])).toBe(option)
  }
})

test.each(['', 'd', 'ab', 'c1-2', `c${Array.from({ length: KNOTS }, () => 101).join('-')}`, 'c<b>'])('%j is no prediction', (text) => {
  expect(guessIn(text, text.startsWith('c') ? drawn : chosen)).toBeUndefined()
  expect(guessIn(undefined, drawn)).toBeUndefined()
})

test('a drawn curve goes straight between its places, from end to end of the axis', () => {
  const rising = Array.from({ length: KNOTS }, (_, n) => (n / (KNOTS - 1)) * STEPS)
  const course = courseOf(rising, curve!)
  expect(course.length).toBe(curve!.weeks)
  expect(course[0]).toBeCloseTo(curve!.low, 12)
  expect(course.at(-1)).toBeCloseTo(curve!.high, 12)
  const step = (curve!.high - curve!.low) / (curve!.weeks - 1)
  for (let week = 1; week < course.length; week++) expect(course[week] - course[week - 1]).toBeCloseTo(step, 10)
})

test('a class’s predictions are read from links in any text, other links are counted, names are not read', () => {
  const number = LESSONS.indexOf(chosen) + 1
  const link = (guess: string, lesson = number): string =>
    `https://example.org/lab/#${addressOf({ ...FIRST, view: 'learn', marks: { lesson: String(lesson), guess } })}`
  const text = `Ann: ${link('a')}\n${link('b')} ${link('b')}\n\nBob (late) http://127.0.0.1:4823/?lesson=${number}#view=learn&lesson=${number}&guess=c\n${link('x')}\n${link('a', number + 1)}\nhttps://example.org/`
  const { guesses, other } = tallied(text, chosen)
  expect(guesses.map((guess) => guess.kind === 'choice' && guess.option)).toEqual([0, 1, 1, 2])
  expect(other).toBe(2)
  expect(tallied('', chosen)).toEqual({ guesses: [], other: 0 })
})

test('hands are counted', () => {
  expect(handsIn('12,3,5')).toEqual([12, 3, 5])
  for (const none of [undefined, '', '0,0,0', '1,2', 'a,b,c', '99999,0,0']) expect(handsIn(none)).toBeUndefined()
})

test('a lesson brings its own scenario and designs', () => {
  const state = stateOf('?lesson=2', '')
  expect(lessonOf(state)).toBe(LESSONS[1])
  const own = withLesson(state)
  expect(`${own.scenario}.yaml`).toBe(LESSONS[1].scenario)
  expect(own.designs).toEqual(LESSONS[1].designs)
  expect(lessonOf(stateOf('?lesson=99', ''))).toBeUndefined()
  expect(withLesson(FIRST)).toBe(FIRST)
})
