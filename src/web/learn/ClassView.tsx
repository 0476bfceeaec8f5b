import { useState } from 'preact/hooks'
import type { VNode } from 'preact'
import { curves } from '../../report/chart/curves.ts'
import { Picture } from '../draw/Picture.tsx'
import { addressOf } from '../state/address.ts'
import { FIRST } from '../state/state.ts'
import type { Alter } from '../state/useAddress.ts'
import { horizonsIn } from '../view/coursesOf.ts'
import { useRoom } from '../view/useRoom.ts'
import { courseOf, optionOf, type Guess } from './guess.ts'
import type { Drawn, Lesson } from './lesson.ts'
import { LESSONS } from './lessons.ts'
import { tallied } from './tally.ts'

/** For the teacher: notes, the link for learners, and the spread of what they predicted. No names are asked, nothing is sent. */
export function ClassView({ lesson, alter }: { readonly lesson: Lesson; readonly alter: Alter }): VNode {
  const [text, setText] = useState('')
  const { guesses, other } = tallied(text, lesson)
  const { prediction, teacher } = lesson
  const link = new URL(`#${addressOf({ ...FIRST, view: 'learn', marks: { lesson: String(LESSONS.indexOf(lesson) + 1) } })}`, location.href)
    .href
  return (
    <section class="class">
      <h1>{lesson.title}</h1>
      <p>{teacher.summary}</p>
      <p class="note">{teacher.notes}</p>
      <h2>For learners</h2>
      <p class="note">
        {location.hostname === '127.0.0.1' || location.protocol === 'file:'
          ? 'This page is on your own machine: nobody else can open its address. Give learners the page as one file (constancy lab --file), or put it on a host; with one projector, count hands in the lesson itself.'
          : 'Give them this address; each sends back the link that they copy after predicting:'}{' '}
        <code>{link}</code>
      </p>
      <h2>What they predicted</h2>
      <label>
        <span class="note">Paste their links, or drop a file that holds them</span>
        <textarea
          rows={5}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onDrop={(event) => {
            event.preventDefault()
            event.stopPropagation()
            void event.dataTransfer?.files[0]
              ?.slice(0, 4_000_000)
              .text()
              .then((more) => setText((old) => `${old}\n${more}`))
          }}
        />
      </label>
      <p role="status">
        {guesses.length === 1 ? 'One prediction' : `${guesses.length} predictions`}
        {other > 0 && `; ${other === 1 ? 'one link holds' : `${other} links hold`} none for this lesson`}
      </p>
      {prediction.kind === 'curve' && guesses.length > 0 && <Spread prediction={prediction} guesses={guesses} />}
      {prediction.kind === 'choice' && guesses.length > 0 && <Counts options={prediction.options} counts={countsOf(guesses, lesson)} />}
      <p>
        <button type="button" class="quiet" onClick={() => alter({ marks: { class: '', lesson: String(LESSONS.indexOf(lesson) + 1) } })}>
          Begin the lesson
        </button>{' '}
        <button type="button" class="quiet" onClick={() => alter({ marks: { class: '' } })}>
          All lessons
        </button>
      </p>
    </section>
  )
}

function countsOf(guesses: readonly Guess[], lesson: Lesson): readonly number[] {
  return [0, 1, 2].map((n) => guesses.filter((guess) => optionOf(guess, lesson, []) === n).length)
}

function Counts({ options, counts }: { readonly options: readonly string[]; readonly counts: readonly number[] }): VNode {
  const all = counts.reduce((sum, count) => sum + count, 0)
  return (
    <ol class="outcome">
      {options.map((text, n) => (
        <li key={text}>
          <b>{'ABC'[n]}</b> <span>{text}</span>
          <span class="count">
            <span class="bar" style={{ width: `${(60 * counts[n]) / Math.max(1, all)}%` }} /> {counts[n]}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** Every curve that was drawn, thin, so that agreement shows as darkness. */
function Spread({ prediction, guesses }: { readonly prediction: Drawn; readonly guesses: readonly Guess[] }): VNode {
  const [place, { width, type }] = useRoom<HTMLDivElement>()
  const { picture } = curves({
    title: 'Predictions of the class',
    curves: guesses.flatMap((guess) =>
      guess.kind === 'curve' ? [{ name: '', look: 'guess thin', mean: courseOf(guess.heights, prediction) }] : [],
    ),
    weeks: prediction.weeks,
    horizons: horizonsIn(prediction.weeks),
    events: [],
    unit: '%',
    times: 100,
    width: Math.max(240, width),
    height: 320,
    type,
    from: prediction.low,
    to: prediction.high,
  })
  return (
    <div class="courses" ref={place} style={{ height: '320px' }}>
      {width > 0 && <Picture picture={picture} />}
    </div>
  )
}
