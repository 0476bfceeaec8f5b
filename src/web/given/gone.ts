import type { Scenario } from '../../model/scenario.ts'
import { list } from '../../report/words.ts'
import { sidesOf } from '../state/sides.ts'
import type { State } from '../state/state.ts'

/** More names than these are not read. */
const MOST_NAMED = 3

/** Designs that an address names and the scenario does not have, in words for who followed a link; empty where there are none. */
export function goneDesigns({ designs }: Pick<Scenario, 'designs'>, state: Pick<State, 'designs' | 'marks'>): string {
  const marked = [sidesOf(state.marks), state.marks.versus].flatMap((mark) => mark?.split(',') ?? [])
  const named = [...new Set([...state.designs, ...marked])].filter((name) => name !== '')
  const gone = named.filter((wished) => !designs.some(({ name }) => name === wished))
  if (gone.length === 0) return ''
  const shown = gone.slice(0, MOST_NAMED).map((name) => `"${name.slice(0, 64)}"`)
  const words = gone.length > MOST_NAMED ? `${shown.join(', ')} and others` : list(shown)
  return `The scenario has no ${gone.length === 1 ? 'design' : 'designs'} ${words} any more: left out.`
}
