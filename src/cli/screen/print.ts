import { comparisonReport } from '../../report/comparison/report.ts'
import { assumedIn } from '../../study/assumed.ts'
import { unequalBudgets, unnamedDifferences } from '../../study/unequal.ts'
import type { Answer } from '../../study/answer.ts'
import type { Order } from '../../formats/order.ts'
import { readable } from '../../formats/canonical.ts'
import { EXIT } from '../stop.ts'
import { quoted } from '../work/answer.ts'
import { show } from './show.ts'

/** Prints an answer, and sets the exit code that it deserves. */
export async function printAnswer(answer: Answer, order: Order, folder: string, json: boolean): Promise<void> {
  const unequal = unequalBudgets(order.scenario, order.work)
  const unnamed = unnamedDifferences(order.scenario, order.work)
  if (json) process.stdout.write(readable({ folder, unequal, unnamed, ...answer }))
  else
    process.stdout.write(
      `${await show([...comparisonReport(answer, unequal, unnamed, assumedIn(order.scenario)), { kind: 'note', text: where(folder) }])}\n`,
    )
  if (answer.failed > 0) process.exitCode = EXIT.runFailed
  else if (answer.precise === false) process.exitCode = EXIT.notPrecise
}

function where(folder: string): string {
  return `Results: ${folder} (comparison.csv, runs.csv, weeks.csv, report.md). To see that they can be made again: constancy verify ${quoted(folder)}`
}
