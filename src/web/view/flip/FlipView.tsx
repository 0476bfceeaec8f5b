import { useMemo, useState } from 'preact/hooks'
import type { VNode } from 'preact'
import { isOption } from '../../../model/parameter.ts'
import { axisOf, markOf, type FlipAxis } from '../../flip/axis.ts'
import { choiceGroups, firstChoice } from '../../flip/choices.ts'
import type { FlipQuestion } from '../../flip/cells.ts'
import type { FlipSeen } from '../../flip/flipping.ts'
import { heightsOf, type Height } from '../../flip/heights.ts'
import { mapOf } from '../../flip/picture.ts'
import type { MeasureInfo } from '../../../model/measure.ts'
import { heat, heatTable } from '../../../report/chart/heat.ts'
import { TakeFigure } from '../TakeFigure.tsx'
import { hasOwnValues } from '../../flip/unlike.ts'
import { capital, list } from '../../../report/words.ts'
import { emptySentence, flipSentence } from '../../flip/sentence.ts'
import { measureNamed } from '../measures.ts'
import { pairOf, type Pair } from '../pair.ts'
import { PairForm } from '../PairForm.tsx'
import { Refining } from '../Refining.tsx'
import type { ViewProps } from '../viewProps.ts'
import { AxisForm } from './AxisForm.tsx'
import { FlipMap } from './FlipMap.tsx'
import { useFlip } from './useFlip.ts'
import './flip.css'

/** Worlds of every cell to begin with. */
const WORLDS = 16
const MOST_WORLDS = 256
/** Fewer cells say nothing of where it flips. */
const FIRST_CELLS = 5

/** Where does it flip? The difference of two designs over any two parameters. */
export function FlipView(props: ViewProps): VNode {
  const pair = pairOf(props.scenario, props.shown, props.state)
  if (pair === undefined) return <p class="lead">This question has one design only: there is nothing to compare it with.</p>
  return <Flip {...props} pair={pair} />
}

function Flip({ scenario, shown, state, alter, crew, pair }: ViewProps & { readonly pair: Pair }): VNode {
  const [worlds, setWorlds] = useState(WORLDS)
  const measure = measureNamed(state.marks.measure, scenario.weeks)
  const question = useMemo(
    () => questionOf(scenario, pair, state.marks),
    [scenario, pair.design, pair.versus, state.marks.x, state.marks.y],
  )
  const { across, up } = question
  const key = useMemo(() => JSON.stringify([scenario, pair, across.address, across.places, up.address, up.places]), [question])
  const unlike = useMemo(() => [across, up].filter(({ at }) => hasOwnValues(scenario, at)).map(({ name }) => name), [key])
  const [found, fault] = useFlip(crew, unlike.length === 0 ? question : undefined, key, worlds)
  const seen = unlike.length === 0 && found !== undefined && sameMap(found.question, question) ? found : undefined
  const groups = useMemo(() => choiceGroups(scenario, [pair.design, pair.versus]), [key])
  const heights = useMemo(() => (seen === undefined ? [] : heightsOf(seen.question, seen.cells, measure.name)), [seen, measure])
  const choose = (cell: number): void => {
    const { values } = seen!.cells[cell]
    const set = Object.fromEntries([across, up].map((axis, a) => [axis.address, valueText(axis, values[a])]))
    alter({ set, marks: { x: markOf(across), y: markOf(up) } })
  }
  return (
    <section class="flip" aria-label="Where does it flip?">
      <p class="choices">
        <PairForm {...{ scenario, shown, pair, alter }} measure={measure.name} />
      </p>
      <div class="answer">
        <p class="lead" aria-live="polite" aria-atomic="true" aria-busy={seen === undefined || seen.done < seen.wanted}>
          {unlike.length > 0
            ? `${capital(list(unlike))} cannot be varied here: single teams or organisations have values of their own. Choose another parameter.`
            : seen === undefined || (seen.begun < FIRST_CELLS && seen.done < seen.wanted)
              ? 'Running the first cells …'
              : flipSentence(question, seen.cells, heights, measure)}
        </p>
        {fault !== '' && <p class="warning">The engine stopped: {fault}. Change something, or load the page again.</p>}
        <Progress seen={seen} worlds={worlds} more={() => setWorlds(2 * worlds)} />
      </div>
      <div class="flip-stage">
        <div class="flip-forms">
          <AxisForm label="Across" axis={across} groups={groups} change={(x) => alter({ marks: { x } })} />
          <AxisForm label="Up" axis={up} groups={groups} change={(y) => alter({ marks: { y } })} />
        </div>
        <div class="flip-place">{seen !== undefined && <FlipMap seen={{ ...seen, question }} {...{ heights, measure, choose }} />}</div>
        <div class="flip-notes">
          {seen !== undefined && <TakeMap seen={{ ...seen, question }} heights={heights} measure={measure} />}
          {seen !== undefined && <p class="note">{emptySentence(seen.cells)}</p>}
          <p class="note">
            The ring is the place as it is. Press a cell to go there; going back undoes it. The line is where the difference is zero. Pale
            cells with a stroke cannot be told from zero, nor can what lies between the dashed lines (95 % intervals).
          </p>
          <p class="note">
            Every cell meets the same worlds. Of 81 cells without any difference about four would seem to have one, by luck alone.
          </p>
        </div>
      </div>
    </section>
  )
}

/** As wide as the picture may be to be as high as a slide. */
const WIDEST = 660

function TakeMap({
  seen,
  heights,
  measure,
}: {
  readonly seen: FlipSeen
  readonly heights: readonly Height[]
  readonly measure: MeasureInfo
}): VNode {
  const numbers = () => heatTable(mapOf(seen, heights, measure, WIDEST, 16))
  return (
    <TakeFigure
      title="where does it flip"
      scenario={seen.question.scenario.name}
      draw={(width, _, type) => heat(mapOf(seen, heights, measure, Math.min(width, WIDEST), type))}
      numbers={() => ({ all: numbers(), few: numbers() })}
    />
  )
}

function Progress({
  seen,
  worlds,
  more,
}: {
  readonly seen: FlipSeen | undefined
  readonly worlds: number
  readonly more: () => void
}): VNode {
  const live = seen?.cells.filter(({ reason }) => reason === undefined).length ?? 0
  const ready = seen !== undefined && seen.done === seen.wanted
  const words =
    seen === undefined
      ? 'Making ready'
      : ready
        ? `${live} cells, ${worlds} worlds each, the same luck for every cell and design`
        : seen.begun < live
          ? `${seen.begun} of ${live} cells`
          : `all ${live} cells in ${seen.worlds} worlds or more, of ${worlds}`
  return (
    <div class="refine">
      <Refining done={seen?.done ?? 0} wanted={seen?.wanted ?? 1} label="Runs made" words={words} />
      {ready && worlds < MOST_WORLDS && (
        <button type="button" class="quiet" onClick={more}>
          Twice as many worlds
        </button>
      )}
    </div>
  )
}

function questionOf(scenario: ViewProps['scenario'], { design, versus }: Pair, marks: ViewProps['state']['marks']): FlipQuestion {
  const [x, y] = firstChoice(scenario, design, versus)
  const up = axisOf(scenario, marks.y ?? y) ?? axisOf(scenario, y)!
  const wished = axisOf(scenario, marks.x ?? x) ?? axisOf(scenario, x)!
  // Twice the same is no map: the other of the usual ones then.
  const across = wished.address === up.address ? axisOf(scenario, up.address === x ? y : x)! : wished
  return { scenario, design, versus, across, up }
}

function sameMap(a: FlipQuestion, b: FlipQuestion): boolean {
  const text = ({ design, versus, across, up, scenario }: FlipQuestion): string =>
    JSON.stringify([scenario.name, design, versus, ...[across, up].map(({ address, places }) => [address, places])])
  return text(a) === text(b)
}

function valueText({ at: { parameter } }: FlipAxis, value: number): string {
  return isOption(parameter) ? parameter.options[value] : String(value)
}
