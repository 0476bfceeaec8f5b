import { join } from 'node:path'
import { readable } from '../../formats/canonical.ts'
import type { Order } from '../../formats/order.ts'
import type { Answer } from '../../study/answer.ts'
import { SWEEP_FORMAT, type SweepAnswer } from '../../study/sweep/answer.ts'
import type { Question } from '../../study/sweep/question.ts'
import { digestOf } from '../store/chunkFile.ts'
import type { Disk } from '../store/disk.ts'
import { COMPARISON_ANSWER } from './comparison.ts'
import { MANIFEST, type Finishing } from './finish.ts'
import type { Found } from './finished.ts'
import type { Manifest } from './manifest.ts'
import { QUESTION } from '../store/folder.ts'
import { SWEEP_ANSWER } from './sweep.ts'

/** What is wrong with the files that a folder's manifest lists; undefined where there is no manifest of this plan. */
export function manifestFaults(disk: Disk, folder: string, order: Order): string[] | undefined {
  const manifest = manifestOf(disk, folder)
  if (manifest === undefined || manifest.plan !== order.id) return undefined
  return manifest.files.flatMap(({ name, sha256 }) => {
    if (!disk.exists(join(folder, name))) return [`${name} is missing`]
    return digestOf(disk, join(folder, name)) === sha256 ? [] : [`${name} was changed`]
  })
}

/** The answer of a folder that is complete, as it was written, and to the same question; undefined where anything is left to do. */
export function completeAnswer(disk: Disk, folder: string, order: Order, { question, everyRun }: Finishing): Found | undefined {
  if (manifestFaults(disk, folder, order)?.length !== 0) return undefined
  if (everyRun && !manifestOf(disk, folder)!.files.some(({ name }) => name === 'series.csv')) return undefined
  const files = manifestOf(disk, folder)!.files.map(({ name }) => name)
  if (!files.includes(question === undefined ? COMPARISON_ANSWER : SWEEP_ANSWER)) return undefined
  if (question === undefined) return { kind: 'comparison', answer: JSON.parse(disk.read(join(folder, COMPARISON_ANSWER))) as Answer }
  if (disk.read(join(folder, QUESTION)) !== readable(question)) return undefined
  const answer = JSON.parse(disk.read(join(folder, SWEEP_ANSWER))) as SweepAnswer
  // What another version wrote lacks what the report needs: tables are made again.
  return answer.format === SWEEP_FORMAT ? { kind: 'sweep', answer } : undefined
}

/** What a folder was asked; undefined for a comparison. */
export function questionIn(disk: Disk, folder: string): Question | undefined {
  const path = join(folder, QUESTION)
  return disk.exists(path) ? (JSON.parse(disk.read(path)) as Question) : undefined
}

export function manifestOf(disk: Disk, folder: string): Manifest | undefined {
  try {
    return JSON.parse(disk.read(join(folder, MANIFEST))) as Manifest
  } catch {
    return undefined
  }
}
