import { readable } from '../../formats/canonical.ts'
import type { Order } from '../../formats/order.ts'
import { comparisonResources, dataPackage, PACKAGE, runResources } from '../../formats/results/datapackage.ts'
import { BREAK_EVEN, COMPARISON, DUPLICATION, csv } from '../../formats/results/tables.ts'
import { comparisonReport } from '../../report/comparison/report.ts'
import { reportMarkdown } from '../../report/markdown.ts'
import { answerOf } from '../../study/answer.ts'
import { assumedIn } from '../../study/assumed.ts'
import { unequalBudgets, unnamedDifferences } from '../../study/unequal.ts'
import type { Finished } from './finished.ts'
import { gather, type Stored } from './gather.ts'

export const COMPARISON_ANSWER = 'comparison.json'

/** The answer of a comparison, and the files that hold it. */
export function comparisonFiles(order: Order, stored: Stored, name: string, everyRun: boolean): Finished {
  const { scenario, work } = order
  const answer = answerOf(scenario, work, gather(order, stored))
  const blocks = comparisonReport(answer, unequalBudgets(scenario, work), unnamedDifferences(scenario, work), assumedIn(scenario))
  const resources = [...runResources(work, everyRun), ...comparisonResources()]
  return {
    found: { kind: 'comparison', answer },
    files: [
      { name: COMPARISON.file, parts: [csv(COMPARISON, answer.comparisons)] },
      { name: BREAK_EVEN.file, parts: [csv(BREAK_EVEN, answer.breakEven)] },
      { name: DUPLICATION.file, parts: [csv(DUPLICATION, answer.duplication)] },
      { name: COMPARISON_ANSWER, parts: [readable(answer)] },
      { name: 'report.md', parts: [reportMarkdown(answer.title, blocks)] },
      { name: PACKAGE, parts: [dataPackage(name, resources)] },
    ],
    counts: { worlds: answer.worlds, runs: answer.worlds * work.designs.length, failed: answer.failed },
  }
}
