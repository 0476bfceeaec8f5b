import type { Order } from '../../formats/order.ts'
import type { StoredRun } from '../../formats/results/chunkText.ts'
import { lineSource } from '../../formats/results/runLine.ts'
import { readFormulas } from '../../study/formulas/formulas.ts'
import type { Formula } from '../../study/formulas/formulas.ts'
import type { Group } from '../../study/layout.ts'
import { runnerFor } from './runner.ts'
import { storedRuns } from './stored.ts'

/** The user's formulas of an order. They were checked when the scenario was read. */
export async function formulasOf({ scenario, work }: Order): Promise<readonly Formula[]> {
  const known = work.measures.slice(0, work.measures.length - work.formulas)
  return (await readFormulas(scenario.measures, known)).formulas
}

/** Worlds made again, as they would be stored; the runs of each together. */
export async function* remade(order: Order, groups: readonly Group[], jobs: number): AsyncGenerator<readonly StoredRun[]> {
  const formulas = await formulasOf(order)
  const runner = await runnerFor(order, jobs, groups.length)
  const source = lineSource(order)
  let at = 0
  try {
    for await (const outcomes of runner.run(groups)) {
      yield storedRuns(source, formulas, groups[at++], outcomes)
    }
  } finally {
    await runner.close()
  }
}
