import type { State } from '../state/state.ts'
import type { Lesson } from './lesson.ts'
import { LESSONS } from './lessons.ts'

/** The lesson that is open; undefined where none is. */
export function lessonOf({ view, marks }: State): Lesson | undefined {
  return view === 'learn' ? LESSONS[Number(marks.lesson) - 1] : undefined
}

/** The state as its scenario has it: a lesson brings its own. */
export function withLesson(state: State): State {
  const lesson = lessonOf(state)
  return lesson === undefined ? state : { ...state, scenario: lesson.scenario.replace(/\.yaml$/, ''), designs: lesson.designs, files: '' }
}
