import { useRef } from 'preact/hooks'
import type { VNode } from 'preact'
import { curves } from '../../report/chart/curves.ts'
import { afterWeeks } from '../../report/words.ts'
import { Picture } from '../draw/Picture.tsx'
import type { Seen } from '../engine/seen.ts'
import { horizonsIn } from '../view/coursesOf.ts'
import { useRoom } from '../view/useRoom.ts'
import { courseOf, KNOTS, STEPS } from './guess.ts'
import type { Drawn } from './lesson.ts'

interface Props {
  readonly prediction: Drawn
  readonly seen: Seen | undefined
  readonly heights: readonly number[] | undefined
  readonly draw: (heights: readonly number[]) => void
}

/** A curve to draw with the mouse, a finger or the arrow keys, beside the course that is known. */
export function Draw({ prediction, seen, heights, draw }: Props): VNode {
  const [place, { width, type, window }] = useRoom<HTMLDivElement>()
  const last = useRef<number>(undefined)
  const height = Math.max(200, Math.round(Math.min(width * 0.6, window * 0.44)))
  const { picture, frame } = curves({
    title: 'Draw your prediction',
    curves: [
      ...besideOf(prediction, seen),
      ...(heights === undefined ? [] : [{ name: 'your prediction', look: 'guess', mean: courseOf(heights, prediction) }]),
    ],
    weeks: prediction.weeks,
    horizons: horizonsIn(prediction.weeks),
    events: [],
    unit: '%',
    times: 100,
    width: Math.max(width, 240),
    height,
    type,
    from: prediction.low,
    to: prediction.high,
  })
  const now = heights ?? startOf(prediction, seen)
  const at = (event: PointerEvent): void => {
    const box = place.current!.getBoundingClientRect()
    const knot = clamp(Math.round(((event.clientX - box.left - frame.left) / (frame.right - frame.left)) * (KNOTS - 1)), KNOTS - 1)
    const level = clamp(
      Math.round(((frame.y(prediction.low) - (event.clientY - box.top)) / (frame.y(prediction.low) - frame.y(prediction.high))) * STEPS),
      STEPS,
    )
    draw(between(now, last.current ?? knot, knot, level))
    last.current = knot
  }
  return (
    <>
      <div
        ref={place}
        class="courses draw"
        style={{ height: `${height}px` }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          last.current = undefined
          at(event)
        }}
        onPointerMove={(event) => event.buttons > 0 && at(event)}
      >
        {width > 0 && <Picture picture={picture} />}
      </div>
      <Knots heights={now} draw={draw} prediction={prediction} />
    </>
  )
}

/** The same by keys: each place of the curve is a slider. */
function Knots({
  heights,
  draw,
  prediction,
}: {
  readonly heights: readonly number[]
  readonly draw: Props['draw']
  readonly prediction: Drawn
}): VNode {
  return (
    <fieldset class="knots">
      <legend>Draw above, or set the curve here</legend>
      {heights.map((height, n) => (
        <input
          key={n}
          type="range"
          min={0}
          max={STEPS}
          value={height}
          aria-label={`${prediction.unit} ${afterWeeks(Math.round(1 + (n / (KNOTS - 1)) * (prediction.weeks - 1)))}`}
          onInput={(event) => draw(heights.map((old, i) => (i === n ? Number(event.currentTarget.value) : old)))}
        />
      ))}
    </fieldset>
  )
}

function besideOf({ beside, observation }: Drawn, seen: Seen | undefined) {
  const course = seen?.weekly(observation)[seen.work.designNames.indexOf(beside)]
  return course === undefined ? [] : [{ name: beside, look: 'd0', ...course }]
}

/** A hand begins where the known course begins, and goes on flat. */
function startOf(prediction: Drawn, seen: Seen | undefined): number[] {
  const [known] = besideOf(prediction, seen)
  const first = known === undefined ? (prediction.low + prediction.high) / 2 : known.mean[0]
  const level = clamp(Math.round(((first - prediction.low) / (prediction.high - prediction.low)) * STEPS), STEPS)
  return Array.from({ length: KNOTS }, () => level)
}

/** A fast hand passes over places: they lie straight between where it was and where it is. */
function between(heights: readonly number[], from: number, to: number, level: number): number[] {
  const [low, high] = from < to ? [from, to] : [to, from]
  return heights.map((old, n) => {
    if (n === to) return level
    if (n <= low || n >= high) return old
    const share = (n - from) / (to - from)
    return Math.round(heights[from] + share * (level - heights[from]))
  })
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value))
}
