import type { Scenario } from '../../model/scenario.ts'
import { measurable } from '../columns.ts'
import { runGroup, type Outcome } from '../group.ts'
import type { Wanted } from './check.ts'

/** Worlds of one setting to be run: replicates `first` to `end - 1`. */
export interface Task {
  readonly scenario: Scenario
  readonly designs: readonly number[]
  readonly wanted: readonly Wanted[]
  readonly first: number
  readonly end: number
}

/**
 * What is wanted of each world, world by world: `values[w * wanted + n]`.
 * @throws Error when a run fails
 */
export function runTask({ scenario, designs, wanted, first, end }: Task): Float64Array {
  const places = measurable(scenario.weeks)
  const values = new Float64Array((end - first) * wanted.length)
  for (let replicate = first; replicate < end; replicate++) {
    const outcomes = runGroup(scenario, designs, replicate)
    for (const [n, want] of wanted.entries())
      values[(replicate - first) * wanted.length + n] = valueOf(outcomes[want.design], want, places, scenario.weeks)
  }
  return values
}

function valueOf({ measures, series, error }: Outcome, { item }: Wanted, places: readonly number[], weeks: number): number {
  if (error !== undefined) throw new Error(error)
  if (item.kind === 'measure') return measures[places.indexOf(item.measure)]
  let sum = 0
  for (let week = item.from; week <= item.to; week++) sum += series[item.observation * weeks + week]
  return sum / (item.to - item.from + 1)
}
