import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { VNode } from 'preact'
import { Crew } from '../engine/crew.ts'
import { Live } from '../engine/live.ts'
import type { Seen } from '../engine/seen.ts'
import { readFormulas } from '../given/formulas.ts'
import { givenOf, type Given } from '../given/load.ts'
import { ownFile } from '../given/files.ts'
import type { Opened } from '../given/opened.ts'
import { lessonOf, withLesson } from '../learn/lessonOf.ts'
import { LessonStage } from '../learn/LessonStage.tsx'
import { useAddress } from '../state/useAddress.ts'
import { Drop } from './Drop.tsx'
import { Header } from './Header.tsx'
import { Notice } from './Notice.tsx'
import { Page } from './pages.tsx'
import { Problems } from './Problems.tsx'
import { Question } from './Question.tsx'
import { Results } from './Results.tsx'
import { TeamsFile } from './TeamsFile.tsx'
import { useFormulas } from './useFormulas.ts'
import { useOwn } from './useOwn.ts'
import { useSaid } from './useSaid.ts'

/** Worlds that an answer is refined to. */
const WORLDS = 200

/** The Lab: everything on it is a function of the address and of what has been run so far. */
export function App({ opened }: { readonly opened: Opened }): VNode {
  const [address, alter] = useAddress(opened.first)
  const lesson = lessonOf(address)
  const state = useMemo(() => withLesson(address), [address])
  const [own, add] = useOwn(opened.own, state.files)
  const [formulas, setFormulas] = useState(false)
  const [seen, setSeen] = useState<Seen>()
  const [fault, setFault] = useState('')
  const crew = useMemo(() => new Crew(), [])
  const live = useMemo(() => new Live(crew, setSeen, setFault), [crew])
  const given = useMemo(
    () => (own === undefined ? undefined : givenOf(state, own, () => void readFormulas().then(() => setFormulas(true)))),
    [own, state.scenario, state.set, state.designs, state.marks.teams, state.marks.columns, formulas],
  )
  const good = useLast(given)
  const [said, say] = useSaid(state, given)
  const answers = state.view === 'answer' || lesson !== undefined
  const wanted = good?.scenario?.name === opened.first.scenario ? (opened.worlds ?? WORLDS) : WORLDS
  const key = good === undefined ? '' : JSON.stringify([good.scenario, good.shown])
  const measures = useFormulas(good?.scenario, formulas)
  useEffect(() => {
    setFault('')
    // Other pages have work of their own.
    if (good?.scenario !== undefined && answers) live.show(good.scenario, good.shown, wanted, measures)
    else live.rest()
  }, [key, answers, measures])

  useEffect(() => {
    // For those who wait for it from outside: tests, and programs that take pictures.
    if (seen !== undefined) document.documentElement.dataset.engine = 'ready'
  }, [seen])

  const scenario = good?.scenario
  const mine = seen !== undefined && seen.scenario.name === scenario?.name ? seen : undefined
  const props = scenario === undefined ? undefined : { scenario, shown: good!.shown, state, alter, crew, seen: mine, wanted }
  if (lesson !== undefined && props !== undefined) return <LessonStage {...props} state={address} lesson={lesson} />
  return (
    <Drop add={add} alter={alter} say={say}>
      <Header state={state} alter={alter} given={good} seen={mine} wanted={wanted} add={add} say={say} />
      <Notice said={said} close={() => say('')} />
      <main>
        {state.view !== 'learn' && scenario?.name === opened.first.scenario && <Results {...opened} />}
        {state.view !== 'learn' && (
          <Question state={state} alter={alter} scenario={scenario} file={own === undefined ? undefined : ownFile(own, state.scenario)} />
        )}
        {own !== undefined && <TeamsFile state={state} own={own} alter={alter} />}
        {given !== undefined && given.problems.length > 0 && (
          <Problems problems={given.problems} own={own!} leftOut={given.scenario !== undefined} />
        )}
        {fault !== '' && <p class="warning">The engine stopped: {fault}. Change something, or load the page again.</p>}
        {props !== undefined && <Page {...props} />}
      </main>
    </Drop>
  )
}

/** The last scenario without problems: an answer stays while a value is being mended. */
function useLast(given: Given | undefined): Given | undefined {
  const last = useRef<Given | undefined>(undefined)
  if (given?.scenario !== undefined) last.current = given
  return last.current
}
