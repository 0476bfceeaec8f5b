import type { VNode } from 'preact'
import { ranked } from '../../report/comparison/find.ts'
import type { Seen } from '../engine/seen.ts'
import { VIEWS, type State } from '../state/state.ts'
import { PAGES } from './pages.tsx'
import { TakeAway, type TakeAwayProps } from './TakeAway.tsx'

/** The two that the answer's first sentence is about go along to the pages that tell of two, unless others were chosen. */
function pairFor({ view, marks }: State, seen: Seen | undefined): State['marks'] {
  if (view !== 'answer' || seen === undefined || marks.design !== undefined || marks.versus !== undefined) return {}
  const { answer, work } = seen
  const [best] = ranked(answer)
  const pair = work.designNames.filter((name) => name === best || name === answer.baseline)
  return pair.length === 2 && work.designNames.length > 2 && !pair.some((name) => name.includes(',')) ? { design: pair.join(',') } : {}
}

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
            onClick={() => alter({ view, marks: pairFor(state, rest.seen) })}
          >
            {PAGES[view].title}
          </button>
        ))}
      </nav>
      <TakeAway alter={alter} state={state} {...rest} />
    </header>
  )
}
