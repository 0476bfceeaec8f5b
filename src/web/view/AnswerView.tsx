import type { VNode } from 'preact'
import { curves, curvesTable } from '../../report/chart/curves.ts'
import type { Seen } from '../engine/seen.ts'
import { Answer, More } from './Answer.tsx'
import { CHARTS, type ChartKind } from './charts.ts'
import { Courses } from './Courses.tsx'
import { coursesOf, horizonsIn } from './coursesOf.ts'
import { Levers } from './Levers.tsx'
import { OwnSlot } from './own/OwnSlot.tsx'
import { Place } from './Place.tsx'
import { TakeFigure } from './TakeFigure.tsx'
import { Effort } from './Effort.tsx'
import { useHeight } from './useHeight.ts'
import type { ViewProps } from './viewProps.ts'

/** The first screen: the answer, the large chart, the small ones beside it, which all stay in sight while levers are moved below. */
export function AnswerView({ seen, wanted, scenario, shown, state, alter }: ViewProps): VNode {
  const large = CHARTS.find(({ name }) => name === state.marks.chart) ?? CHARTS[0]
  const stage = useHeight('--stage')
  return (
    <>
      <div class="stage" ref={stage}>
        <Answer seen={seen} wanted={wanted} />
        <div class="charts">
          <figure class="large">
            <figcaption>
              <h2>{large.title}</h2>
              <span class="note"> {large.about}</span>
            </figcaption>
            <Slot seen={seen} kind={large} height={280} />
            {seen !== undefined && <TakeCourses seen={seen} kind={large} />}
          </figure>
          <div class="smalls">
            {CHARTS.filter((kind) => kind !== large).map((kind) => (
              <figure key={kind.name}>
                <figcaption>
                  <button
                    type="button"
                    class="quiet"
                    title="Make this the large chart"
                    onClick={() => alter({ marks: { chart: kind === CHARTS[0] ? '' : kind.name } })}
                  >
                    {kind.title}
                  </button>
                </figcaption>
                <Slot seen={seen} kind={kind} height={150} />
              </figure>
            ))}
          </div>
        </div>
      </div>
      <More seen={seen} />
      {scenario.measures.length > 0 && <OwnSlot {...{ scenario, shown, seen }} />}
      <Levers scenario={scenario} shown={shown} state={state} alter={alter} />
      {seen !== undefined && <Effort seen={seen} />}
      <Place scenario={scenario} state={state} alter={alter} />
    </>
  )
}

function TakeCourses({ seen, kind }: { readonly seen: Seen; readonly kind: ChartKind }): VNode {
  const input = (width: number, height: number, type: number) => coursesOf(seen, kind, { width, height, type })
  return (
    <TakeFigure
      title={kind.title}
      scenario={seen.scenario.name}
      reading={`Line: mean of ${seen.worlds} worlds; band: 95 % interval of the mean.`}
      draw={(width, height, type) => curves(input(width, height, type)).picture}
      numbers={() => ({ all: curvesTable(input(640, 360, 13)), few: curvesTable(input(640, 360, 13), horizonsIn(seen.scenario.weeks)) })}
    />
  )
}

/** Room for a chart, drawn as soon as there is something to draw. */
function Slot({ seen, ...rest }: { readonly seen: Seen | undefined; readonly kind: ChartKind; readonly height: number }): VNode {
  return seen === undefined ? <div class="courses" style={{ height: `${rest.height}px` }} /> : <Courses seen={seen} {...rest} />
}
