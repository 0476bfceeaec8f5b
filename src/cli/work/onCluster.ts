import { setTimeout } from 'node:timers/promises'
import type { Question } from '../../study/sweep/question.ts'
import { nameOf, refusePath, scriptOf, shardsIn } from '../cluster/arrange.ts'
import type { Arranged } from '../cluster/arrange.ts'
import { follow } from '../cluster/follow.ts'
import type { Scheduler } from '../cluster/scheduler.ts'
import { submissionsOf, submitShards } from '../cluster/submissions.ts'
import { completeAnswer } from '../results/complete.ts'
import type { Finishing } from '../results/finish.ts'
import { openFolder } from '../store/folder.ts'
import { freeLock } from '../store/lock.ts'
import { storeTrouble } from '../store/trouble.ts'
import { onInterrupt } from './interrupt.ts'
import { lockOrWait } from './lockOrWait.ts'
import type { Progress } from './progress.ts'
import { sameAsBefore } from './sameAsBefore.ts'

export interface OnCluster extends Finishing, Arranged {
  readonly question?: Question
  readonly progress: Progress
  readonly say: (line: string) => void
}

const LOCK = 'lock-cluster'

/**
 * Has a cluster make what is missing in the folder of an order, and waits for it. The tables are left to `answer`.
 * @returns false where the folder is complete already
 * @throws Stop where the folder or the scheduler refuses, or shards fail again and again
 */
export async function onCluster(
  asking: OnCluster,
  scheduler: Scheduler,
  pause: (milliseconds: number) => Promise<unknown> = setTimeout,
): Promise<boolean> {
  const { disk, folder, order, say, progress } = asking
  if (completeAnswer(disk, folder, order, asking) !== undefined) return false
  refusePath(folder)
  let started = false
  const watched = watch(asking, scheduler)
  const forget = onInterrupt(() => {
    progress.stop()
    freeLock(disk, folder, LOCK)
    const cancel = [scheduler.cancel, ...watched.jobs].join(' ')
    return `The jobs go on. To follow them again: the same command. To cancel them: ${cancel}`
  })
  try {
    openFolder(disk, folder, order, asking.question)
    started = true
    await lockOrWait(disk, folder, LOCK, say)
    await sameAsBefore(disk, folder, order)
    const of = shardsIn(asking)
    const submit = (shards: readonly number[]) =>
      submitShards(disk, folder, { of, shards }, (n) => scriptOf(asking, n, of, shards.length), watched.submit)
    await follow({ disk, folder, order, name: nameOf(order), of, scheduler: watched, submit, progress, say, pause })
    return true
  } catch (error) {
    throw storeTrouble(error, folder, started)
  } finally {
    forget()
    freeLock(disk, folder, LOCK)
  }
}

/** The scheduler, with a note of the jobs that are this folder's, and a word where it holds some of their tasks. */
function watch({ disk, folder, say }: OnCluster, scheduler: Scheduler) {
  const jobs = new Set<string>()
  const held = new Set<string>()
  return {
    jobs,
    submit(script: string) {
      const job = scheduler.submit(script)
      jobs.add(job)
      return job
    },
    async underWay(name: string) {
      const tasks = await scheduler.underWay(name)
      const own = new Set(submissionsOf(disk, folder).map(({ job }) => job))
      for (const { job, held: isHeld } of tasks) {
        if (!own.has(job)) continue
        jobs.add(job)
        if (!isHeld || held.has(job)) continue
        held.add(job)
        say(`job ${job} is held, in all or in part. To let it go: ${scheduler.release} ${job}. To begin again: ${scheduler.cancel} ${job}`)
      }
      return tasks
    },
  }
}
