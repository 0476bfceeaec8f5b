import { join } from 'node:path'
import type { Order } from '../../formats/order.ts'
import type { Answer } from '../../study/answer.ts'
import { digest } from '../store/chunkFile.ts'
import type { Disk } from '../store/disk.ts'
import { ANSWER, MANIFEST } from './finish.ts'
import type { Manifest } from './manifest.ts'

/** What is wrong with the files that a folder's manifest lists; undefined where there is no manifest of this plan. */
export function manifestFaults(disk: Disk, folder: string, order: Order): string[] | undefined {
  const manifest = manifestOf(disk, folder)
  if (manifest === undefined || manifest.plan !== order.id) return undefined
  return manifest.files.flatMap(({ name, sha256 }) => {
    if (!disk.exists(join(folder, name))) return [`${name} is missing`]
    return digest(disk.read(join(folder, name))) === sha256 ? [] : [`${name} was changed`]
  })
}

/** The answer of a folder that is complete and as it was written; undefined where anything is left to do. */
export function completeAnswer(disk: Disk, folder: string, order: Order, everyRun: boolean): Answer | undefined {
  if (manifestFaults(disk, folder, order)?.length !== 0) return undefined
  if (everyRun && !manifestOf(disk, folder)!.files.some(({ name }) => name === 'series.csv')) return undefined
  return JSON.parse(disk.read(join(folder, ANSWER))) as Answer
}

export function manifestOf(disk: Disk, folder: string): Manifest | undefined {
  try {
    return JSON.parse(disk.read(join(folder, MANIFEST))) as Manifest
  } catch {
    return undefined
  }
}
