import { useState } from 'preact/hooks'
import type { VNode } from 'preact'
import type { Curve } from '../../report/chart/curve.ts'
import { curves } from '../../report/chart/curves.ts'
import { capital } from '../../report/words.ts'
import { OBSERVATIONS } from '../../model/run.ts'
import { Picture } from '../draw/Picture.tsx'
import type { Seen } from '../engine/seen.ts'
import { horizonsIn } from '../view/coursesOf.ts'
import { eventFlags } from '../../report/page/levers.ts'
import { lookAt } from '../view/looks.ts'
import { ONE_COLUMN, useMedia } from '../view/useMedia.ts'
import { useRoom } from '../view/useRoom.ts'
import { courseOf } from './guess.ts'
import type { StepProps } from './stepProps.ts'
import { SetBack, Sliders } from './Sliders.tsx'
import { handsIn } from './tally.ts'

/** Where what the model calls it would not be understood alone. */
const TITLES: Readonly<Record<string, string>> = {
  gapClosed: 'Quality gap closed',
  'harm.true': 'Harm that is truly done, of all care',
  'harm.reported': 'Harm that is reported, of all care',
  'gapClosed.local': 'Quality gap closed, problems of one team',
  'gapClosed.pathway': 'Quality gap closed, problems of pathways',
  'gapClosed.priority': 'Quality gap closed, priorities',
  'gapClosed.worstOff': 'Quality gap closed, the fifth of teams with the worst care',
}

/**
 * What came out, over what was predicted; then two sliders to play with. Where there is one column only, the chart stands above the
 * sliders and stays in sight while they are moved.
 */
export function Reveal(props: StepProps & { readonly trying: boolean }): VNode {
  const { lesson, trying } = props
  const [observation, choose] = useState(lesson.reveal.observation)
  const oneColumn = useMedia(ONE_COLUMN)
  const asked = <h1 class="asked">{lesson.question}</h1>
  const last = <p>{trying ? <SetBack {...props} /> : lesson.reveal.look}</p>
  if (trying && oneColumn)
    return (
      <div class="try">
        {asked}
        <Chart {...props} observation={observation} choose={choose} />
        <Words {...props} />
        {last}
      </div>
    )
  return (
    <div class="two wide">
      <div>
        {asked}
        <Words {...props} />
      </div>
      <div>
        <Chart {...props} observation={observation} choose={choose} />
        {last}
      </div>
    </div>
  )
}

/** Options or sliders, and what came out in words. */
function Words(props: StepProps & { readonly trying: boolean }): VNode {
  const { seen, trying, answered, wanted } = props
  return (
    <>
      {trying ? <Sliders {...props} /> : <Options {...props} />}
      <p class="said" aria-live="polite">
        {answered?.said ?? 'Running the first worlds …'}
      </p>
      <p class="note">
        {seen === undefined || seen.worlds < wanted
          ? `${seen?.worlds ?? 0} of ${wanted} worlds`
          : `${wanted} worlds, the same luck for all`}
      </p>
    </>
  )
}

/** The courses in what is chosen to look at. */
function Chart(props: StepProps & { readonly observation: string; readonly choose: (name: string) => void }): VNode {
  const { seen, observation, choose } = props
  return (
    <div class="shown">
      <label class="pick">
        <span class="hidden">What the chart shows</span>
        <select value={observation} onChange={(event) => choose(event.currentTarget.value)}>
          {OBSERVATIONS.filter(({ unit }) => unit === 'share' || unit === '0-1').map(({ name, about }) => (
            <option key={name} value={name}>
              {TITLES[name] ?? capital(about)}
            </option>
          ))}
        </select>
      </label>
      {seen !== undefined && <Courses {...props} seen={seen} observation={observation} />}
    </div>
  )
}

/** The three options: which was predicted, by how many hands, and which came true. */
function Options({ lesson, option, answered, state }: StepProps): VNode {
  const hands = handsIn(state.marks.hands)
  const all = hands?.reduce((sum, count) => sum + count, 0) ?? 1
  return (
    <ol class="outcome">
      {lesson.prediction.options.map((text, n) => (
        <li key={text} class={answered?.option === n ? 'true' : ''}>
          <b>{'ABC'[n]}</b> <span>{text}</span>
          <em>
            {option === n && 'your prediction '}
            {answered?.option === n && '✓ came out'}
          </em>
          {hands !== undefined && (
            <span class="count">
              <span class="bar" style={{ width: `${(60 * hands[n]) / all}%` }} /> {hands[n]}
            </span>
          )}
        </li>
      ))}
      {answered !== undefined && answered.option === null && <li>None of them beyond noise.</li>}
    </ol>
  )
}

function Courses({ lesson, guess, seen, observation }: StepProps & { readonly seen: Seen; readonly observation: string }): VNode {
  const [place, { width, type, window }] = useRoom<HTMLDivElement>()
  const height = Math.max(220, Math.round(Math.min(width * 0.62, window * 0.6)))
  const { scenario, work } = seen
  const all = seen.weekly(observation)
  const designs = work.designs.flatMap((d, i): Curve[] =>
    lesson.reveal.designs.includes(work.designNames[i]) ? [{ name: work.designNames[i], look: lookAt(scenario, d), ...all[i] }] : [],
  )
  const { prediction } = lesson
  const drawn =
    prediction.kind === 'curve' && prediction.observation === observation && guess?.kind === 'curve'
      ? courseOf(guess.heights, prediction)
      : undefined
  const { picture } = curves({
    title: TITLES[observation] ?? OBSERVATIONS.find(({ name }) => name === observation)!.about,
    curves: [...designs, ...(drawn === undefined ? [] : [{ name: 'predicted', look: 'guess', mean: drawn }])],
    weeks: scenario.weeks,
    horizons: horizonsIn(scenario.weeks),
    events: eventFlags(scenario, work),
    unit: '%',
    times: 100,
    width: Math.max(240, width),
    height,
    type,
    ...(prediction.kind === 'curve' && prediction.observation === observation
      ? { from: prediction.low, to: prediction.high }
      : { from: 0 }),
  })
  return (
    <div class="courses" ref={place} style={{ height: `${height}px` }}>
      {width > 0 && <Picture picture={picture} />}
    </div>
  )
}
