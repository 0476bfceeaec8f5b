import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Given } from '../given/load.ts'
import { goneDesigns } from '../given/gone.ts'
import { passedOver } from '../state/address.ts'
import type { State } from '../state/state.ts'
import type { Said, Say } from './Notice.tsx'

/** What the page tells: at first what of its link was left out. What was told belongs to the page on which it was. */
export function useSaid(state: State, given: Given | undefined): readonly [Said, Say] {
  const [said, setSaid] = useState<Said>(() => ({ text: passedOver(location.search, location.hash) }))
  const say = useCallback<Say>((text, command) => setSaid({ text, command }), [])
  const view = useRef(state.view)
  useEffect(() => {
    if (view.current !== state.view) say('')
    view.current = state.view
  }, [state.view])
  const gone = given?.scenario === undefined ? '' : goneDesigns(given.scenario, state)
  useEffect(() => {
    if (gone !== '') setSaid(({ text }) => ({ text: `${text} ${gone}`.trim() }))
  }, [gone])
  return [said, say]
}
