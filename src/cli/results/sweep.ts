import { readable } from '../../formats/canonical.ts'
import type { Order } from '../../formats/order.ts'
import { dataPackage, PACKAGE, pointsResource, runResources, tableResource } from '../../formats/results/datapackage.ts'
import { resultCsv } from '../../formats/results/tables.ts'
import { reportMarkdown } from '../../report/markdown.ts'
import { sweepReport } from '../../report/sweep/report.ts'
import { assumedIn } from '../../study/assumed.ts'
import { answerSweep } from '../../study/sweep/answer.ts'
import { pointTable } from '../../study/sweep/pointTable.ts'
import type { Question } from '../../study/sweep/question.ts'
import { sweepOf } from '../../study/sweep/read.ts'
import { unequalBudgets, unnamedDifferences } from '../../study/unequal.ts'
import { QUESTION } from '../store/folder.ts'
import { columnsOf, type Stored } from './gather.ts'
import type { Finished } from './finished.ts'

export const SWEEP_ANSWER = 'analysis.json'

const RUNS = 'runs.csv'

/** What the analyses found, and the files that hold it. @param rows whether the table of runs is among them */
export function sweepFiles(
  order: Order,
  stored: Stored,
  question: Question,
  name: string,
  { rows, everyRun }: { readonly rows: boolean; readonly everyRun: boolean },
): Finished {
  const { work, scenario } = order
  const measures = question.outcomes.map((measure) => work.measures.indexOf(measure))
  const { results, ...counts } = columnsOf(order, stored, measures)
  const worlds = counts.runs / work.designs.length
  const precise = stored.precise === undefined ? null : stored.precise.filter(Boolean).length
  const sweep = { ...sweepOf(order, question), results }
  const { answer, tables } = answerSweep(sweep, question, { ...counts, worlds, precise })
  const points = pointTable(sweep)
  const blocks = sweepReport(answer, unequalBudgets(scenario, work), unnamedDifferences(scenario, work), assumedIn(scenario))
  const kept = runResources(work, everyRun).filter(({ path }) => rows || path !== RUNS)
  const resources = [...kept, ...pointsResource(work), ...[points, ...tables].map(tableResource)]
  return {
    found: { kind: 'sweep', answer },
    files: [
      { name: points.file, parts: resultCsv(points) },
      ...tables.map((table) => ({ name: table.file, parts: resultCsv(table) })),
      { name: SWEEP_ANSWER, parts: [readable(answer)] },
      { name: QUESTION, parts: [readable(question)] },
      { name: 'report.md', parts: [reportMarkdown(answer.title, blocks)] },
      { name: PACKAGE, parts: [dataPackage(name, resources)] },
    ],
    counts: { worlds, runs: counts.runs, failed: counts.failed },
  }
}
