import { useEffect, useMemo } from 'preact/hooks'
import type { VNode } from 'preact'
import type { ViewProps } from '../view/viewProps.ts'
import { guessIn, guessText, optionOf } from './guess.ts'
import './learn.css'
import type { Lesson } from './lesson.ts'
import { LESSONS } from './lessons.ts'
import { Predict } from './Predict.tsx'
import { Reveal } from './Reveal.tsx'
import type { StepProps } from './stepProps.ts'
import { observedBy } from './observedBy.ts'
import { Explain } from './Explain.tsx'

const STEPS = ['Predict', 'See', 'Try', 'Why'] as const

/** A lesson on the whole screen: arrow keys go on and back, nothing scrolls. */
export function LessonStage(props: ViewProps & { readonly lesson: Lesson }): VNode {
  const { lesson, state, alter, seen } = props
  const step = Math.max(0, Math.min(STEPS.length - 1, Number(state.marks.step ?? 0) || 0))
  const go = (to: number): void => alter({ marks: { step: to <= 0 ? '' : String(Math.min(to, STEPS.length - 1)) } })
  const guess = guessIn(state.marks.guess, lesson)
  const observed = useMemo(() => (seen === undefined ? undefined : observedBy(seen)), [seen])
  const answered = useMemo(() => (observed === undefined || observed.worlds < 2 ? undefined : lesson.answer(observed)), [observed, lesson])
  const { prediction } = lesson
  const beside = prediction.kind === 'curve' ? observed?.curve(prediction.beside, prediction.observation) : undefined
  const option =
    guess === undefined || (prediction.kind === 'curve' && beside === undefined) ? undefined : optionOf(guess, lesson, beside ?? [])
  useArrows(step, go)
  const given: StepProps = { ...props, guess, option, answered }
  const number = LESSONS.indexOf(lesson) + 1
  return (
    <div class="lesson">
      <header>
        <p>
          Lesson {number} of {LESSONS.length}
        </p>
        <ol aria-label="Steps">
          {STEPS.map((name, n) => (
            <li key={name}>
              <button
                type="button"
                aria-current={n === step ? 'step' : undefined}
                disabled={n > 0 && step === 0 && guess === undefined}
                onClick={() => go(n)}
              >
                {name}
              </button>
            </li>
          ))}
        </ol>
        <button
          type="button"
          class="quiet"
          onClick={() => alter({ scenario: state.scenario, set: undone(state.set), marks: { lesson: '', step: '', guess: '', hands: '' } })}
        >
          All lessons
        </button>
      </header>
      <main>
        {step === 0 && <Predict {...given} predict={(next) => alter({ marks: { guess: guessText(next) } }, next.kind === 'curve')} />}
        {(step === 1 || step === 2) && <Reveal {...given} trying={step === 2} />}
        {step === 3 && <Explain {...given} />}
      </main>
      <footer>
        <button type="button" disabled={step === 0} onClick={() => go(step - 1)}>
          ← Back
        </button>
        <button type="button" onClick={() => go(step + 1)} disabled={step === STEPS.length - 1}>
          {step === 0 && guess === undefined ? 'Go on without a prediction →' : 'Go on →'}
        </button>
      </footer>
    </div>
  )
}

function undone(set: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.keys(set).map((address) => [address, '']))
}

/** Left and right go back and on, but where they move something else. */
function useArrows(step: number, go: (to: number) => void): void {
  useEffect(() => {
    const heard = (event: KeyboardEvent): void => {
      const by = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key]
      const busy = (event.target as Element).closest?.('input, select, textarea, [data-arrows]') !== null
      if (by !== undefined && !busy && !event.altKey && !event.ctrlKey && !event.metaKey) go(step + by)
    }
    addEventListener('keydown', heard)
    return () => removeEventListener('keydown', heard)
  }, [step])
}
