import type { VNode } from 'preact'
import type { ViewProps } from '../view/viewProps.ts'
import { ClassView } from './ClassView.tsx'
import './learn.css'
import { LESSONS } from './lessons.ts'

/** The lessons to choose from, and what a teacher needs. */
export function LearnView({ state, alter }: ViewProps): VNode {
  const teaching = LESSONS[Number(state.marks.class) - 1]
  if (teaching !== undefined) return <ClassView lesson={teaching} alter={alter} />
  const cleared = Object.fromEntries(Object.keys(state.set).map((address) => [address, '']))
  return (
    <section class="lessons">
      <h1>Predict, see, explain</h1>
      <p class="note">
        Eight short lessons, each about one trade-off. First say what you expect; then the model runs; then talk about why.
      </p>
      <ol>
        {LESSONS.map((lesson, n) => (
          <li key={lesson.name}>
            <button type="button" onClick={() => alter({ set: cleared, marks: { lesson: String(n + 1), step: '', guess: '', hands: '' } })}>
              <b>{lesson.title}</b>
              <span class="note">
                {lesson.question} {lesson.minutes} minutes.
              </span>
            </button>
            <button type="button" class="quiet" onClick={() => alter({ marks: { class: String(n + 1) } })}>
              For the teacher<span class="hidden"> of {lesson.title}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
