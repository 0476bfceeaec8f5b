import { useState } from 'preact/hooks'
import type { VNode } from 'preact'
import { copy } from '../view/copy.ts'
import { Draw } from './Draw.tsx'
import type { Guess } from './guess.ts'
import { Hands } from './Hands.tsx'
import type { Choice } from './lesson.ts'
import type { StepProps } from './stepProps.ts'

/** The situation, the question, and the prediction, before anything is shown. */
export function Predict(props: StepProps & { readonly predict: (guess: Guess) => void }): VNode {
  const { lesson, guess, state, alter, predict, seen } = props
  const { prediction } = lesson
  return (
    <div class="two">
      <div>
        <h1>{lesson.title}</h1>
        <p>{lesson.situation}</p>
      </div>
      <div>
        <p class="asked">{lesson.question}</p>
        {prediction.kind === 'choice' ? (
          <div class="options" role="radiogroup" aria-label="Your prediction" onKeyDown={stepped}>
            {prediction.options.map((text, n) => (
              <button
                key={text}
                type="button"
                role="radio"
                aria-checked={guess?.kind === 'choice' && guess.option === n}
                onClick={() => predict({ kind: 'choice', option: n as Choice })}
              >
                <b>{'ABC'[n]}</b> {text}
              </button>
            ))}
          </div>
        ) : (
          <Draw
            prediction={prediction}
            seen={seen}
            heights={guess?.kind === 'curve' ? guess.heights : undefined}
            draw={(heights) => predict({ kind: 'curve', heights })}
          />
        )}
        <Hands options={prediction.options} state={state} alter={alter} />
        {guess !== undefined && <CopyGuess />}
      </div>
    </div>
  )
}

/** Up and down choose the option above or below, as in any group of them; left and right are for the lesson. */
function stepped(event: KeyboardEvent): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const options = [...(event.currentTarget as Element).querySelectorAll('button')]
  const at = options.indexOf(event.target as HTMLButtonElement)
  if (by === undefined || at < 0) return
  event.preventDefault()
  const next = options[(at + by + options.length) % options.length]
  next.focus()
  next.click()
}

/** For a class: the link holds the prediction and no name. */
function CopyGuess(): VNode {
  const [said, say] = useState('')
  return (
    <p>
      <button
        type="button"
        class="quiet"
        onClick={() =>
          void copy(location.href).then((done) => say(done ? ' Copied: send it to your teacher.' : ' Copy the address of this page.'))
        }
      >
        Copy my prediction as a link, for the teacher
      </button>
      <span class="note" role="status">
        {said}
      </span>
    </p>
  )
}
