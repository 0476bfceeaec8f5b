import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mergeFolders } from '../../../src/cli/results/mergeFolders.ts'
import { statusOf } from '../../../src/cli/results/status.ts'
import { realDisk } from '../../../src/cli/store/disk.ts'
import { answer } from '../../../src/cli/work/answer.ts'
import { asking, hashes, temporaryFolder } from '../../helpers/folder.ts'
import { SMALL_SWEEP, smallSweep, type SmallSweep } from '../../helpers/smallSweep.ts'

const chunk = (folder: string, n: number): string => join(folder, 'chunks', `chunk-0000${n}.txt`)

let ready: string
let foreign: string
let made: SmallSweep
beforeAll(async () => {
  made = await smallSweep()
  const other = await smallSweep(`${SMALL_SWEEP}seed: 2\n`)
  const home = mkdtempSync(join(tmpdir(), 'constancy-damage-'))
  ;[ready, foreign] = [join(home, 'ready'), join(home, 'foreign')]
  await answer(asking(ready, made.order, { question: made.question }))
  await answer(asking(foreign, other.order, { question: other.question }))
})
afterAll(() => rmSync(join(ready, '..'), { recursive: true, force: true }))

/** A folder with all results of the small sweep, without its manifest. */
function copied(): string {
  const folder = join(temporaryFolder(), 'made')
  cpSync(ready, folder, { recursive: true })
  unlinkSync(join(folder, 'manifest.json'))
  return folder
}

function flip(path: string, at: number): void {
  const bytes = readFileSync(path)
  bytes[at < 0 ? bytes.length + at : at] ^= 1
  writeFileSync(path, bytes)
}

/** What is done to the second of five chunks, and what is said of it. */
const DAMAGE: Readonly<Record<string, readonly [harm: (folder: string) => void, says: RegExp | undefined]>> = {
  missing: [(folder) => unlinkSync(chunk(folder, 2)), undefined],
  'of zero length': [(folder) => truncateSync(chunk(folder, 2), 0), /it is cut short/],
  'cut in a row': [(folder) => truncateSync(chunk(folder, 2), 500), /it is cut short/],
  'cut in its last line': [
    (folder) => truncateSync(chunk(folder, 2), readFileSync(chunk(folder, 2)).length - 3),
    /does not match its sha256/,
  ],
  'of zeros, as after a power cut': [
    (folder) => writeFileSync(chunk(folder, 2), Buffer.alloc(readFileSync(chunk(folder, 2)).length)),
    /it is cut short/,
  ],
  'a bit flipped in its header': [(folder) => flip(chunk(folder, 2), 10), /does not match its sha256/],
  'a bit flipped in a number': [(folder) => flip(chunk(folder, 2), 400), /does not match its sha256/],
  'a bit flipped in its sum': [(folder) => flip(chunk(folder, 2), -10), /does not match its sha256/],
  'of another plan': [(folder) => cpSync(chunk(foreign, 2), chunk(folder, 2)), /it belongs to another plan or place/],
  'in the place of another': [(folder) => cpSync(chunk(folder, 3), chunk(folder, 2)), /it belongs to another plan or place/],
  'swapped with another': [
    (folder) => {
      renameSync(chunk(folder, 2), `${chunk(folder, 2)}.x`)
      renameSync(chunk(folder, 3), chunk(folder, 2))
      renameSync(`${chunk(folder, 2)}.x`, chunk(folder, 3))
    },
    /it belongs to another plan or place/,
  ],
  'followed by something': [(folder) => appendFileSync(chunk(folder, 2), '1,ad hoc\n'), /goes on after its end/],
  'twice in one file': [(folder) => appendFileSync(chunk(folder, 2), readFileSync(chunk(folder, 2))), /does not match its sha256/],
}

describe('a stored part of a sweep', () => {
  test.each(Object.entries(DAMAGE))('%s: never counted as done, named, and made again with the same bytes', async (_, [harm, says]) => {
    const folder = copied()
    harm(folder)
    const { complete, worlds, wanted, damaged } = statusOf(realDisk, folder)
    expect({ complete, wanted }).toEqual({ complete: false, wanted: 18 })
    expect(worlds).toBeLessThan(18)
    expect(damaged.length > 0).toBe(says !== undefined)
    const again = asking(folder, made.order, { question: made.question })
    await answer(again)
    expect(again.said[0] ?? '').toMatch(says ?? /^$/)
    const found = hashes(folder)
    expect(Object.fromEntries(Object.entries(found).filter(([path]) => !path.includes('aside')))).toEqual(hashes(ready))
    expect(readdirSync(join(folder, 'chunks')).includes('aside')).toBe(says !== undefined)
  })

  test.each(Object.entries(DAMAGE))('%s: merging takes it from another folder', (_, [harm]) => {
    const folder = copied()
    harm(folder)
    const out = join(temporaryFolder(), 'out')
    mergeFolders(realDisk, out, [folder, ready])
    expect(hashes(out)).toEqual(hashes(ready))
  })
})

test('points that were changed: nothing is run, since they decide what the runs are', async () => {
  const folder = copied()
  const path = join(folder, 'points.csv')
  writeFileSync(path, readFileSync(path, 'utf8').replace('0.', '0.1'))
  const outcome = answer(asking(folder, made.order, { question: made.question }))
  await expect(outcome).rejects.toThrow(/points\.csv is not the one that plan\.json was made for/)
})
