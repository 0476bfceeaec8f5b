import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Order } from '../../formats/order.ts'
import { chunksOf, shardOf } from '../../study/layout.ts'
import { EXIT, Stop } from '../stop.ts'
import type { Disk } from '../store/disk.ts'
import { CHUNKS } from '../store/chunkFile.ts'
import { arrivals } from './arrivals.ts'
import { jobScript, pathFault } from './jobScript.ts'
import type { Settings } from './settings.ts'
import { shardCount } from './shardCount.ts'
import { logPath, nextNumber, submissionsOf, todoPath } from './submissions.ts'

/** What decides the job arrays of an order. */
export interface Arranged {
  readonly disk: Disk
  readonly folder: string
  readonly order: Order
  readonly settings: Settings
  /** Threads of a task. */
  readonly jobs: number
  /** Shards asked for; undefined: as many as the folder had last, or as make tasks of about ten minutes. */
  readonly shards?: number
}

/** Name of an order's jobs. */
export function nameOf(order: Order): string {
  return `constancy-${order.id.slice(0, 8)}`
}

/** Shards that new submissions are made of. */
export function shardsIn({ disk, folder, order, jobs, shards }: Arranged): number {
  return shardCount(order, jobs, shards ?? submissionsOf(disk, folder).at(-1)?.of)
}

/** The script of a submission. @param number its number in the folder; @param of shards; @param tasks those that are in it */
export function scriptOf({ folder, order, settings, jobs }: Arranged, number: number, of: number, tasks: number): string {
  const whole = resolve(folder)
  const [todo, log] = [todoPath(whole, number), logPath(whole, number)]
  return jobScript({ name: nameOf(order), settings, tasks, of, todo, log, program: program(), folder: whole, jobs })
}

/** What starts this program again: as it was built, or from its sources. */
function program(): string[] {
  const sources = import.meta.url.endsWith('.ts')
  const main = fileURLToPath(new URL(sources ? '../main.ts' : '../main.js', import.meta.url))
  return [process.execPath, ...(sources ? ['--import', import.meta.resolve('tsx')] : []), main]
}

/** @throws Stop where no job can work in a folder, for its name */
export function refusePath(folder: string): void {
  const fault = pathFault(resolve(folder))
  if (fault !== undefined) throw new Stop(EXIT.badInput, `${resolve(folder)}: ${fault}. Choose another --out`)
}

/** The job script that would be submitted for what is missing now, and how many tasks it has. Nothing is stored. */
export function wouldSubmit(arranged: Arranged): { readonly script: string; readonly tasks: number; readonly shards: number } {
  const { disk, folder, order } = arranged
  refusePath(folder)
  const of = shardsIn(arranged)
  const missing = disk.exists(join(folder, CHUNKS)) ? arrivals(disk, folder, order)().missing : chunksOf(order.work)
  const tasks = new Set(missing.map((chunk) => shardOf(order.work, chunk, of))).size
  return { script: scriptOf(arranged, nextNumber(disk, folder), of, tasks), tasks, shards: of }
}
