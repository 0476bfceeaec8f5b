import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { readable } from '../../formats/canonical.ts'
import type { Order } from '../../formats/order.ts'
import { dataPackage } from '../../formats/results/datapackage.ts'
import { runHeader } from '../../formats/results/runLine.ts'
import { BREAK_EVEN, COMPARISON, DUPLICATION, csv } from '../../formats/results/tables.ts'
import { reportMarkdown } from '../../report/comparison/markdown.ts'
import type { Answer } from '../../study/answer.ts'
import { assumedIn } from '../../study/assumed.ts'
import { planNamed } from '../../study/plans.ts'
import { unequalBudgets, unnamedDifferences } from '../../study/unequal.ts'
import { CHUNKS, digest } from '../store/chunkFile.ts'
import type { Disk } from '../store/disk.ts'
import { folderName } from '../store/folder.ts'
import { replace } from '../store/publish.ts'
import { gather, storedIn } from './gather.ts'
import type { Stored } from './gather.ts'
import { manifest } from './manifest.ts'
import type { FileSum } from './manifest.ts'
import { seriesCsv, weeksCsv } from './weeks.ts'

export interface Finishing {
  /** Also write each run's weekly series. */
  readonly everyRun: boolean
  /** For results that are kept in git: no dates, no machine, no chunks. */
  readonly kept: boolean
}

/** Merges the chunks of a folder into its tables, and the manifest last: a folder with a manifest is complete. */
export function finish(disk: Disk, folder: string, order: Order, { everyRun, kept }: Finishing): Answer {
  const { work, scenario } = order
  const stored = storedIn(disk, folder, order)
  const points = work.points.map((_, point) => gather(order, stored, point))
  const answer = planNamed(work.plan).summarise(scenario, work, points)
  const sums: FileSum[] = []
  const put = (name: string, parts: Iterable<string>): void => void sums.push(putFile(disk, folder, name, parts))
  put('runs.csv', runsCsv(order, stored))
  put('weeks.csv', weeksCsv(order, stored))
  if (everyRun) put('series.csv', seriesCsv(order, stored))
  put(COMPARISON.file, [csv(COMPARISON, answer.comparisons)])
  put(BREAK_EVEN.file, [csv(BREAK_EVEN, answer.breakEven)])
  put(DUPLICATION.file, [csv(DUPLICATION, answer.duplication)])
  put(ANSWER, [readable(answer)])
  put('report.md', [reportMarkdown(answer, unequalBudgets(scenario, work), unnamedDifferences(scenario, work), assumedIn(scenario))])
  put('datapackage.json', [dataPackage(folderName(order), work, everyRun)])
  for (const [name, text] of [
    ['plan.json', order.planText],
    ['scenario.json', order.scenarioText],
  ]) {
    sums.push({ name, sha256: digest(`${text}\n`), bytes: Buffer.byteLength(text) + 1 })
  }
  replace(disk, join(folder, MANIFEST), [manifest(order, answer, sums, kept)])
  if (kept) disk.remove(join(folder, CHUNKS))
  return answer
}

export const ANSWER = 'comparison.json'
export const MANIFEST = 'manifest.json'

function* runsCsv({ work }: Order, stored: Stored): Generator<string> {
  yield `${runHeader(work)}\n`
  let lines: string[] = []
  for (const { line } of stored.runs()) {
    lines.push(line)
    if (lines.length < 1000) continue
    yield `${lines.join('\n')}\n`
    lines = []
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`
}

function putFile(disk: Disk, folder: string, name: string, parts: Iterable<string>): FileSum {
  const hash = createHash('sha256')
  let bytes = 0
  replace(disk, join(folder, name), counted())
  return { name, sha256: hash.digest('hex'), bytes }

  function* counted(): Generator<string> {
    for (const part of parts) {
      hash.update(part)
      bytes += Buffer.byteLength(part)
      yield part
    }
  }
}
