import type { VNode } from 'preact'
import type { Seen } from '../engine/seen.ts'
import { CHARTS } from './charts.ts'
import { Courses } from './Courses.tsx'
import { Levers } from './Levers.tsx'
import { Place } from './Place.tsx'
import type { ViewProps } from './viewProps.ts'

/** The first screen: the large chart, the small ones beside it, the levers below. */
export function AnswerView(props: ViewProps & { readonly seen: Seen | undefined }): VNode {
  const { seen, scenario, shown, state, alter } = props
  const large = CHARTS.find(({ name }) => name === state.marks.chart) ?? CHARTS[0]
  return (
    <>
      <div class="charts">
        <figure class="large">
          <figcaption>
            <h2>{large.title}</h2>
            <p class="note">{large.about}</p>
          </figcaption>
          {seen === undefined ? <div class="courses empty" /> : <Courses seen={seen} kind={large} height={400} type={13} />}
        </figure>
        <div class="smalls">
          {CHARTS.filter((kind) => kind !== large).map((kind) => (
            <figure key={kind.name}>
              <figcaption>
                <button type="button" class="quiet" title="Make this the large chart" onClick={() => alter({ marks: { chart: kind === CHARTS[0] ? '' : kind.name } })}>
                  {kind.title}
                </button>
              </figcaption>
              {seen === undefined ? <div class="courses empty" /> : <Courses seen={seen} kind={kind} height={120} type={11} />}
            </figure>
          ))}
        </div>
      </div>
      <Levers scenario={scenario} shown={shown} state={state} alter={alter} />
      <Place scenario={scenario} state={state} alter={alter} />
    </>
  )
}
