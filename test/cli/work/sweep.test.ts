import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { realDisk } from '../../../src/cli/store/disk.ts'
import { mergeFolders } from '../../../src/cli/results/mergeFolders.ts'
import { replay } from '../../../src/cli/results/replay.ts'
import { statusOf } from '../../../src/cli/results/status.ts'
import { verify } from '../../../src/cli/results/verify.ts'
import { answer, type Asking } from '../../../src/cli/work/answer.ts'
import type { SweepAnswer } from '../../../src/study/sweep/answer.ts'
import { asking, hashes, temporaryFolder } from '../../helpers/folder.ts'
import { SMALL_SWEEP, smallSweep, type SmallSweep } from '../../helpers/smallSweep.ts'

async function sweptIn(folder: string, { order, question }: SmallSweep, changes: Partial<Asking> = {}): Promise<SweepAnswer> {
  const found = await answer(asking(folder, order, { question, ...changes }))
  if (found?.kind !== 'sweep') throw new Error('no sweep')
  return found.answer
}

const place = (name: string): string => join(temporaryFolder(), name)
const linesOf = (folder: string, file: string): string[] => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n')

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

describe('a sweep', () => {
  test('has a row a run, its points beside it, and the same bytes from one thread, two, or shards in any order', async () => {
    const made = await smallSweep()
    const [one, two, parts] = [place('one'), place('two'), place('parts')]
    const found = await sweptIn(one, made)
    expect(found).toMatchObject({ points: 9, worlds: 18, runs: 36, precise: null })
    expect(linesOf(one, 'runs.csv')).toHaveLength(37)
    expect(linesOf(one, 'points.csv')).toHaveLength(10)
    expect(linesOf(one, 'runs.csv')[1].split(',').slice(7, 9)).toEqual(linesOf(one, 'points.csv')[1].split(',').slice(1))
    await sweptIn(two, made, { jobs: 2 })
    expect(hashes(two)).toEqual(hashes(one))
    for (const k of [2, 0])
      expect(await answer(asking(parts, made.order, { question: made.question, shard: { k, of: 3 } }))).toBeUndefined()
    expect(await sweptIn(parts, made, { shard: { k: 1, of: 3 } })).toEqual(found)
    expect(hashes(parts)).toEqual(hashes(one))
  })

  test('a design that cannot be paid at a point fails there alone, and its rows say so; all others go on', async () => {
    const folder = place('poor')
    const found = await sweptIn(folder, await smallSweep())
    const failed = linesOf(folder, 'runs.csv').filter((line) => line.includes(',failed,'))
    expect(failed).toHaveLength(found.failed)
    expect(failed.length).toBeGreaterThan(0)
    expect(failed.every((line) => line.split(',')[1] === 'coached')).toBe(true)
    expect(found.failures[0].error).toMatch(/^coached costs .* hours a week before any team has time/)
    expect(await verify(realDisk, folder, 18, 1)).toMatchObject({ worlds: 18, different: [], changed: [] })
    const again = await replay(realDisk, folder, found.failures[0].run)
    expect(again).toMatchObject({ design: 'coached', error: found.failures[0].error, same: true, story: [] })
  })

  test('another question to the same runs is answered without a run', async () => {
    const made = await smallSweep()
    const folder = place('asked')
    await sweptIn(folder, made)
    const chunks = readdirSync(join(folder, 'chunks'))
    const again = { ...made, question: { ...made.question, outcomes: ['tests'] } }
    const found = await sweptIn(folder, again)
    expect(JSON.stringify(found.analyses[0].found)).toContain('"tests"')
    expect(readdirSync(join(folder, 'chunks'))).toEqual(chunks)
    const said = asking(folder, made.order, { question: again.question })
    await answer(said)
    expect(said.said).toEqual([`${folder} is complete: nothing was run`])
  })

  test('shards made in folders of their own are put together', async () => {
    const made = await smallSweep()
    const [whole, first, second, all] = [place('whole'), place('first'), place('second'), place('all')]
    await sweptIn(whole, made)
    await answer(asking(first, made.order, { question: made.question, shard: { k: 0, of: 2 } }))
    await answer(asking(second, made.order, { question: made.question, shard: { k: 1, of: 2 } }))
    expect(statusOf(realDisk, first)).toMatchObject({ complete: false, wanted: 18 })
    mergeFolders(realDisk, all, [first, second])
    expect(hashes(all)).toEqual(hashes(whole))
  })

  test('any row can be made again, in the place and the world that it was of', async () => {
    const folder = place('replayed')
    await sweptIn(folder, await smallSweep())
    const rows = linesOf(folder, 'runs.csv').slice(1)
    const ok = rows.findIndex((line) => line.split(',')[5] === 'ok' && line.split(',')[2] === '5')
    const again = await replay(realDisk, folder, ok)
    expect(again).toMatchObject({ run: ok + 1, same: true })
    // Drawn points have luck of their own: the second of the fifth point's worlds is the tenth of all.
    expect([9, 10]).toContain(again.replicate)
  })

  test('with a stop rule each point stops by itself, and shards never share a point', async () => {
    const rule = 'replicates: { at least: 3, at most: 24, until: { measure: gapClosed, halfWidth: 0.05 } }\n'
    const made = await smallSweep(
      SMALL_SWEEP.replace('replicates: 2\n', rule).replace('demand.hours: [2, 24]', 'demand.hours: [16, 24]'),
      4,
    )
    const [whole, parts] = [place('whole'), place('parts')]
    const found = await sweptIn(whole, made)
    const counts = countsOf(
      linesOf(whole, 'runs.csv')
        .slice(1)
        .map((line) => line.split(',')[2]),
    )
    const worlds = [...counts.values()].map((lines) => lines / 2)
    expect(new Set(worlds).size).toBeGreaterThan(1)
    expect(worlds.every((n) => [6, 12, 24].includes(n))).toBe(true)
    expect(found.precise).toBeGreaterThan(0)
    await answer(asking(parts, made.order, { question: made.question, shard: { k: 0, of: 2 } }))
    expect(await sweptIn(parts, made, { shard: { k: 1, of: 2 }, jobs: 2 })).toEqual(found)
    expect(hashes(parts)).toEqual(hashes(whole))
  })

  test('a question may be put twice, with other options: each has a table of its own', async () => {
    const folder = place('twice')
    const twice = 'replicates: 3\nanalysis: [{ replicates: { halfWidth: 0.01 } }, { replicates: { halfWidth: 0.1 } }]\n'
    const found = await sweptIn(folder, await smallSweep(SMALL_SWEEP.replace('replicates: 2\n', twice)))
    expect(found.analyses.map(({ name }) => name)).toEqual(['overview', 'replicates', 'replicates'])
    expect(linesOf(folder, 'replicates-2.csv')[0]).toBe(linesOf(folder, 'replicates.csv')[0])
    expect(linesOf(folder, 'replicates-2.csv')).not.toEqual(linesOf(folder, 'replicates.csv'))
    expect(readFileSync(join(folder, 'datapackage.json'), 'utf8')).toContain('replicates-2.csv')
  })

  test('kept results have tables and a plan, but no rows, chunks, dates or machine; they answer at once', async () => {
    const folder = place('kept')
    const made = await smallSweep()
    const found = await sweptIn(folder, made, { kept: true })
    expect(readdirSync(folder).sort()).toEqual(
      ['analysis.json', 'comparison.csv', 'datapackage.json', 'experiment.json', 'manifest.json', 'plan.json']
        .concat(['points.csv', 'report.md', 'scenario.json', 'summary.csv'])
        .sort(),
    )
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).not.toContain('"made"')
    expect(readFileSync(join(folder, 'datapackage.json'), 'utf8')).not.toContain('"path": "runs.csv"')
    expect(statusOf(realDisk, folder)).toMatchObject({ complete: true, worlds: 18, changed: [] })
    expect(await sweptIn(folder, made, { kept: true })).toEqual(found)
    await expect(verify(realDisk, folder, 3, 1)).rejects.toThrow('keeps no runs: make it again in another --out')
  })

  test('keeps weekly series where it is asked to', async () => {
    const folder = place('weekly')
    await sweptIn(folder, await smallSweep(`${SMALL_SWEEP}series: true\n`), { everyRun: true })
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['weeks.csv', 'series.csv']))
    expect(linesOf(folder, 'series.csv').length).toBeGreaterThan(20)
  })
})
