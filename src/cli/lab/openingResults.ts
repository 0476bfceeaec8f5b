import { basename, join, resolve } from 'node:path'
import type { OpeningResults } from '../../formats/opening.ts'
import type { Order } from '../../formats/order.ts'
import type { SweepAnswer } from '../../study/sweep/answer.ts'
import { quoted } from '../quoted.ts'
import { completeAnswer, questionIn } from '../results/complete.ts'
import { PAGE, pageOf } from '../results/page.ts'
import { isSearch } from '../search/folder.ts'
import { EXIT, Stop } from '../stop.ts'
import type { Disk } from '../store/disk.ts'
import { orderIn } from '../store/folder.ts'
import { comparedWith } from './comparedWith.ts'
import { ofSearch } from './ofSearch.ts'
import { ofSweep } from './ofSweep.ts'
import type { Results } from './results.ts'

/** Results to open the page with, and their report. */
export interface OpenedResults extends Pick<Results, 'report'> {
  readonly opening: OpeningResults
}

/**
 * Finished results: a comparison, a sweep or a search.
 * @throws Stop with exit code 2 where the folder holds none, or is not complete
 */
export function openingResults(disk: Disk, folder: string): OpenedResults {
  const found = isSearch(disk, folder) ? ofSearch(disk, folder) : ofRuns(disk, folder)
  if (found === undefined)
    throw new Stop(EXIT.badInput, `${folder}: is not complete, or was changed. Try: constancy resume ${quoted(folder)}`)
  const { report, ...rest } = found
  // Results that are kept in git have no page.
  const reportFile = disk.exists(join(folder, PAGE)) ? PAGE : 'report.md'
  return { opening: { kind: 'results', name: basename(resolve(folder)), ...rest, reportFile }, report }
}

function ofRuns(disk: Disk, folder: string): Results | undefined {
  const order = orderIn(disk, folder)
  const question = questionIn(disk, folder)
  const found = completeAnswer(disk, folder, order, { question, everyRun: false, kept: false })
  if (found === undefined) return undefined
  const of = question === undefined ? ofComparison(order) : ofSweep(order, question, found.answer as SweepAnswer)
  return { ...of, report: () => pageOf(disk, folder, order, found) }
}

function ofComparison({ scenario, work }: Order): Omit<Results, 'report'> {
  return {
    scenario: comparedWith(scenario, work.designs[work.baseline]),
    designs: work.designNames,
    of: { kind: 'comparison', replicates: scenario.replicates },
  }
}
