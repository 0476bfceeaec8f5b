import type { Scenario } from '../../model/scenario.ts'
import { sidesOf } from '../state/sides.ts'
import type { State } from '../state/state.ts'

/** Two of the designs shown (positions). */
export interface Pair {
  readonly design: number
  readonly versus: number
}

/**
 * The two that a view compares: those chosen (a page that shows two side by side marks both as one design, with a comma between),
 * else those that the answer is about, else the last shown against the baseline; undefined where only one is shown.
 */
export function pairOf({ designs, baseline }: Scenario, shown: readonly number[], { marks }: State): Pair | undefined {
  if (shown.length < 2) return undefined
  const named = (names = ''): number[] => names.split(',').flatMap((name) => shown.find((d) => designs[d].name === name) ?? [])
  const marked = named(sidesOf(marks))
  const usual = shown.includes(baseline) ? baseline : shown[0]
  const beside = marked.length > 1 && !marked.includes(usual) ? marked[1] : usual
  const versus = named(marks.versus)[0] ?? beside
  const others = shown.filter((d) => d !== versus)
  const design = marked.find((d) => d !== versus)
  if (design !== undefined) return { design, versus }
  return marked[0] === versus && marks.versus === undefined ? { design: versus, versus: others[0] } : { design: others.at(-1)!, versus }
}
