import { join } from 'node:path'
import { expect, test } from 'vitest'
import { completeAnswer } from '../../../src/cli/results/complete.ts'
import { finish } from '../../../src/cli/results/finish.ts'
import { statusOf } from '../../../src/cli/results/status.ts'
import { realDisk } from '../../../src/cli/store/disk.ts'
import type { Disk } from '../../../src/cli/store/disk.ts'
import { openFolder } from '../../../src/cli/store/folder.ts'
import { doWork } from '../../../src/cli/work/doWork.ts'
import { answer } from '../../../src/cli/work/answer.ts'
import { asking, hashes, smallOrder, temporaryFolder } from '../../helpers/folder.ts'

const order = smallOrder()
/** What one process makes of all. */
async function whole(): Promise<Record<string, string>> {
  const folder = join(temporaryFolder(), 'whole')
  await answer(asking(folder, order))
  return hashes(folder)
}

/** A folder with all chunks and no tables. */
async function untold(): Promise<string> {
  const folder = join(temporaryFolder(), 'untold')
  openFolder(realDisk, folder, order)
  await doWork({ ...asking(folder, order), formulas: [] })
  return folder
}

test('shards that end together: none is lost, and the last ones make the tables', async () => {
  const folder = join(temporaryFolder(), 'shards')
  const found = await Promise.all([0, 1, 2, 3].map((k) => answer(asking(folder, order, { shard: { k, of: 4 } }))))
  expect(found.some((one) => one !== undefined)).toBe(true)
  expect(hashes(folder)).toEqual(await whole())
})

test('a shard that is not the last makes no tables', async () => {
  const folder = join(temporaryFolder(), 'first')
  expect(await answer(asking(folder, order, { shard: { k: 0, of: 2 } }))).toBeUndefined()
  expect(realDisk.exists(join(folder, 'manifest.json'))).toBe(false)
})

test('tables made by two at once: whole at every moment, and the same bytes, wherever one meets the other', async () => {
  const expected = await whole()
  const finishing = { everyRun: false, kept: false }
  const folder = await untold()
  const names = new Set<string>()
  for (let met = 0; ; met++) {
    let renames = 0
    const meeting: Disk = {
      ...realDisk,
      rename(from, to) {
        // All of the other's work falls between this one's last byte of a file and its taking the file's place.
        if (renames++ === met) finish(realDisk, folder, order, finishing)
        realDisk.rename(from, to)
        if (renames > met) {
          names.add(to)
          expect(completeAnswer(realDisk, folder, order, finishing)).toBeDefined()
        }
      },
    }
    finish(meeting, folder, order, finishing)
    expect(hashes(folder)).toEqual(expected)
    if (renames <= met) break
  }
  expect([...names].map((path) => path.slice(folder.length + 1))).toContain('manifest.json')
  expect(statusOf(realDisk, folder)).toMatchObject({ complete: true, changed: [] })
})
