import type { Outcome } from '../../study/group.ts'
import { groupRunner } from '../../study/groupRunner.ts'
import type { Batch } from './pool.ts'

const { move, transferableSymbol, valueSymbol } = await import('piscina')
let held: { readonly plan: number; readonly runWorld: ReturnType<typeof groupRunner> } | undefined

/** Runs some worlds; the outcomes of each, in order. Numbers are handed over, not copied. Null where the plan is not held here. */
export default function runGroups({ plan, groups, runs }: Batch): unknown {
  if (held?.plan !== plan) {
    if (runs === undefined) return null
    held = { plan, runWorld: groupRunner(runs) }
  }
  const outcomes = groups.map(held.runWorld)
  return move({
    [transferableSymbol]: buffersOf(outcomes),
    [valueSymbol]: outcomes,
  } as unknown as ArrayBuffer)
}

function buffersOf(outcomes: readonly (readonly Outcome[])[]): ArrayBuffer[] {
  const buffers = outcomes.flat().flatMap(({ measures, series }) => [measures.buffer, series.buffer])
  return [...new Set(buffers)].filter(({ byteLength }) => byteLength > 0) as ArrayBuffer[]
}
