/** The pages of the Lab. */
export const VIEWS = ['answer', 'watch', 'flip', 'why', 'evidence', 'learn'] as const
export type View = (typeof VIEWS)[number]

/**
 * What a view keeps in the address beside what all share: names that no address of a parameter can have. `teams`: the file of the
 * user's own that lists the teams; `columns`: which of its columns holds what; `design` and `versus`: the two that a user chose to
 * see; `pair`: the two that the answer is about, for as long as he did not; all others are read by one view.
 */
export const MARKS = [
  'teams',
  'columns',
  'chart',
  'place',
  'week',
  'team',
  'design',
  'versus',
  'pair',
  'measure',
  'world',
  'x',
  'y',
  'lesson',
  'step',
  'guess',
  'hands',
  'class',
] as const
export type MarkName = (typeof MARKS)[number]

/** All that the page shows is a function of this; the address of the page holds it in full. */
export interface State {
  /** Name of a scenario: of the library, or of the file given. */
  readonly scenario: string
  /** Files of the user's own, packed as in the address; empty: none. */
  readonly files: string
  /** Designs shown, by name; empty: those that the scenario suggests. */
  readonly designs: readonly string[]
  /** Values that differ from the scenario's, by address: `designs.integrated.support.coaches`, `demand.load`, `seed`. */
  readonly set: Readonly<Record<string, string>>
  readonly view: View
  readonly marks: Readonly<Partial<Record<MarkName, string>>>
}

export const FIRST: State = { scenario: 'central-or-distributed', files: '', designs: [], set: {}, view: 'answer', marks: {} }

/** What to change in a state; `set` and `marks` are laid over what is there, an empty text takes one away. */
export interface Change extends Partial<Omit<State, 'set' | 'marks'>> {
  readonly set?: Readonly<Record<string, string>>
  readonly marks?: Readonly<Partial<Record<MarkName, string>>>
}

export function changed(state: State, { set, marks, ...rest }: Change): State {
  // Values belong to a scenario: another one begins as its file says.
  const other = rest.scenario !== undefined && rest.scenario !== state.scenario
  return { ...state, ...rest, set: laid(other ? {} : state.set, set), marks: laid(other ? {} : state.marks, marks) }
}

function laid<T extends Readonly<Record<string, string | undefined>>>(old: T, over: T | undefined): T {
  const entries = Object.entries({ ...old, ...over }).filter(([, value]) => value !== '' && value !== undefined)
  return Object.fromEntries(entries) as T
}
