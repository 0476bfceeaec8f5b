import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Order } from '../../formats/order.ts'
import { runHeader } from '../../formats/results/runLine.ts'
import type { Answer } from '../../study/answer.ts'
import type { SweepAnswer } from '../../study/sweep/answer.ts'
import type { Question } from '../../study/sweep/question.ts'
import { CHUNKS, digest } from '../store/chunkFile.ts'
import type { Disk } from '../store/disk.ts'
import { folderName } from '../store/folder.ts'
import { replace } from '../store/publish.ts'
import { comparisonFiles } from './comparison.ts'
import { storedIn, type Stored } from './gather.ts'
import { manifest } from './manifest.ts'
import type { FileSum } from './manifest.ts'
import { sweepFiles } from './sweep.ts'
import { seriesCsv, weeksCsv } from './weeks.ts'

export interface Finishing {
  /** What is asked of the rows of a sweep; undefined for a comparison. */
  readonly question?: Question
  /** Also write each run's weekly series. */
  readonly everyRun: boolean
  /** For results that are kept in git: no dates, no machine, no chunks. */
  readonly kept: boolean
}

/** What a results folder answers. */
export type Found = { readonly kind: 'comparison'; readonly answer: Answer } | { readonly kind: 'sweep'; readonly answer: SweepAnswer }

/** The answer, the files that hold it, and how much was run for it. */
export interface Finished {
  readonly found: Found
  readonly files: readonly { readonly name: string; readonly parts: Iterable<string> }[]
  readonly counts: { readonly worlds: number; readonly runs: number; readonly failed: number }
}

/** Merges the chunks of a folder into its tables, and the manifest last: a folder with a manifest is complete. */
export function finish(disk: Disk, folder: string, order: Order, { question, everyRun, kept }: Finishing): Found {
  const stored = storedIn(disk, folder, order)
  const name = folderName(order)
  const { found, files, counts } =
    question === undefined ? comparisonFiles(order, stored, name, everyRun) : sweepFiles(order, stored, question, name, everyRun)
  const sums: FileSum[] = []
  const put = (file: string, parts: Iterable<string>): void => void sums.push(putFile(disk, folder, file, parts))
  put('runs.csv', runsCsv(order, stored))
  if (order.work.series) put('weeks.csv', weeksCsv(order, stored))
  if (everyRun) put('series.csv', seriesCsv(order, stored))
  for (const file of files) put(file.name, file.parts)
  for (const [file, text] of textsOf(order)) sums.push({ name: file, sha256: digest(text), bytes: Buffer.byteLength(text) })
  replace(disk, join(folder, MANIFEST), [manifest(order, counts, sums, kept)])
  if (kept) disk.remove(join(folder, CHUNKS))
  return found
}

export const MANIFEST = 'manifest.json'

/** The files that make up an order, as they are stored. */
export function textsOf({ planText, scenarioText, tableText }: Order): [name: string, text: string][] {
  const texts: [string, string][] = [
    ['plan.json', `${planText}\n`],
    ['scenario.json', `${scenarioText}\n`],
  ]
  return tableText === '' ? texts : [...texts, ['points.csv', tableText]]
}

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

export function putFile(disk: Disk, folder: string, name: string, parts: Iterable<string>): FileSum {
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
