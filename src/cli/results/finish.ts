import { join } from 'node:path'
import type { Order } from '../../formats/order.ts'
import { pointsText } from '../../formats/results/pointsText.ts'
import { runHeader } from '../../formats/results/runLine.ts'
import type { Question } from '../../study/sweep/question.ts'
import { CHUNKS } from '../store/chunkFile.ts'
import type { Disk } from '../store/disk.ts'
import { folderName, POINTS } from '../store/folder.ts'
import { replace, type Part } from '../store/publish.ts'
import { comparisonFiles } from './comparison.ts'
import type { Found } from './finished.ts'
import { storedIn, type Stored } from './gather.ts'
import { manifest } from './manifest.ts'
import type { FileSum } from './manifest.ts'
import { PAGE, pageOf } from './page.ts'
import { putFile, sumOf } from './putFile.ts'
import { sweepFiles } from './sweep.ts'
import { seriesCsv, weeksCsv } from './weeks.ts'

export interface Finishing {
  /** What is asked of the rows of a sweep; undefined for a comparison. */
  readonly question?: Question
  /** Also write each run's weekly series. */
  readonly everyRun: boolean
  /** For results that are kept in git: no dates, no machine, no chunks; of a sweep no table of runs either, which may be very long. */
  readonly kept: boolean
}

/** Merges the chunks of a folder into its tables, and the manifest last: a folder with a manifest is complete. */
export function finish(disk: Disk, folder: string, order: Order, { question, everyRun, kept }: Finishing): Found {
  const stored = storedIn(disk, folder, order)
  const name = folderName(order)
  const { found, files, counts } =
    question === undefined
      ? comparisonFiles(order, stored, name, everyRun)
      : sweepFiles(order, stored, question, name, { rows: !kept, everyRun })
  const sums: FileSum[] = []
  const put = (file: string, parts: Iterable<Part>): void => void sums.push(putFile(disk, folder, file, parts))
  if (question === undefined || !kept) put('runs.csv', runsCsv(order, stored))
  if (order.work.series) put('weeks.csv', weeksCsv(order, stored))
  if (everyRun) put('series.csv', seriesCsv(order, stored))
  for (const file of files) put(file.name, file.parts)
  if (!kept) put(PAGE, [pageOf(disk, folder, order, found)])
  for (const [file, parts] of textsOf(order)) sums.push(sumOf(file, parts))
  replace(disk, join(folder, MANIFEST), [manifest(order, counts, sums, kept)])
  if (kept) disk.remove(join(folder, CHUNKS))
  return found
}

export const MANIFEST = 'manifest.json'

/** The files that make up an order, as they are stored. */
function textsOf({ planText, scenarioText, work, points }: Order): [name: string, parts: Iterable<string>][] {
  const texts: [string, Iterable<string>][] = [
    ['plan.json', [`${planText}\n`]],
    ['scenario.json', [`${scenarioText}\n`]],
  ]
  return work.table === '' ? texts : [...texts, [POINTS, pointsText(points)]]
}

function* runsCsv({ work }: Order, stored: Stored): Generator<Part> {
  yield `${runHeader(work)}\n`
  yield* stored.lines()
}
