import type { Scenario } from '../../model/scenario.ts'
import type { State } from '../state/state.ts'

/** Two of the designs shown (positions). */
export interface Pair {
  readonly design: number
  readonly versus: number
}

/** The two that a view compares: those marked, else the last shown against the baseline; undefined where only one is shown. */
export function pairOf({ designs, baseline }: Scenario, shown: readonly number[], { marks }: State): Pair | undefined {
  if (shown.length < 2) return undefined
  const named = (name: string | undefined): number | undefined => shown.find((d) => designs[d].name === name)
  const usual = shown.includes(baseline) ? baseline : shown[0]
  const versus = named(marks.versus) ?? usual
  const design = named(marks.design) ?? shown.filter((d) => d !== versus).at(-1)!
  return design === versus ? { design, versus: shown.find((d) => d !== design)! } : { design, versus }
}
