import type { State } from './state.ts'

type Marks = Pick<State['marks'], 'design' | 'versus' | 'pair'>

/** Where a link writes the two that it shows: as a choice only where the user made one. */
export function sidesMark({ design, versus }: Marks): 'design' | 'pair' {
  return design === undefined && versus === undefined ? 'pair' : 'design'
}

/** The designs to show side by side, with a comma between: those that the user chose, else those that the answer is about. */
export function sidesOf(marks: Marks): string | undefined {
  return marks[sidesMark(marks)]
}
