import type { Scenario } from '../../model/scenario.ts'
import { runGroup } from '../../study/group.ts'
import type { Outcome } from '../../study/group.ts'
import type { Group } from '../../study/layout.ts'
import { planNamed } from '../../study/plans.ts'
import type { Work } from '../../study/work.ts'

/** What every thread is given once. */
export interface ThreadData {
  readonly scenario: Scenario
  readonly work: Work
}

const { move, transferableSymbol, valueSymbol, workerData } = await import('piscina')
const { scenario, work } = workerData as ThreadData
const plan = planNamed(work.plan)

/** Runs some worlds; the outcomes of each, in order. Numbers are handed over, not copied. */
export default function runGroups(groups: readonly Group[]): unknown {
  const outcomes = groups.map(({ point, replicate }) => runGroup(plan.at(scenario, work, point), work.designs, replicate))
  return move({
    [transferableSymbol]: buffersOf(outcomes),
    [valueSymbol]: outcomes,
  } as unknown as ArrayBuffer)
}

function buffersOf(outcomes: readonly (readonly Outcome[])[]): ArrayBuffer[] {
  const buffers = outcomes.flat().flatMap(({ measures, series }) => [measures.buffer, series.buffer])
  return [...new Set(buffers)] as ArrayBuffer[]
}
