import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { questionIn } from '../../../src/cli/results/complete.ts'
import { mergeFolders } from '../../../src/cli/results/mergeFolders.ts'
import { replay, replayText } from '../../../src/cli/results/replay.ts'
import { statusOf } from '../../../src/cli/results/status.ts'
import { verify } from '../../../src/cli/results/verify.ts'
import { realDisk } from '../../../src/cli/store/disk.ts'
import { folderName, openFolder } from '../../../src/cli/store/folder.ts'
import type { Answer } from '../../../src/study/answer.ts'
import { answer } from '../../../src/cli/work/answer.ts'
import { teamsInOrder } from '../../../src/model/place/order.ts'
import { tell } from '../../../src/report/story.ts'
import { asking, hashes, smallOrder, temporaryFolder } from '../../helpers/folder.ts'

const order = smallOrder()
const chunk = (folder: string, n: number): string => join(folder, 'chunks', `chunk-0000${n}.txt`)

let ready: string
beforeAll(async () => {
  ready = mkdtempSync(join(tmpdir(), 'constancy-ready-'))
  await answer(asking(ready, order))
})
afterAll(() => rmSync(ready, { recursive: true, force: true }))

/** A folder with all results of the small order, to do anything with. */
function made(): string {
  const folder = join(temporaryFolder(), 'made')
  cpSync(ready, folder, { recursive: true })
  return folder
}

/** The answer of a comparison. */
async function compared(ask: Parameters<typeof answer>[0]): Promise<Answer> {
  const found = await answer(ask)
  if (found?.kind !== 'comparison') throw new Error('no comparison')
  return found.answer
}

describe('results', () => {
  test('hold every table, and are the same bytes from one thread, from two, and again', async () => {
    const folder = made()
    const expected = hashes(folder)
    expect(Object.keys(expected)).toEqual([
      'breakeven.csv',
      'chunks/chunk-00001.txt',
      'chunks/chunk-00002.txt',
      'chunks/chunk-00003.txt',
      'chunks/chunk-00004.txt',
      'comparison.csv',
      'comparison.json',
      'datapackage.json',
      'duplication.csv',
      'plan.json',
      'report.html',
      'report.md',
      'runs.csv',
      'scenario.json',
      'weeks.csv',
    ])
    expect(readFileSync(join(folder, 'runs.csv'), 'utf8').trimEnd().split('\n')).toHaveLength(1 + 12 * 3)
    for (const jobs of [1, 2]) {
      const other = join(temporaryFolder(), 'other')
      await answer(asking(other, order, { jobs }))
      expect(hashes(other)).toEqual(expected)
    }
  })

  test('the size of chunks does not show in the tables', async () => {
    const folder = made()
    const whole = join(temporaryFolder(), 'whole')
    await answer(asking(whole, smallOrder({}, 100)))
    for (const table of ['runs.csv', 'weeks.csv', 'comparison.csv', 'breakeven.csv', 'duplication.csv', 'comparison.json', 'report.md']) {
      expect(readFileSync(join(whole, table), 'utf8')).toBe(readFileSync(join(folder, table), 'utf8'))
    }
  })

  test('adding a design changes no number of the others', async () => {
    const folder = made()
    const more = join(temporaryFolder(), 'more')
    await answer(asking(more, smallOrder({ designs: ['ad hoc', 'central', 'other', 'one more'] })))
    const numbers = (where: string): string[] => {
      const rows = readFileSync(join(where, 'runs.csv'), 'utf8').trimEnd().split('\n').slice(1)
      return rows.map((row) => row.slice(row.indexOf(',') + 1)).filter((row) => !row.startsWith('one more'))
    }
    expect(numbers(more)).toEqual(numbers(folder))
  })

  test('complete: the answer is read, and nothing is written', async () => {
    const folder = made()
    const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8')
    const again = asking(folder, order)
    expect(await compared(again)).toEqual(JSON.parse(readFileSync(join(folder, 'comparison.json'), 'utf8')))
    expect(again.said).toEqual([`${folder} is complete: nothing was run`])
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe(manifest)
  })

  test('--every-run adds the series, and each is as its week means say', async () => {
    const folder = made()
    await answer(asking(folder, order, { everyRun: true }))
    const lines = readFileSync(join(folder, 'series.csv'), 'utf8').trimEnd().split('\n')
    expect(lines).toHaveLength(1 + 12 * 3 * 30)
    const cells = lines.slice(1).map((line) => line.split(','))
    const first = lines[0].split(',')[5]
    const values = cells.filter((cell) => cell[1] === 'central' && cell[4] === '30').map((cell) => Number(cell[5]))
    const weeks = readFileSync(join(folder, 'weeks.csv'), 'utf8').split('\n')
    const mean = Number(weeks.find((line) => line.startsWith(`central,1,30,${first},`))?.split(',')[4])
    expect(values).toHaveLength(12)
    expect(mean).toBeCloseTo(values.reduce((a, b) => a + b) / 12, 6)
  })

  test('--kept leaves no chunks, date or machine, and can still be read and verified', async () => {
    const folder = join(temporaryFolder(), 'kept')
    await answer(asking(folder, order, { kept: true }))
    expect(readdirSync(folder)).not.toContain('chunks')
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).not.toHaveProperty('made')
    const again = asking(folder, order, { kept: true })
    await answer(again)
    expect(again.said[0]).toContain('complete')
    expect(await verify(realDisk, folder, 3, 1)).toMatchObject({ worlds: 3, different: [], changed: [] })
    expect(statusOf(realDisk, folder)).toMatchObject({ complete: true, worlds: 12, runs: 36 })
  })

  test('a formula of the user’s is a measure like any other', async () => {
    const folder = join(temporaryFolder(), 'formula')
    const found = await compared(asking(folder, smallOrder({ measures: [{ name: 'twice', formula: '2 * gapClosed' }] })))
    const [gap, twice] = ['gapClosed', 'twice'].map((name) => found.comparisons.find((row) => row.measure === name)!.difference)
    expect(twice).toBeCloseTo(2 * gap, 12)
  })

  test('a formula without a finite value fails the run', async () => {
    const folder = join(temporaryFolder(), 'failing')
    const found = await compared(asking(folder, smallOrder({ measures: [{ name: 'own', formula: '1 / (gapClosed - gapClosed)' }] })))
    expect(found.failed).toBe(36)
    expect(found.comparisons).toEqual([])
    expect(readFileSync(join(folder, 'runs.csv'), 'utf8').split('\n')[1]).toContain(',failed,measure own is Infinity,')
  })
})

describe('going on', () => {
  const damage: Readonly<Record<string, (folder: string) => void>> = {
    'a chunk is missing': (folder) => rmSync(chunk(folder, 2)),
    'a chunk is cut short': (folder) => truncateSync(chunk(folder, 3), 100),
    'a chunk is empty': (folder) => truncateSync(chunk(folder, 1), 0),
    'a chunk has a changed number': (folder) =>
      writeFileSync(chunk(folder, 2), readFileSync(chunk(folder, 2), 'utf8').replace(',ok,', ',ko,')),
    'a chunk stands in the place of another': (folder) => renameSync(chunk(folder, 4), chunk(folder, 2)),
    'something is appended': (folder) => appendFileSync(chunk(folder, 4), 'more'),
    'all chunks are gone': (folder) => rmSync(join(folder, 'chunks'), { recursive: true }),
    'a table was changed': (folder) => appendFileSync(join(folder, 'comparison.csv'), 'more\n'),
    'a table is gone': (folder) => rmSync(join(folder, 'weeks.csv')),
    'the manifest is gone': (folder) => rmSync(join(folder, 'manifest.json')),
    'the manifest is cut short': (folder) => truncateSync(join(folder, 'manifest.json'), 20),
    'an unfinished file was left behind': (folder) => {
      rmSync(chunk(folder, 1))
      writeFileSync(join(folder, 'chunks', '.unfinished-other-1-0'), 'half')
    },
  }

  test.each(Object.entries(damage))('%s: healed, with the same bytes', async (_, harm) => {
    const folder = made()
    const expected = hashes(folder)
    harm(folder)
    rmSync(join(folder, 'manifest.json'), { force: true })
    await answer(asking(folder, order))
    const found = hashes(folder)
    expect(Object.fromEntries(Object.keys(expected).map((path) => [path, found[path]]))).toEqual(expected)
  })

  test('what is damaged is named and set aside', async () => {
    const folder = made()
    truncateSync(chunk(folder, 3), 100)
    rmSync(join(folder, 'manifest.json'))
    const again = asking(folder, order)
    await answer(again)
    expect(again.said[0]).toMatch(/^chunk-00003\.txt: it is cut short, or goes on after its end\. Set aside as .*aside/)
    expect(readdirSync(join(folder, 'chunks', 'aside'))).toEqual(['chunk-00003.txt.1'])
  })

  test('a folder of another plan is refused', async () => {
    const folder = made()
    await expect(answer(asking(folder, smallOrder({ seed: '2' })))).rejects.toThrow(/scenario\.json is not|another plan/)
  })

  test('numbers of another build are not mixed with these', async () => {
    const folder = made()
    const text = readFileSync(join(folder, 'chunks', 'chunk-00001.txt'), 'utf8')
    const { digest } = await import('../../../src/cli/store/chunkFile.ts')
    const other = text.slice(0, text.lastIndexOf('sha256 ')).replace(/(ok,,)0\.\d/, '$10.9')
    writeFileSync(chunk(folder, 1), `${other}sha256 ${digest(other)}\n`)
    await expect(answer(asking(folder, order))).rejects.toThrow(/run 1 gives other numbers now/)
    expect(await verify(realDisk, folder, 12, 1)).toMatchObject({ worlds: 12, different: [expect.objectContaining({ run: 1 })] })
  })
})

describe('precision', () => {
  const precision = { measure: 'gapClosed', within: 0.1, relative: false, least: 5 }

  test('stops at a look, says so, and gives the same bytes from two threads', async () => {
    const asked = smallOrder({}, 4, { precision, replicates: 100 })
    const folder = join(temporaryFolder(), 'precise')
    const found = await compared(asking(folder, asked))
    expect(found.precise).toBe(true)
    expect([10, 20, 40, 80]).toContain(found.worlds)
    expect(found.comparisons[0].method).toBe('paired t, sequential')
    const { low, high } = found.comparisons.find(({ measure }) => measure === 'gapClosed')!
    expect((high! - low!) / 2).toBeLessThanOrEqual(0.1)
    const other = join(temporaryFolder(), 'other')
    await answer(asking(other, asked, { jobs: 2 }))
    expect(hashes(other)).toEqual(hashes(folder))
  })

  test('gives up at the most', async () => {
    const asked = smallOrder({}, 4, { precision: { ...precision, within: 1e-9 }, replicates: 12 })
    const found = await compared(asking(join(temporaryFolder(), 'never'), asked))
    expect(found).toMatchObject({ precise: false, worlds: 12 })
  })
})

describe('other commands', () => {
  test('status tells what is done, missing and damaged', async () => {
    const folder = made()
    expect(statusOf(realDisk, folder)).toMatchObject({ complete: true, worlds: 12, wanted: 12, runs: 36, damaged: [], changed: [] })
    rmSync(chunk(folder, 1))
    truncateSync(chunk(folder, 2), 100)
    appendFileSync(join(folder, 'runs.csv'), 'x')
    expect(statusOf(realDisk, folder)).toMatchObject({
      complete: false,
      worlds: 6,
      wanted: 12,
      damaged: ['chunk-00002.txt: it is cut short, or goes on after its end'],
      changed: ['runs.csv was changed'],
    })
    expect(() => statusOf(realDisk, join(folder, 'chunks'))).toThrow(/no plan\.json in it: expected a results folder/)
    expect(() => statusOf(realDisk, join(folder, 'none'))).toThrow(/none: no such folder: expected a results folder/)
  })

  test.each(['{"format":"constancy-question/1","ti', 'null', '{}', '[1]'])('an experiment.json that holds %s is named', async (text) => {
    const folder = made()
    writeFileSync(join(folder, 'experiment.json'), text)
    expect(() => questionIn(realDisk, folder)).toThrow(
      text === '{"format":"constancy-question/1","ti' ? /experiment\.json: is not JSON/ : /experiment\.json: does not say what was asked/,
    )
    await expect(replay(realDisk, folder, 16)).rejects.toThrow(/experiment\.json/)
  })

  test('merge: two halves are the whole, bit for bit', async () => {
    const folder = made()
    const [left, right, out] = ['left', 'right', 'out'].map((name) => join(temporaryFolder(), name))
    for (const half of [left, right]) openFolder(realDisk, half, order)
    for (const n of [1, 2, 3, 4]) writeFileSync(chunk(n < 3 ? left : right, n), readFileSync(chunk(folder, n)))
    expect(() => mergeFolders(realDisk, out, [left])).toThrow(/2 chunks are in none of these folders/)
    mergeFolders(realDisk, out, [left, right, left])
    expect(hashes(out)).toEqual(hashes(folder))
    expect(() => mergeFolders(realDisk, out, [left, join(folder, 'chunks')])).toThrow(/no plan\.json/)
  })

  test('merge refuses other plans, and chunks that differ', async () => {
    const folder = made()
    const other = join(temporaryFolder(), 'other')
    await answer(asking(other, smallOrder({ seed: '2' })))
    expect(() => mergeFolders(realDisk, join(temporaryFolder(), 'out'), [folder, other])).toThrow(/another plan/)
  })

  test('replay gives the stored row, and says where runs end', async () => {
    const folder = made()
    const found = await replay(realDisk, folder, 16)
    expect(found).toMatchObject({ run: 17, design: 'central', replicate: 6, same: true })
    const row = readFileSync(join(folder, 'runs.csv'), 'utf8').split('\n')[17]
    expect(row).toContain(String(found.measures[0].value))
    await expect(replay(realDisk, folder, 36)).rejects.toThrow(/has runs 1 to 36/)
  })

  test('replay tells the story of the stored run, of the whole or of one team', async () => {
    const folder = made()
    const { scenario, work } = order
    const text = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/^Week +\d+ {2}/, ''))
    const whole = await replay(realDisk, folder, 16)
    expect(whole.story.map((event) => event.text)).toEqual(text(tell(scenario, work.designs[1], 5)))
    const second = teamsInOrder(scenario).findIndex(({ name }) => name === 'team 2')
    const one = await replay(realDisk, folder, 16, 'team 2')
    expect(one.story.map((event) => event.text)).toEqual(text(tell(scenario, work.designs[1], 5, second)))
    expect(one.measures).toEqual(whole.measures)
    expect(replayText(one)).toMatch(
      /^Run 17: central, replicate 6; the same as stored\n\nWhat team 2 did\n\nYear 1\n[^]*\n\nMeasures\n\ngapClosed .*\nduplicatedShare .*\n.*: --all$/,
    )
    expect(replayText(one, true).split('\nMeasures\n\n')[1].split('\n')).toHaveLength(work.measures.length)
    await expect(replay(realDisk, folder, 16, 'team two')).rejects.toThrow(/unknown team "team two"\. Known: team 1, team 2/)
  })

  test('replay of kept results compares with runs.csv, and says where there is nothing to compare with', async () => {
    const folder = join(temporaryFolder(), 'kept')
    await answer(asking(folder, order, { kept: true }))
    const found = await replay(realDisk, folder, 16)
    expect(found).toMatchObject({ stored: 'runs.csv', same: true })
    expect(replayText(found)).toMatch(/^Run 17: central, replicate 6; kept without chunks: the same as in runs\.csv\n/)
    rmSync(join(folder, 'runs.csv'))
    expect(replayText(await replay(realDisk, folder, 16))).toMatch(/; kept without chunks and without runs\.csv: there is no row/)
    rmSync(join(folder, 'manifest.json'))
    expect(replayText(await replay(realDisk, folder, 16))).toMatch(/; not stored yet\n/)
  })

  test('the folder’s name is fit for any file system', () => {
    expect(folderName(smallOrder({ name: 'East London — 2/3: Ünïted' }))).toMatch(/^east-london-2-3-n-ted-[0-9a-f]{8}$/)
    mkdirSync(join(temporaryFolder(), folderName(order)))
  })
})
