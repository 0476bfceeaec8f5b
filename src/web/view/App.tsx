import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { VNode } from 'preact'
import { Crew } from '../engine/crew.ts'
import { Live } from '../engine/live.ts'
import type { Seen } from '../engine/seen.ts'
import { givenOf, readFormulas, type Given } from '../given/load.ts'
import { unpacked } from '../state/pack.ts'
import { useAddress } from '../state/useAddress.ts'
import { Header } from './Header.tsx'
import { Page } from './pages.tsx'
import { Problems } from './Problems.tsx'
import { Question } from './Question.tsx'

/** Worlds that an answer is refined to. */
const WORLDS = 200

const NOTHING: ReadonlyMap<string, string> = new Map()

/** The Lab: everything on it is a function of the address and of what has been run so far. */
export function App(): VNode {
  const [state, alter] = useAddress()
  const [own, setOwn] = useState<ReadonlyMap<string, string> | undefined>(state.files === '' ? NOTHING : undefined)
  const [formulas, setFormulas] = useState(0)
  const [seen, setSeen] = useState<Seen>()
  const [fault, setFault] = useState('')
  const crew = useMemo(() => new Crew(), [])
  const live = useMemo(() => new Live(crew, setSeen, setFault), [crew])

  useEffect(() => void unpacked(state.files).then((files) => setOwn(files ?? NOTHING)), [state.files])
  const given = useMemo(
    () => (own === undefined ? undefined : givenOf(state, own, () => void readFormulas().then(() => setFormulas(1)))),
    [own, state.scenario, state.set, state.designs, formulas],
  )
  const good = useLast(given)
  const key = good === undefined ? '' : JSON.stringify([good.scenario, good.shown])
  useEffect(() => {
    setFault('')
    if (good?.scenario !== undefined) live.show(good.scenario, good.shown, WORLDS)
  }, [key])

  const scenario = good?.scenario
  const mine = seen !== undefined && seen.scenario.name === scenario?.name ? seen : undefined
  return (
    <>
      <Header state={state} alter={alter} scenario={scenario} shown={good?.shown ?? []} seen={mine} own={own ?? NOTHING} />
      <main>
        {given !== undefined && given.problems.length > 0 && <Problems problems={given.problems} own={own ?? NOTHING} />}
        {fault !== '' && <p class="warning">The engine stopped: {fault}. Change something, or load the page again.</p>}
        <Question state={state} alter={alter} scenario={scenario} />
        {scenario !== undefined && (
          <Page scenario={scenario} shown={good!.shown} state={state} alter={alter} crew={crew} seen={mine} wanted={WORLDS} />
        )}
      </main>
    </>
  )
}

/** The last scenario without problems: an answer stays while a value is being mended. */
function useLast(given: Given | undefined): Given | undefined {
  const last = useRef<Given | undefined>(undefined)
  if (given?.scenario !== undefined) last.current = given
  return last.current
}
