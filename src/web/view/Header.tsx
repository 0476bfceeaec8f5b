import type { VNode } from 'preact'
import type { Scenario } from '../../model/scenario.ts'
import type { Seen } from '../engine/seen.ts'
import { VIEWS, type State } from '../state/state.ts'
import type { Alter } from '../state/useAddress.ts'
import { PAGES } from './pages.tsx'

interface Props {
  readonly state: State
  readonly alter: Alter
  readonly scenario: Scenario | undefined
  readonly shown: readonly number[]
  readonly seen: Seen | undefined
  readonly own: ReadonlyMap<string, string>
}

/** Name, pages, and what can be taken away. */
export function Header({ state, alter }: Props): VNode {
  return (
    <header>
      <p class="mark">Constancy</p>
      <nav aria-label="Pages">
        {VIEWS.map((view) => (
          <button key={view} type="button" aria-current={state.view === view ? 'page' : undefined} onClick={() => alter({ view })}>
            {PAGES[view].title}
          </button>
        ))}
      </nav>
    </header>
  )
}
