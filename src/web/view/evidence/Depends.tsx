import { useEffect, useMemo, useState } from 'preact/hooks'
import type { VNode } from 'preact'
import type { MeasureInfo } from '../../../model/measure.ts'
import { rowsTable, type RowsInput } from '../../../report/chart/rows.ts'
import { shares } from '../../../report/chart/shares.ts'
import { amountOf } from '../../../report/why/amount.ts'
import type { Crew } from '../../engine/crew.ts'
import { Picture } from '../../draw/Picture.tsx'
import { Depending, type DependQuestion, type DependSeen } from '../../evidence/depending.ts'
import { dependRows, dependSentence } from '../../evidence/words.ts'
import { lookAt } from '../looks.ts'
import { Refining } from '../Refining.tsx'
import { TakeFigure } from '../TakeFigure.tsx'
import { useRoom } from '../useRoom.ts'

/** Worlds to begin with. */
const WORLDS = 4
const MOST_WORLDS = 64
/** Assumptions shown unless all are asked for. */
const FEW = 12

interface Props {
  readonly question: Omit<DependQuestion, 'worlds'>
  readonly measure: MeasureInfo
  readonly crew: Crew
}

/** How much does the answer depend on what nobody has measured? Tried on request. */
export function Depends({ question, measure, crew }: Props): VNode {
  const [worlds, setWorlds] = useState(0)
  const [seen, fault] = useDepending(crew, question, worlds)
  const found = seen?.found
  return (
    <>
      <p class="lead" aria-live="polite" aria-atomic="true">
        {fault !== ''
          ? `The engine stopped: ${fault}`
          : found !== undefined
            ? dependSentence(seen!, found, measure)
            : worlds === 0
              ? 'Each assumption can be tried lower and higher, all else as it is: half way to the ends of its range, at most twice what it is.'
              : 'Trying every assumption in the first worlds …'}
      </p>
      <div class="refine">
        {worlds === 0 ? (
          <button type="button" class="press" onClick={() => setWorlds(WORLDS)}>
            Try them
          </button>
        ) : (
          <Progress seen={seen} worlds={worlds} setWorlds={setWorlds} />
        )}
      </div>
      {found !== undefined && <Bars seen={seen!} measure={measure} />}
    </>
  )
}

function Progress({
  seen,
  worlds,
  setWorlds,
}: {
  readonly seen: DependSeen | undefined
  readonly worlds: number
  readonly setWorlds: (worlds: number) => void
}): VNode {
  const [done, wanted] = [seen?.done ?? 0, seen?.wanted ?? 1]
  const ready = seen !== undefined && done === wanted
  const shown = seen?.found === undefined ? '' : `; shown: ${seen.found.worlds} worlds`
  const trials = seen?.trials.trials.length ?? 0
  return (
    <>
      <Refining
        done={done}
        wanted={wanted}
        label="Trials made"
        words={ready ? `${trials} trials in ${worlds} worlds each, the same luck for all` : `${done} of ${wanted} trials${shown}`}
      />
      {!ready && (
        <button type="button" class="quiet" onClick={() => setWorlds(0)}>
          Stop
        </button>
      )}
      {ready && worlds < MOST_WORLDS && (
        <button type="button" class="quiet" onClick={() => setWorlds(2 * worlds)}>
          Twice as many worlds
        </button>
      )}
    </>
  )
}

function Bars({ seen, measure }: { readonly seen: DependSeen; readonly measure: MeasureInfo }): VNode {
  const [place, { width, type }] = useRoom<HTMLDivElement>()
  const [all, setAll] = useState(false)
  const most = all ? Infinity : FEW
  const picture = useMemo(
    () => (width === 0 ? undefined : shares(barsOf(seen, measure, most, width, type))),
    [seen.found, width, type, all, measure],
  )
  const numbers = (shown: number) => rowsTable(barsOf(seen, measure, shown, 960, 16))
  const { tried, untried } = seen.trials
  return (
    <figure class="evidence-bars">
      <figcaption class="note">
        By how much the difference is another with that value. Pale: within noise; lines: 95 % intervals, each for itself.
        {untried.length > 0 && ` Not tried, since no other value can be run here: ${untried.join(', ')}.`} Sizes are left out: a place knows
        its own.
      </figcaption>
      <div ref={place}>{picture !== undefined && <Picture picture={picture} />}</div>
      <TakeFigure
        title="assumptions"
        scenario={seen.question.scenario.name}
        draw={(wide, _, size) => shares(barsOf(seen, measure, most, wide, size))}
        numbers={() => ({ all: numbers(Infinity), few: numbers(most) })}
      />
      {tried > FEW && (
        <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `Only the ${FEW} that change it most` : `All ${tried} assumptions`}
        </button>
      )}
    </figure>
  )
}

/** @param most assumptions shown */
function barsOf(seen: DependSeen, measure: MeasureInfo, most: number, width: number, type: number): RowsInput {
  const { scenario, design } = seen.question
  return {
    title: 'What each assumption does to the difference',
    rows: dependRows(seen, seen.found!, lookAt(scenario, design), most),
    unit: amountOf(measure, 1).unit,
    times: measure.unit === 'share' ? 100 : 1,
    width,
    type,
  }
}

/** @param worlds 0: nothing is asked for */
function useDepending(crew: Crew, question: Props['question'], worlds: number): readonly [DependSeen | undefined, string] {
  const [seen, setSeen] = useState<DependSeen>()
  const [fault, setFault] = useState('')
  const depending = useMemo(() => new Depending(crew, setSeen, setFault), [crew])
  const { scenario, design, versus, measure } = question
  const key = useMemo(() => JSON.stringify([scenario, design, versus, measure]), [scenario, design, versus, measure])
  useEffect(() => () => depending.stop(), [depending])
  useEffect(() => {
    setFault('')
    if (worlds === 0) depending.stop()
    else depending.show({ ...question, worlds })
  }, [key, worlds])
  return [worlds > 0 && seen?.question.measure === measure ? seen : undefined, fault]
}
