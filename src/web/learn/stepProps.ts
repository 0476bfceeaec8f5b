import type { ViewProps } from '../view/viewProps.ts'
import type { Guess } from './guess.ts'
import type { Answered, Choice, Lesson } from './lesson.ts'

/** What each step of a lesson is given. */
export interface StepProps extends ViewProps {
  readonly lesson: Lesson
  readonly guess: Guess | undefined
  /** The option that was predicted, as far as that can be told yet. */
  readonly option: Choice | undefined
  readonly answered: Answered | undefined
}
