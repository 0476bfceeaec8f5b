import { join } from 'node:path'
import { readable } from '../../formats/canonical.ts'
import type { Order } from '../../formats/order.ts'
import type { Answer } from '../../study/answer.ts'
import { SWEEP_FORMAT, type SweepAnswer } from '../../study/sweep/answer.ts'
import type { Question } from '../../study/sweep/question.ts'
import { EXIT, Stop } from '../stop.ts'
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
  if (question === undefined) return { kind: 'comparison', answer: jsonIn<Answer>(disk, folder, COMPARISON_ANSWER) }
  if (disk.read(join(folder, QUESTION)) !== readable(question)) return undefined
  const answer = jsonIn<SweepAnswer>(disk, folder, SWEEP_ANSWER)
  // What another version wrote lacks what the report needs: tables are made again.
  return answer.format === SWEEP_FORMAT ? { kind: 'sweep', answer } : undefined
}

/** What a folder was asked; undefined for a comparison. @throws Stop where the file does not say it */
export function questionIn(disk: Disk, folder: string): Question | undefined {
  if (!disk.exists(join(folder, QUESTION))) return undefined
  const question = jsonIn<Question | null>(disk, folder, QUESTION)
  const lists = [question?.outcomes, question?.analyses, question?.factors]
  if (question === null || !lists.every((list) => Array.isArray(list))) throw brokenFile(folder, QUESTION, 'does not say what was asked')
  return question
}

/** What a file of a results folder holds. @throws Stop that names it where it is damaged */
function jsonIn<T>(disk: Disk, folder: string, name: string): T {
  try {
    return JSON.parse(disk.read(join(folder, name))) as T
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw brokenFile(folder, name, 'is not JSON: it was cut or changed')
  }
}

function brokenFile(folder: string, name: string, what: string): Stop {
  return new Stop(
    EXIT.badInput,
    `${join(folder, name)}: ${what}. Give what made the results to constancy again: runs that are there are kept`,
  )
}

export function manifestOf(disk: Disk, folder: string): Manifest | undefined {
  try {
    return JSON.parse(disk.read(join(folder, MANIFEST))) as Manifest
  } catch {
    return undefined
  }
}
