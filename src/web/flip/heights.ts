import { MEASURES } from '../../model/run.ts'
import { measurable } from '../../study/columns.ts'
import { compareColumns, type Comparison } from '../../study/comparison.ts'
import type { Outcome } from '../../study/group.ts'
import { LEVEL } from '../../study/level.ts'
import type { CellPlan, FlipQuestion } from './cells.ts'

/** A cell with the runs made so far, of the design and of the one it is compared with: the same worlds, from the first without gaps. */
export interface CellRuns extends CellPlan {
  readonly runs: readonly [readonly Outcome[], readonly Outcome[]]
}

/** The paired difference in a cell; undefined before two worlds, or where the cell can have none. */
export type Height = Comparison | undefined

/** The differences of all cells in a measure: the same as in the table `comparison.csv` of a sweep over this grid. */
export function heightsOf({ scenario, design, versus }: FlipQuestion, cells: readonly CellRuns[], measure: string): Height[] {
  const m = measurable(scenario.weeks).findIndex((n) => MEASURES[n].name === measure)
  const { better } = MEASURES.find(({ name }) => name === measure)!
  const question = {
    design: scenario.designs[design].name,
    baseline: scenario.designs[versus].name,
    measure,
    better,
    skewed: false,
    level: LEVEL,
    seed: scenario.seed,
    sequential: false,
  }
  return cells.map(({ runs }) => {
    const [a, b] = runs.map((list) => Float64Array.from(list, ({ measures }) => measures[m] ?? NaN))
    const found = compareColumns(a, b, question)
    return found.pairs < 2 ? undefined : found
  })
}

/** What a difference amounts to: 1 ahead, -1 behind, 0 where it cannot be told; undefined before it is known. */
export function standing(height: Height): 1 | 0 | -1 | undefined {
  if (height === undefined) return undefined
  if (height.verdict === 'within noise') return 0
  return height.verdict === 'better' || height.verdict === 'higher' ? 1 : -1
}
