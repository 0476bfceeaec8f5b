import { useMemo, useState } from 'preact/hooks'
import type { VNode } from 'preact'
import { curves } from '../../report/chart/curves.ts'
import { afterWeeks, capital, fixed } from '../../report/words.ts'
import { Picture } from '../draw/Picture.tsx'
import type { Seen } from '../engine/seen.ts'
import type { ChartKind } from './charts.ts'
import { coursesOf } from './coursesOf.ts'
import { useRoom } from './useRoom.ts'

interface Props {
  readonly seen: Seen
  readonly kind: ChartKind
  /** In pixels, for type of 13. */
  readonly height: number
}

/** The course of every design in one observation, with a cursor that reads all of them off at once, by mouse or arrow keys. */
export function Courses({ seen, kind, height: usual }: Props): VNode {
  const [place, { width, type }] = useRoom<HTMLDivElement>()
  const height = Math.round((usual * type) / 13)
  const [week, setWeek] = useState<number>()
  const input = useMemo(() => coursesOf(seen, kind, { width, height, type, quiet: height < 200 }), [seen, kind, width, height, type])
  const drawn = useMemo(() => (width > 0 ? curves(input) : undefined), [input])
  if (drawn === undefined) return <div class="courses" ref={place} style={{ height: `${height}px` }} />
  const { picture, frame } = drawn
  const { weeks } = seen.scenario
  const step = (by: number): void => setWeek(Math.max(1, Math.min(weeks, (week ?? weeks) + by)))
  return (
    <div
      class="courses"
      ref={place}
      style={{ height: `${height}px` }}
      tabIndex={0}
      role="group"
      aria-label={`${kind.title}: press the left and right arrow keys to read values`}
      onPointerMove={(event) => setWeek(frame.weekAt(event.clientX - event.currentTarget.getBoundingClientRect().left))}
      onPointerLeave={() => setWeek(undefined)}
      onBlur={() => setWeek(undefined)}
      onKeyDown={(event) => {
        const by = { ArrowLeft: -1, ArrowRight: 1, PageUp: 26, PageDown: -26, Home: -weeks, End: weeks }[event.key]
        if (by === undefined) return
        event.preventDefault()
        step(by)
      }}
    >
      <Picture picture={picture} />
      {week !== undefined && (
        <>
          <div class="cursor" style={{ left: `${frame.x(week)}px`, top: `${frame.top}px`, height: `${frame.bottom - frame.top}px` }} />
          <div
            class="reading"
            role="status"
            style={frame.x(week) > width / 2 ? { right: `${width - frame.x(week) + 8}px` } : { left: `${frame.x(week) + 8}px` }}
          >
            <b>{capital(afterWeeks(week))}</b>
            {input.curves.map(({ name, look, mean, low, high }) => (
              <span key={name} class={look}>
                {name} <b>{fixed(mean[week - 1] * kind.times, 1)}</b>
                {half(low, high, week, kind.times)} {kind.unit}
              </span>
            ))}
          </div>
        </>
      )}
    </div>
  )
}

function half(low: ArrayLike<number> | undefined, high: ArrayLike<number> | undefined, week: number, times: number): string {
  const width = low === undefined || high === undefined ? NaN : (high[week - 1] - low[week - 1]) / 2
  return Number.isFinite(width) ? ` ± ${fixed(width * times, 1)}` : ''
}
