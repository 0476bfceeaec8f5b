import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { comparisonReport } from '../../report/comparison/report.ts'
import { sweepReport } from '../../report/sweep/report.ts'
import { assumedIn } from '../../study/assumed.ts'
import { unequalBudgets, unnamedDifferences } from '../../study/unequal.ts'
import type { Order } from '../../formats/order.ts'
import { readable } from '../../formats/canonical.ts'
import type { Found } from '../results/finished.ts'
import { EXIT } from '../stop.ts'
import { quoted } from '../quoted.ts'
import { show } from './show.ts'

/** Prints an answer, and sets the exit code that it deserves. */
export async function printAnswer(found: Found, order: Order, folder: string, json: boolean): Promise<void> {
  const unequal = unequalBudgets(order.scenario, order.work)
  const unnamed = unnamedDifferences(order.scenario, order.work)
  if (json) process.stdout.write(readable({ folder, unequal, unnamed, ...found.answer }))
  else {
    const assumed = assumedIn(order.scenario)
    const blocks =
      found.kind === 'comparison'
        ? comparisonReport(found.answer, unequal, unnamed, assumed)
        : sweepReport(found.answer, unequal, unnamed, assumed)
    process.stdout.write(`${await show([...blocks, { kind: 'note', text: where(folder, order) }])}\n`)
  }
  process.exitCode = exitCode(found) || process.exitCode
}

function exitCode({ kind, answer }: Found): number {
  const imprecise = kind === 'comparison' ? answer.precise === false : answer.precise !== null && answer.precise < answer.points
  return answer.failed > 0 ? EXIT.runFailed : imprecise ? EXIT.notPrecise : EXIT.ok
}

function where(folder: string, { work }: Order): string {
  if (!existsSync(join(folder, 'runs.csv')))
    return `Results: ${folder} (comparison.csv, report.md and the tables of each analysis; no rows are kept)`
  // What is made to be shown stands first; results that are kept have no page.
  const files = ['report.html', 'report.md', 'comparison.csv', 'runs.csv', ...(work.series ? ['weeks.csv'] : [])]
  return `Results: ${folder} (${files.filter((name) => existsSync(join(folder, name))).join(', ')}). To see that they can be made again: constancy verify ${quoted(folder)}`
}
