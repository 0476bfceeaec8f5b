import { join } from 'node:path'
import type { Order } from '../../formats/order.ts'
import { chunksOf } from '../../study/layout.ts'
import type { Shard } from '../../study/layout.ts'
import { completeAnswer } from '../results/complete.ts'
import { finish } from '../results/finish.ts'
import type { Finishing } from '../results/finish.ts'
import type { Found } from '../results/finished.ts'
import { statusOf } from '../results/status.ts'
import type { Disk } from '../store/disk.ts'
import { quoted } from '../quoted.ts'
import { CHUNKS, chunkName } from '../store/chunkFile.ts'
import { clearLeftovers, openFolder } from '../store/folder.ts'
import { freeLock, lockName } from '../store/lock.ts'
import { storeTrouble } from '../store/trouble.ts'
import { doWork } from './doWork.ts'
import { onInterrupt } from './interrupt.ts'
import type { Progress } from './progress.ts'
import type { Runners } from './runner.ts'
import { lockOrWait } from './lockOrWait.ts'
import { formulasOf } from './remade.ts'
import { sameAsBefore } from './sameAsBefore.ts'

export interface Asking extends Finishing {
  readonly disk: Disk
  readonly folder: string
  readonly order: Order
  /** The folder that this one is a part of: people are told to go on with that. */
  readonly whole?: string
  /** Make a part of the runs only. */
  readonly shard?: Shard
  /** Also write the large tables as Parquet. */
  readonly parquet?: boolean
  readonly jobs: number
  readonly runners?: Runners
  readonly progress: Progress
  readonly say: (line: string) => void
}

/**
 * The answer to an order. A folder that is complete answers at once; one that is not goes on from where it was; none is begun.
 * Undefined where a shard is done and others are not.
 * @throws Stop when results cannot be written, or belong to another plan
 */
export async function answer(asking: Asking): Promise<Found | undefined> {
  const { disk, folder, order, shard, say, whole = folder } = asking
  const there = completeAnswer(disk, folder, order, asking)
  if (there !== undefined) {
    await sameAsBefore(disk, folder, order)
    await parquetOf(asking)
    say(`${folder} is complete: nothing was run`)
    // Left behind where the program was stopped between the last table and this.
    if (asking.kept) disk.remove(join(folder, CHUNKS))
    return there
  }
  const lock = lockName(shard)
  let started = false
  const forget = onInterrupt(() => {
    asking.progress.stop()
    freeLock(disk, folder, lock)
    return `Stopped; what was done is kept. Go on with: constancy resume ${quoted(whole)}`
  })
  try {
    openFolder(disk, folder, order, asking.question)
    started = true
    await lockOrWait(disk, folder, lock, say)
    // Who held the lock may have made all of it.
    const meanwhile = completeAnswer(disk, folder, order, asking)
    if (meanwhile !== undefined) return meanwhile
    clearLeftovers(disk, folder)
    await sameAsBefore(disk, folder, order)
    await doWork({ ...asking, formulas: await formulasOf(order) })
    if (shard !== undefined && !allDone(disk, folder, order)) return undefined
    // Several shards may end at once. Tables made twice have the same bytes; mostly it is enough that one makes them.
    const found = completeAnswer(disk, folder, order, asking) ?? finish(disk, folder, order, asking)
    await parquetOf(asking)
    return found
  } catch (error) {
    throw storeTrouble(error, whole, started)
  } finally {
    forget()
    freeLock(disk, folder, lock)
  }
}

/** Loaded only where it is asked for. */
async function parquetOf({ disk, folder, parquet }: Asking): Promise<void> {
  if (!parquet) return
  const { addParquet } = await import('../results/addParquet.ts')
  addParquet(disk, folder)
}

/**
 * Whether the other shards are done too. Names first: a thousand shards that each read all chunks when they end would be too much
 * for a shared file system.
 */
function allDone(disk: Disk, folder: string, order: Order): boolean {
  const names = new Set(disk.list(join(folder, CHUNKS)))
  if (order.work.precision === undefined && chunksOf(order.work).some((chunk) => !names.has(chunkName(chunk)))) return false
  const { worlds, wanted } = statusOf(disk, folder)
  return worlds === wanted
}
