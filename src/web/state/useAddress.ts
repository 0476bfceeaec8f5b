import { useCallback, useEffect, useState } from 'preact/hooks'
import { addressOf, stateOf } from './address.ts'
import { changed, type Change, type State } from './state.ts'

/** Changes the state; `passing`: on the way to something else (a slider being moved), which going back passes over. */
export type Alter = (change: Change, passing?: boolean) => void

/** Milliseconds between writings of the address while something is moved: browsers refuse more. */
const BETWEEN = 250

/** Milliseconds in which changes of the same value are one movement: a key that is pressed again and again. */
const ONE_MOVEMENT = 1000

let passing = false
let moved = ''
let written = -Infinity

/** The state that the page's address holds: going back undoes. @param first what stands where the address says nothing */
export function useAddress(first: State): readonly [State, Alter] {
  const [state, setState] = useState(() => stateOf(location.search, location.hash, first))
  useEffect(() => {
    const read = (): void => {
      moved = ''
      setState(stateOf(location.search, location.hash, first))
    }
    addEventListener('popstate', read)
    addEventListener('hashchange', read)
    return () => {
      removeEventListener('popstate', read)
      removeEventListener('hashchange', read)
    }
  }, [])
  const alter = useCallback<Alter>((change, still = false) => {
    setState((old) => {
      const next = changed(old, change)
      write(`#${addressOf(next)}`, still, Object.keys(change.set ?? {}).join())
      return next
    })
  }, [])
  return [state, alter]
}

/**
 * The first step of a movement makes an entry to go back from, the others replace it; its end is written in full.
 * @param what is moved, by the addresses of its values
 */
function write(address: string, still: boolean, what: string): void {
  if (still && passing && performance.now() - written < BETWEEN) return
  const again = what !== '' && what === moved && performance.now() - written < ONE_MOVEMENT
  if (passing || again) history.replaceState(null, '', address)
  else if (address !== location.hash) history.pushState(null, '', address)
  passing = still
  moved = what
  written = performance.now()
}
