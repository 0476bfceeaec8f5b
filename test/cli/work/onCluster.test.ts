import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Scheduler, Task } from '../../../src/cli/cluster/scheduler.ts'
import { submissionsOf } from '../../../src/cli/cluster/submissions.ts'
import { realDisk } from '../../../src/cli/store/disk.ts'
import { answer } from '../../../src/cli/work/answer.ts'
import { onCluster } from '../../../src/cli/work/onCluster.ts'
import type { OnCluster } from '../../../src/cli/work/onCluster.ts'
import { asking, hashes, smallOrder, temporaryFolder } from '../../helpers/folder.ts'

/** Four chunks. */
const order = smallOrder()
const NO_SETTINGS = { options: [], setup: [], extra: [] }

/** What happens to a task when its time comes: it makes its shard, ends without it, or goes on. */
type Fate = 'makes' | 'ends' | 'goes on'

/** A scheduler whose tasks do what is told, one step at each pause. */
function fake(folder: string, fate: (task: Task, try_: number) => Fate = () => 'makes') {
  let queue: Task[] = []
  let jobs = 0
  const submitted: string[] = []
  const tried = new Map<number, number>()
  const scheduler: Scheduler & { silent: number } = {
    cancel: 'scancel',
    release: 'scontrol release',
    silent: 0,
    submit(script) {
      const tasks = readFileSync(script.replace(/sh$/, 'todo'), 'utf8').trim().split('\n')
      submitted.push(tasks.join(' '))
      jobs++
      queue.push(...tasks.map((_, i) => ({ job: String(jobs), task: i + 1 })))
      return String(jobs)
    },
    underWay: async () => {
      if (scheduler.silent-- > 0) throw new Error('no controller')
      return queue
    },
  }
  const pause = async (): Promise<void> => {
    const now = queue
    queue = []
    for (const task of now) {
      const { of, shards } = submissionsOf(realDisk, folder).find(({ job }) => job === task.job)!
      const k = shards[task.task - 1]
      tried.set(k, (tried.get(k) ?? 0) + 1)
      const end = fate(task, tried.get(k)!)
      if (end === 'goes on') queue.push(task)
      if (end === 'makes') await answer(asking(folder, order, { shard: { k, of } }))
    }
  }
  return { scheduler, pause, submitted }
}

function asked(folder: string, changes: Partial<OnCluster> = {}): OnCluster & { said: string[] } {
  return { ...asking(folder, order), settings: NO_SETTINGS, shards: 4, ...changes }
}

const fresh = (): string => join(temporaryFolder(), 'made')

describe('on a cluster', () => {
  test('all shards are submitted once, and the results are those of this machine', async () => {
    const [folder, here] = [fresh(), fresh()]
    const { scheduler, pause, submitted } = fake(folder)
    const ask = asked(folder)
    expect(await onCluster(ask, scheduler, pause)).toBe(true)
    await answer(ask)
    expect(submitted).toEqual(['1 2 3 4'])
    expect(ask.said[0]).toBe('job 1 submitted: 4 tasks')
    await answer(asking(here, order))
    expect(hashes(folder)).toMatchObject(hashes(here))
    expect(await onCluster(ask, scheduler, pause)).toBe(false)
    expect(submitted).toHaveLength(1)
  })

  test('a task that ends without its results is submitted again, alone', async () => {
    const folder = fresh()
    const { scheduler, pause, submitted } = fake(folder, ({ task }, n) => (n === 1 && task === 3 ? 'ends' : 'makes'))
    const ask = asked(folder)
    await onCluster(ask, scheduler, pause)
    expect(submitted).toEqual(['1 2 3 4', '3'])
    expect(ask.said).toContain('job 2 submitted: 1 task; 1 of them ended before without all of their results')
  })

  test('three times is enough: the others are waited for, then it says which shard and where its log is', async () => {
    const folder = fresh()
    const { scheduler, pause, submitted } = fake(folder, ({ job, task }, n) => {
      if (job === '1' && task === 4) return n < 12 ? 'goes on' : 'makes'
      return job !== '1' || task === 2 ? 'ends' : 'makes'
    })
    mkdirSync(join(folder, 'cluster', 'log'), { recursive: true })
    writeFileSync(join(folder, 'cluster', 'log', '3-1.txt'), 'starting\nslurmstepd: error: Detected 1 oom_kill event\n')
    await expect(onCluster(asked(folder), scheduler, pause)).rejects.toMatchObject({
      code: 1,
      message: expect.stringMatching(
        /^shard 2\/4 ended 3 times without all results\n.*cluster\/log\/3-1\.txt, which ends: slurmstepd: error: .*oom_kill/,
      ),
    })
    expect(submitted).toEqual(['1 2 3 4', '2', '2'])
    expect(Object.keys(hashes(folder)).filter((path) => path.startsWith('chunks'))).toHaveLength(3)
  })

  test('what is under way already is not submitted again; what is missing besides is', async () => {
    const folder = fresh()
    const first = fake(folder, () => 'goes on')
    const stop = async (): Promise<void> => {
      throw new Error('interrupted')
    }
    await expect(onCluster(asked(folder), first.scheduler, stop)).rejects.toThrow('interrupted')
    let left = 3
    const later: Scheduler = {
      ...first.scheduler,
      // Tasks 1 and 2 of the first job still run, for a while.
      underWay: async () => [
        ...(left-- > 0
          ? [
              { job: '1', task: 1 },
              { job: '1', task: 2 },
            ]
          : []),
        ...(await first.scheduler.underWay('')).slice(4),
      ],
    }
    const make = async (): Promise<void> => {
      if (left < 2) await answer(asking(folder, order))
    }
    await onCluster(asked(folder), later, make)
    expect(first.submitted).toEqual(['1 2 3 4', '3 4'])
  })

  test('a chunk that is under way in a shard of another size counts as such', async () => {
    const folder = fresh()
    const { scheduler, submitted } = fake(folder, () => 'goes on')
    const stop = async (): Promise<void> => {
      throw new Error('interrupted')
    }
    await expect(onCluster(asked(folder, { shards: 2 }), scheduler, stop)).rejects.toThrow('interrupted')
    const half: Scheduler = { ...scheduler, underWay: async () => [{ job: '1', task: 1 }] }
    await expect(onCluster(asked(folder, { shards: 4 }), half, stop)).rejects.toThrow('interrupted')
    // Shard 1 of 2 holds chunks 1 and 3.
    expect(submitted).toEqual(['1 2', '2 4'])
    expect(submissionsOf(realDisk, folder).map(({ of }) => of)).toEqual([2, 4])
  })

  test('a scheduler that does not answer is asked again, and nothing is submitted twice', async () => {
    const folder = fresh()
    const { scheduler, pause, submitted } = fake(folder, (_, n) => (n < 4 ? 'goes on' : 'makes'))
    const ask = asked(folder)
    const quiet = async (): Promise<void> => {
      await pause()
      if (submitted.length === 1 && scheduler.silent === -1) scheduler.silent = 2
    }
    await onCluster(ask, scheduler, quiet)
    expect(submitted).toEqual(['1 2 3 4'])
    expect(ask.said.filter((line) => line.includes('does not answer'))).toEqual([
      'the scheduler does not answer; asking again (no controller)',
    ])
  })

  test('a scheduler that never answers is not waited for', async () => {
    const folder = fresh()
    const { scheduler, pause, submitted } = fake(folder)
    scheduler.silent = Infinity
    await expect(onCluster(asked(folder), scheduler, pause)).rejects.toMatchObject({
      code: 2,
      message: 'the scheduler does not answer: no controller. Nothing was submitted; the same command tries again',
    })
    expect(submitted).toEqual([])
  })

  test('what is held is told once, and waited for', async () => {
    const folder = fresh()
    const { scheduler, pause, submitted } = fake(folder, (_, n) => (n < 4 ? 'goes on' : 'makes'))
    const holding: Scheduler = {
      ...scheduler,
      underWay: async () => (await scheduler.underWay('')).map((task) => ({ ...task, held: task.task > 2 })),
    }
    const ask = asked(folder)
    await onCluster(ask, holding, pause)
    expect(submitted).toEqual(['1 2 3 4'])
    expect(ask.said.slice(1)).toEqual(['job 1 is held, in all or in part. To let it go: scontrol release 1. To begin again: scancel 1'])
  })

  test('a damaged chunk is made again', async () => {
    const folder = fresh()
    await answer(asking(folder, order))
    const expected = hashes(folder)
    truncateSync(join(folder, 'chunks', 'chunk-00002.txt'), 100)
    rmSync(join(folder, 'manifest.json'))
    const { scheduler, pause, submitted } = fake(folder)
    await onCluster(asked(folder), scheduler, pause)
    await answer(asking(folder, order))
    expect(submitted).toEqual(['2'])
    expect(hashes(folder)).toMatchObject(expected)
  })

  test('with a stop rule shards are whole points, and more is waited for as it is asked for', async () => {
    const folder = fresh()
    const precision = { measure: 'gapClosed', within: 0.1, relative: false, least: 5 }
    const precise = smallOrder({}, 4, { precision, replicates: 100 })
    const queue = { now: [] as Task[] }
    const scheduler: Scheduler = {
      cancel: 'scancel',
      release: 'scontrol release',
      submit: () => ((queue.now = [{ job: '1', task: 1 }]), '1'),
      underWay: async () => queue.now,
    }
    const make = async (): Promise<void> => {
      queue.now = []
      await answer(asking(folder, precise, { shard: { k: 0, of: 1 } }))
    }
    const ask = asked(folder, { order: precise, shards: 9 })
    await onCluster(ask, scheduler, make)
    expect(submissionsOf(realDisk, folder)).toMatchObject([{ of: 1, shards: [0] }])
    const here = fresh()
    await answer(asking(here, precise))
    expect(hashes(folder)).toMatchObject(hashes(here))
  })

  test('a folder that Slurm cannot name is refused before anything is made', async () => {
    const folder = join(temporaryFolder(), 'back\\slash')
    const { scheduler, pause } = fake(folder)
    await expect(onCluster(asked(folder), scheduler, pause)).rejects.toThrow(/cannot use a path with a backslash.*Choose another --out/)
    expect(realDisk.exists(folder)).toBe(false)
  })
})
