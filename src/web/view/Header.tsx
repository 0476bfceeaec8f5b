import type { VNode } from 'preact'
import { VIEWS } from '../state/state.ts'
import { answerPair } from './answerPair.ts'
import { PAGES } from './pages.tsx'
import { TakeAway, type TakeAwayProps } from './TakeAway.tsx'

/** Name, pages, and what can be brought and taken away. */
export function Header({ state, alter, ...rest }: TakeAwayProps): VNode {
  return (
    <header>
      <p class="mark">Constancy</p>
      <nav aria-label="Pages">
        {VIEWS.map((view) => (
          <button
            key={view}
            type="button"
            aria-current={state.view === view ? 'page' : undefined}
            onClick={() => alter({ view, marks: answerPair(state, rest.seen) })}
          >
            {PAGES[view].title}
          </button>
        ))}
      </nav>
      <TakeAway alter={alter} state={state} {...rest} />
    </header>
  )
}
