import { join } from 'node:path'
import type { Shard } from '../../study/layout.ts'
import type { Disk } from '../store/disk.ts'
import { publish } from '../store/publish.ts'
import type { Task } from './scheduler.ts'

/** A job array that was submitted for a folder: task i makes shard `shards[i - 1]`, from 0, of so many. */
export interface Submission {
  readonly number: number
  readonly job: string
  readonly of: number
  readonly shards: readonly number[]
}

/** Where a folder keeps what it gave to a scheduler: for each submission a script, its todo file and the job's id. */
const CLUSTER = 'cluster'
const LOG = 'log'

const pathOf = (folder: string, name: string): string => join(folder, CLUSTER, name)

/** The todo file: one shard a line, from 1 as in `--shard`. */
export const todoPath = (folder: string, number: number): string => pathOf(folder, `${number}.todo`)
/** Of a submission's tasks, without `TASK.txt`. */
export const logPath = (folder: string, number: number): string => pathOf(folder, join(LOG, `${number}-`))

/** What was submitted for a folder, in order. */
export function submissionsOf(disk: Disk, folder: string): Submission[] {
  if (!disk.exists(join(folder, CLUSTER))) return []
  const numbers = disk.list(join(folder, CLUSTER)).flatMap((name) => (/^\d+\.json$/.test(name) ? parseInt(name, 10) : []))
  return numbers
    .sort((a, b) => a - b)
    .map((number) => {
      const { job, of } = JSON.parse(disk.read(pathOf(folder, `${number}.json`))) as Pick<Submission, 'job' | 'of'>
      const lines = disk.read(todoPath(folder, number)).trimEnd().split('\n')
      return { number, job, of, shards: lines.map((line) => Number(line) - 1) }
    })
}

/** Number of the next submission: nobody else has it. */
export function nextNumber(disk: Disk, folder: string): number {
  if (!disk.exists(join(folder, CLUSTER))) return 1
  return 1 + Math.max(0, ...disk.list(join(folder, CLUSTER)).flatMap((name) => (/^\d+\./.test(name) ? parseInt(name, 10) : [])))
}

/**
 * Stores the todo file and the script of a submission, submits it, and stores the job's id.
 * @param scriptOf the script for its number
 * @param submit takes the script's path; gives the job's id
 */
export function submitShards(
  disk: Disk,
  folder: string,
  { of, shards }: Pick<Submission, 'of' | 'shards'>,
  scriptOf: (number: number) => string,
  submit: (path: string) => string,
): Submission {
  disk.mkdir(pathOf(folder, LOG))
  let number = nextNumber(disk, folder)
  // Another process may have taken the number just now.
  while (
    !publish(
      disk,
      todoPath(folder, number),
      shards.map((shard) => `${shard + 1}\n`),
    )
  )
    number++
  const script = pathOf(folder, `${number}.sh`)
  publish(disk, script, [scriptOf(number)])
  const job = submit(script)
  publish(disk, pathOf(folder, `${number}.json`), [`${JSON.stringify({ job, of })}\n`])
  return { number, job, of, shards }
}

/** The shards that tasks make. Tasks of other folders are left out. */
export function shardsOf(submissions: readonly Submission[], tasks: readonly Task[]): Shard[] {
  return tasks.flatMap(({ job, task }) => {
    const submission = submissions.findLast((one) => one.job === job)
    const k = submission?.shards[task - 1]
    return k === undefined ? [] : [{ k, of: submission!.of }]
  })
}

/** The log of the last task that was to make a shard. */
export function logOf(folder: string, submissions: readonly Submission[], { k, of }: Shard): string | undefined {
  const last = submissions.findLast((one) => one.of === of && one.shards.includes(k))
  return last === undefined ? undefined : `${logPath(folder, last.number)}${last.shards.indexOf(k) + 1}.txt`
}
