import { join } from 'node:path'
import type { Shard } from '../../study/layout.ts'
import type { Disk } from './disk.ts'
import { bootId, isAlive, startOf } from './process.ts'
import { publish, replace } from './publish.ts'

interface Holder {
  readonly pid: number
  readonly boot: string
  readonly start: string
}

/** Name of the lock: shards of one plan work in a folder side by side, each with its own. */
export function lockName(shard?: Shard): string {
  return shard === undefined ? 'lock' : `lock-${shard.k + 1}-of-${shard.of}`
}

/**
 * Says that this process works in the folder, so that a second one waits instead of doing the same work. Nothing rests on it:
 * two that work at once write the same bytes.
 * @returns the process that holds it instead; undefined when it is ours
 */
export function takeLock(disk: Disk, folder: string, name: string): number | undefined {
  const path = join(folder, name)
  const mine = JSON.stringify({ pid: process.pid, boot: bootId(), start: startOf(process.pid) } satisfies Holder)
  if (publish(disk, path, [mine])) return undefined
  const holder = holderOf(disk, path)
  if (holder && holder.boot === bootId() && holder.pid !== process.pid && isAlive(holder.pid) && startOf(holder.pid) === holder.start)
    return holder.pid
  replace(disk, path, [mine])
  return undefined
}

/** Gives the lock back, if it is ours. */
export function freeLock(disk: Disk, folder: string, name: string): void {
  const path = join(folder, name)
  try {
    if (holderOf(disk, path)?.pid === process.pid) disk.unlink(path)
  } catch {
    // Left behind, it holds nobody up: its process is gone.
  }
}

function holderOf(disk: Disk, path: string): Holder | undefined {
  try {
    return JSON.parse(disk.read(path)) as Holder
  } catch {
    return undefined
  }
}
