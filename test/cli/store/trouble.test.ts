import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { canonical } from '../../../src/formats/canonical.ts'
import { realDisk } from '../../../src/cli/store/disk.ts'
import type { Disk } from '../../../src/cli/store/disk.ts'
import { EXIT, Stop } from '../../../src/cli/stop.ts'
import { completeAnswer } from '../../../src/cli/results/complete.ts'
import { answer, type Asking } from '../../../src/cli/work/answer.ts'
import { asking, hashes, smallOrder, temporaryFolder } from '../../helpers/folder.ts'
import { smallSweep, TINY_SWEEP } from '../../helpers/smallSweep.ts'

const order = smallOrder({ replicates: 2, teams: 3, weeks: 6, designs: ['ad hoc', 'central'] }, 1)

class Failure extends Error {
  readonly code: string

  constructor(code: string) {
    super(`${code}: made to fail`)
    this.code = code
  }
}

/** Waits for no disk: what is told of errors does not hang on it. */
const quick: Disk = { ...realDisk, fsync() {} }

/** A disk whose `nth` call of an operation fails; `writes` may put half of the bytes down first, as full disks do. */
function failing(operation: keyof Disk, nth: number, code: string): { disk: Disk; failed: () => boolean } {
  let count = 0
  let failed = false
  const original = quick[operation] as (...args: unknown[]) => unknown
  const broken = (...args: unknown[]): unknown => {
    if (++count !== nth) return original(...args)
    failed = true
    if (operation === 'write') realDisk.write(args[0] as number, (args[1] as Uint8Array).subarray(0, 10))
    throw new Failure(code)
  }
  return { disk: { ...quick, [operation]: broken }, failed: () => failed }
}

const CALLS: readonly (readonly [keyof Disk, string])[] = [
  ['open', 'ENOSPC'],
  ['write', 'ENOSPC'],
  ['write', 'EDQUOT'],
  ['fsync', 'EIO'],
  ['close', 'EIO'],
  ['link', 'ENOSPC'],
  ['rename', 'EIO'],
  ['list', 'EIO'],
  ['mkdir', 'EROFS'],
]

/** A message to the user that it did not go well, or an answer that is in the folder as it should be. */
function honest(outcome: unknown, folder: string, { order, question }: Asked): boolean {
  if (outcome instanceof Error)
    return outcome instanceof Stop && outcome.code === EXIT.badInput && outcome.message.includes('results cannot be written')
  return canonical(completeAnswer(realDisk, folder, order, { question, everyRun: false, kept: false })) === canonical(outcome)
}

type Asked = Pick<Asking, 'order' | 'question' | 'parquet'>

/** Another part of the same runs is there already: what is made is the last shard, and the tables. */
async function firstShard(folder: string, { order, question }: Asked): Promise<void> {
  await answer(asking(folder, order, { disk: quick, question, shard: { k: 0, of: 2 } }))
}

/** Lets each call of an operation fail in turn. @returns how many there are, and which of them did not end well */
async function failEach(
  operation: keyof Disk,
  code: string,
  asked: Asked & Pick<Asking, 'shard'>,
  before: (folder: string, asked: Asked) => Promise<void>,
): Promise<{ calls: number; wrong: number[] }> {
  const sound = join(temporaryFolder(), 'sound')
  await answer(asking(sound, asked.order, { ...asked, disk: quick, shard: undefined }))
  const expected = canonical(hashes(sound))
  const wrong: number[] = []
  let nth = 0
  for (;;) {
    const folder = join(temporaryFolder(), 'made')
    await before(folder, asked)
    const { disk, failed } = failing(operation, ++nth, code)
    const outcome = await answer(asking(folder, asked.order, { ...asked, disk })).catch((error: unknown) => error)
    if (!failed()) break
    const fair = honest(outcome, folder, asked)
    await answer(asking(folder, asked.order, { ...asked, disk: quick }))
    if (!fair || canonical(hashes(folder)) !== expected) wrong.push(nth)
  }
  return { calls: nth - 1, wrong }
}

describe('every call that can fail, each time it is made', () => {
  test.each(CALLS)(
    '%s fails with %s: a clear error, never a false success, and going on gives the same bytes',
    async (operation, code) => {
      const { calls, wrong } = await failEach(operation, code, { order }, async () => {})
      expect(wrong).toEqual([])
      expect(calls).toBeGreaterThan(0)
    },
    60_000,
  )

  test.each(CALLS)(
    '%s fails with %s in the last shard of a sweep, with Parquet: the same',
    async (operation, code) => {
      const asked = { ...(await smallSweep(TINY_SWEEP, 1)), parquet: true, shard: { k: 1, of: 2 } }
      const { calls, wrong } = await failEach(operation, code, asked, firstShard)
      expect(wrong).toEqual([])
      expect(calls).toBeGreaterThan(0)
    },
    60_000,
  )

  test('no file system with hard links: renaming takes their place', async () => {
    const disk: Disk = {
      ...realDisk,
      link() {
        throw new Failure('ENOTSUP')
      },
    }
    const folder = join(temporaryFolder(), 'made')
    await answer(asking(folder, order, { disk }))
    const sound = join(temporaryFolder(), 'sound')
    await answer(asking(sound, order))
    expect(hashes(folder)).toEqual(hashes(sound))
  })

  test('a full disk is told with the command that goes on, and leaves no half-written result', async () => {
    const folder = join(temporaryFolder(), 'full')
    const disk: Disk = {
      ...realDisk,
      write(fd, bytes) {
        if (Buffer.from(bytes).includes('constancy-chunk')) throw new Failure('ENOSPC')
        return realDisk.write(fd, bytes)
      },
    }
    await expect(answer(asking(folder, order, { disk }))).rejects.toThrow(
      `${folder}: results cannot be written: the disk is full. What was done is kept; when there is room, go on with: constancy resume ${folder}`,
    )
    expect(readdirSync(folder, { recursive: true }).filter((name) => /unfinished|manifest/.test(String(name)))).toEqual([])
    const sound = join(temporaryFolder(), 'sound')
    await answer(asking(sound, order))
    expect(hashes(sound)).toMatchObject(hashes(folder))
  })
})

describe('places that cannot be written', () => {
  test('a file stands in the way', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    await expect(answer(asking(join(file, 'results'), order))).rejects.toThrow(
      /a part of the path is a file, not a folder\. Nothing was run/,
    )
  })

  test('no permission', async () => {
    const locked = join(temporaryFolder(), 'locked')
    mkdirSync(locked)
    chmodSync(locked, 0o555)
    chmodSync(join(locked, '..'), 0o755)
    const root = process.getuid?.() === 0
    // Nothing is forbidden to the superuser: act as nobody for a moment.
    if (root) process.seteuid!(65_534)
    const outcome = await answer(asking(join(locked, 'results'), order)).catch((error: unknown) => error)
    if (root) process.seteuid!(0)
    expect(outcome).toMatchObject({ message: expect.stringMatching(/no permission\. Nothing was run/), code: EXIT.badInput })
  })

  test('a place that takes no folders', async () => {
    await expect(answer(asking('/proc/self/results', order))).rejects.toThrow(/results cannot be written/)
  })
})
