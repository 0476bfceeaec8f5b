import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Order } from '../../src/formats/order.ts'
import { orderOf } from '../../src/formats/order.ts'
import { canonical } from '../../src/formats/canonical.ts'
import { hashOf } from '../../src/formats/hash.ts'
import { comparisonOf } from '../../src/study/experiment.ts'
import type { Asked } from '../../src/study/experiment.ts'
import { realDisk } from '../../src/cli/store/disk.ts'
import type { Asking } from '../../src/cli/work/answer.ts'
import { scenario } from './scenario.ts'
import type { Made } from './scenario.ts'

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'constancy-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The order of a small comparison, in chunks of so many worlds. */
export function smallOrder(made: Made = {}, groupsPerChunk = 3, asked: Asked = {}): Order {
  const given = scenario(made)
  const order = orderOf(comparisonOf(given, asked), given, '0.0.0-test')
  const work = { ...order.work, groupsPerChunk }
  const planText = canonical(work)
  return { ...order, work: JSON.parse(planText) as Order['work'], planText, id: hashOf(planText) }
}

const QUIET = { start() {}, step() {}, total() {}, stop() {} }

/** What `answer` needs to know, for a folder; its messages go to `said`. */
export function asking(folder: string, order: Order, changes: Partial<Asking> = {}): Asking & { said: string[] } {
  const said: string[] = []
  return {
    disk: realDisk,
    folder,
    order,
    jobs: 1,
    everyRun: false,
    kept: false,
    progress: QUIET,
    say: (line) => void said.push(line),
    said,
    ...changes,
  }
}

/** sha256 of every file of a folder but the manifest, by path inside it. */
export function hashes(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== 'manifest.json',
  )
  const paths = files.map((file) => join(file.parentPath, file.name)).sort()
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )
}
