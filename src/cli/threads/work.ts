import type { Outcome } from '../../study/group.ts'
import { groupRunner } from '../../study/groupRunner.ts'
import type { Group } from '../../study/layout.ts'
import type { Runs } from '../../study/work.ts'

const { move, transferableSymbol, valueSymbol, workerData } = await import('piscina')
const runWorld = groupRunner(workerData as Runs)

/** Runs some worlds; the outcomes of each, in order. Numbers are handed over, not copied. */
export default function runGroups(groups: readonly Group[]): unknown {
  const outcomes = groups.map(runWorld)
  return move({
    [transferableSymbol]: buffersOf(outcomes),
    [valueSymbol]: outcomes,
  } as unknown as ArrayBuffer)
}

function buffersOf(outcomes: readonly (readonly Outcome[])[]): ArrayBuffer[] {
  const buffers = outcomes.flat().flatMap(({ measures, series }) => [measures.buffer, series.buffer])
  return [...new Set(buffers)].filter(({ byteLength }) => byteLength > 0) as ArrayBuffer[]
}
