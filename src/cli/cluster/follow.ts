import type { Order } from '../../formats/order.ts'
import { inShard, shardOf } from '../../study/layout.ts'
import type { Shard } from '../../study/layout.ts'
import { EXIT, Stop } from '../stop.ts'
import type { Disk } from '../store/disk.ts'
import type { Progress } from '../work/progress.ts'
import { arrivals } from './arrivals.ts'
import type { Arrived } from './arrivals.ts'
import { lastLine } from './lastLine.ts'
import type { Scheduler } from './scheduler.ts'
import { logOf, shardsOf, submissionsOf } from './submissions.ts'
import type { Submission } from './submissions.ts'

/** Times that a shard is submitted before something must be wrong with more than a node. */
const MOST_TRIES = 3
/** Milliseconds between two looks: short at first, since small things are done soon, and modest to the scheduler in the long run. */
const SHORTEST = 1000
const LONGEST = 15_000
const GROWTH = 1.25

export interface Following {
  readonly disk: Disk
  readonly folder: string
  readonly order: Order
  /** Name of the jobs. */
  readonly name: string
  /** Shards that new submissions are made of. */
  readonly of: number
  readonly scheduler: Pick<Scheduler, 'underWay'>
  readonly submit: (shards: readonly number[]) => Submission
  readonly progress: Progress
  readonly say: (line: string) => void
  readonly pause: (milliseconds: number) => Promise<unknown>
}

/**
 * Has a scheduler make what is missing in a folder, and comes back when all of it is there. What is under way already is left
 * alone; what ended without its chunks is submitted again. An end counts when it was seen twice: files come late on shared file
 * systems, and tasks end between two questions.
 * @throws Stop where shards fail again and again; those that do not are waited for
 */
export async function follow(following: Following): Promise<void> {
  const { disk, folder, order, of, progress, pause } = following
  const look = arrivals(disk, folder, order)
  const tries = new Map<number, number>()
  let idle = new Set<number>()
  let wait = SHORTEST
  let before = look()
  if (before.missing.length === 0) return
  progress.start(before.wanted, before.done)
  try {
    let answered = true
    for (let first = true; ; first = false) {
      const now = look()
      step(progress, before, now)
      before = now
      if (now.missing.length === 0) return
      const busy = await busyShards(following, first, answered)
      answered = busy !== undefined
      if (busy !== undefined) {
        if (first) for (const shard of busy) if (shard.of === of) tries.set(shard.k, 1)
        const left = shardsLeft(order, now, busy, of)
        const ended = left.filter((k) => first || idle.has(k))
        idle = new Set(left)
        if (submitAgain(following, ended, tries, now)) wait = SHORTEST
        else if (ended.length > 0 && ended.length === left.length && busy.length === 0) throw failed(following, ended)
      }
      await pause(wait)
      wait = Math.min(LONGEST, wait * GROWTH)
    }
  } finally {
    progress.stop()
  }
}

function step(progress: Progress, before: Arrived, { wanted, done }: Arrived): void {
  if (wanted !== before.wanted) progress.total(wanted)
  for (let n = before.done; n < done; n++) progress.step()
}

/** The shards that the scheduler has; undefined where it does not answer any more. @throws Stop where it never did */
async function busyShards({ disk, folder, name, scheduler, say }: Following, first: boolean, tell: boolean): Promise<Shard[] | undefined> {
  try {
    return shardsOf(submissionsOf(disk, folder), await scheduler.underWay(name))
  } catch (error) {
    const why = (error as Error).message.trim().split('\n').at(-1)
    if (first) throw new Stop(EXIT.badInput, `the scheduler does not answer: ${why}. Nothing was submitted; the same command tries again`)
    if (tell) say(`the scheduler does not answer; asking again (${why})`)
    return undefined
  }
}

/** Shards of so many with a missing chunk that nobody is making. */
function shardsLeft({ work }: Order, { missing }: Arrived, busy: readonly Shard[], of: number): number[] {
  const idle = missing.filter((chunk) => !busy.some((shard) => inShard(work, chunk, shard)))
  return [...new Set(idle.map((chunk) => shardOf(work, chunk, of)))].sort((a, b) => a - b)
}

/** @returns whether anything was submitted */
function submitAgain({ submit, progress, say }: Following, ended: readonly number[], tries: Map<number, number>, now: Arrived): boolean {
  const again = ended.filter((k) => (tries.get(k) ?? 0) < MOST_TRIES)
  if (again.length === 0) return false
  const failed = again.filter((k) => tries.has(k)).length
  for (const k of again) tries.set(k, (tries.get(k) ?? 0) + 1)
  const { job } = submit(again)
  // The bar and a line of text would share a line.
  progress.stop()
  const why = failed > 0 ? `; ${failed} of them ended before without all of their results` : ''
  say(`job ${job} submitted: ${again.length} ${again.length === 1 ? 'task' : 'tasks'}${why}`)
  progress.start(now.wanted, now.done)
  return true
}

function failed({ disk, folder, of }: Following, shards: readonly number[]): Stop {
  const submissions = submissionsOf(disk, folder)
  const which = shards.map((k) => `${k + 1}/${of}`)
  const log = logOf(folder, submissions, { k: shards[0], of })!
  const last = lastLine(disk, log)
  return new Stop(
    EXIT.runFailed,
    [
      `${which.length === 1 ? 'shard' : 'shards'} ${which.slice(0, 10).join(', ')}${which.length > 10 ? ', …' : ''} ended ${MOST_TRIES} times without all results`,
      `the log of ${which[0]}: ${log}${last === '' ? ' (empty, or not there)' : `, which ends: ${last}`}`,
      'What was done is kept; the same command goes on with what is missing',
    ].join('\n'),
  )
}
