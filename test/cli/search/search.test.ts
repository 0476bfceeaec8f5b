import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verify } from '../../../src/cli/results/verify.ts'
import { replay } from '../../../src/cli/results/replay.ts'
import { seek } from '../../../src/cli/search/seek.ts'
import { searchStatus } from '../../../src/cli/search/status.ts'
import { verifySearch } from '../../../src/cli/search/verify.ts'
import { realDisk, type Disk } from '../../../src/cli/store/disk.ts'
import { loadExperiment } from '../../../src/formats/experiments/load.ts'
import { searchOrderOf } from '../../../src/formats/search.ts'
import { formulaReader } from '../../../src/study/formulas/formulas.ts'
import type { SearchAnswer } from '../../../src/study/optimise/answer.ts'
import type { Seeking } from '../../../src/cli/search/maker.ts'
import { filesOf } from '../../helpers/files.ts'
import { hashes, temporaryFolder } from '../../helpers/folder.ts'

const TEXT = `format: constancy-experiment/1
title: Small
weeks: 20
place: { sizes: { teams: 6, departments: 2, pathways: 0 }, demand: { hours: 12 } }
designs:
  ad hoc: {}
  coached: { support: { coaches: 0.5 } }
plan: optimise
vary: { support.coaches: [0, 3], learning.training: [0, 1] }
points: 16
replicates: 2
confirm: 4
`

/** Without waiting for the disk: what is settled in which order is the same. */
const disk: Disk = { ...realDisk, fsync() {} }
const QUIET = { start() {}, step() {}, total() {}, stop() {} }

async function small(folder: string, changes: Partial<Seeking> = {}, text = TEXT): Promise<Seeking & { readonly said: string[] }> {
  const loaded = await loadExperiment({ path: 'x.yaml', shown: 'x.yaml', text }, filesOf({}), formulaReader)
  if (loaded.search === undefined) throw new Error(loaded.problems.join('\n'))
  const order = searchOrderOf(loaded.search, loaded.scenario!, '0.0.0-test')
  const said: string[] = []
  const say = (line: string): void => void said.push(line)
  return { disk, folder, order, question: loaded.question!, kept: false, jobs: 1, progress: QUIET, say, said, ...changes }
}

const place = (name: string): string => join(temporaryFolder(), name)
const linesOf = (folder: string, file: string): string[] => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n')
/** Replicates in a part, each once, as numbers of `runs.csv`. */
const worldsOf = (folder: string): number[] => [
  ...new Set(
    linesOf(folder, 'runs.csv')
      .slice(1)
      .map((line) => Number(line.split(',')[3])),
  ),
]

let whole: string
let found: SearchAnswer
let bytes: Record<string, string>

beforeAll(async () => {
  whole = mkdtempSync(join(tmpdir(), 'constancy-search-'))
  found = await seek(await small(whole))
  bytes = hashes(whole)
})
afterAll(() => rmSync(whole, { recursive: true }))

/** A copy of the whole search. */
function copy(name: string): string {
  const folder = place(name)
  cpSync(whole, folder, { recursive: true })
  return folder
}

describe('a search', { timeout: 20_000 }, () => {
  test('has a folder for each part, and its own tables beside them', () => {
    expect(found).toMatchObject({ design: 'coached', baseline: 'ad hoc', asked: 16, rounds: 2, worlds: 2, freshWorlds: 4, failedRuns: 0 })
    expect(readdirSync(whole).sort()).toEqual(
      ['analysis.json', 'as-it-is', 'confirmation', 'datapackage.json', 'experiment.json', 'manifest.json'].concat([
        'optimise.csv',
        'report.html',
        'report.md',
        'rounds',
        'scenario.json',
        'search.json',
      ]),
    )
    expect(linesOf(whole, 'optimise.csv')).toHaveLength(found.settings.length + 2)
  })

  test('gives the same bytes from two threads', { timeout: 60_000 }, async () => {
    const folder = place('two')
    expect(await seek(await small(folder, { jobs: 2 }))).toEqual(found)
    expect(hashes(folder)).toEqual(bytes)
  })

  test('goes on with what rounds there are, and comes to the same', async () => {
    const folder = copy('resumed')
    for (const part of [join('rounds', '02'), 'confirmation', 'manifest.json']) rmSync(join(folder, part), { recursive: true })
    const again = await small(folder)
    expect(await seek(again)).toEqual(found)
    expect(hashes(folder)).toEqual(bytes)
    expect(again.said[0]).toBe('round 1 of 2: there already')
    expect(again.said[1]).toMatch(/^round 2 of 2: 8 settings in 2 worlds/)
  })

  test.each([1, 5, 18, 30, 50])('killed before its %i-th write is settled, it comes to the same', async (kill) => {
    const folder = place('cut')
    let settled = 0
    const settle = (): void => {
      if (++settled >= kill) throw new Error('killed')
    }
    const cut: Disk = {
      ...disk,
      link: (from, to) => (settle(), realDisk.link(from, to)),
      rename: (from, to) => (settle(), realDisk.rename(from, to)),
    }
    await expect(seek(await small(folder, { disk: cut }))).rejects.toThrow('killed')
    expect(await seek(await small(folder))).toEqual(found)
    expect(hashes(folder)).toEqual(bytes)
  })

  test('stopped in the middle of a round, it makes the rest of that round', async () => {
    const folder = place('cut')
    let steps = 0
    const step = (): void => {
      if (++steps > 21) throw new Error('stopped')
    }
    await expect(seek(await small(folder, { progress: { ...QUIET, step } }))).rejects.toThrow('stopped')
    expect(await searchStatus(realDisk, folder)).toMatchObject({ complete: false, rounds: 1, of: 2 })
    expect(await seek(await small(folder))).toEqual(found)
    expect(hashes(folder)).toEqual(bytes)
  })

  test('a complete one is answered without a run', async () => {
    const again = await small(whole)
    expect(await seek(again)).toEqual(found)
    expect(again.said).toEqual([`${whole} is complete: nothing was run`])
  })

  test('confirms in worlds that no round has met, in which the baseline and the design as it is run too', () => {
    for (const round of ['01', '02']) expect(worldsOf(join(whole, 'rounds', round))).toEqual([1, 2])
    expect(worldsOf(join(whole, 'confirmation'))).toEqual([3, 4, 5, 6])
    expect(worldsOf(join(whole, 'as-it-is'))).toEqual([3, 4, 5, 6])
    expect(new Set(linesOf(join(whole, 'as-it-is'), 'runs.csv').map((line) => line.split(',')[1]))).toEqual(
      new Set(['design', 'ad hoc', 'coached']),
    )
  })

  test('the design as it is gives the same numbers whether it is met as a setting or by itself', async () => {
    const folder = place('same')
    const levers = 'vary: { support.coaches: { values: [0, 0.5, 1] } }'
    await seek(await small(folder, {}, TEXT.replace(/vary: .*/, levers)))
    const point = linesOf(join(folder, 'confirmation'), 'points.csv')
      .find((line) => line.endsWith(',0.5'))!
      .split(',')[0]
    const last = (part: string, which: string): string[] =>
      linesOf(join(folder, part), 'runs.csv')
        .map((line) => line.split(','))
        .filter((cells) => cells[1] === 'coached' && cells[2] === which)
        .map((cells) => [cells[3], ...cells.slice(-20)].join())
    expect(last('confirmation', point)).toEqual(last('as-it-is', '1'))
    expect(last('as-it-is', '1')).toHaveLength(4)
  })

  test('finds the lever that pays: coaches, where there were none', async () => {
    const text = TEXT.replace('weeks: 20', 'weeks: 60')
      .replace('coaches: 0.5', 'coaches: 0')
      .replace('points: 16', 'points: 24')
      .replace('replicates: 2', 'replicates: 6')
      .replace('confirm: 4', 'confirm: 24\noutcomes: gapClosed')
    const { settings, best } = await seek(await small(place('pays'), {}, text))
    const winner = settings.find(({ position }) => position === best[0])!
    expect(winner.values[0]).toBeGreaterThan(0.2)
    expect(winner.fromPresent[0]).toMatchObject({ measure: 'gapClosed', verdict: 'better' })
    expect(winner.fromBaseline[0]).toMatchObject({ verdict: 'better' })
  })

  test('asks only what the budget can pay', async () => {
    const folder = place('poor')
    const poor = await seek(await small(folder, {}, TEXT.replace('hours: 12', 'hours: 6')))
    expect(poor).toMatchObject({ asked: 16, failed: 0, failedRuns: 0 })
    const asked = ['01', '02'].flatMap((round) =>
      linesOf(join(folder, 'rounds', round), 'points.csv')
        .slice(1)
        .map((line) => line.split(',').slice(1).map(Number)),
    )
    expect(asked).toHaveLength(16)
    // 36 hours a week in all, of which a coach takes 37.5 and training 6 times what it says.
    for (const [fte, training] of asked) expect(37.5 * fte + 6 * training).toBeLessThanOrEqual(36)
  })

  test('where the budget can pay nothing it says so', async () => {
    const none = await seek(await small(place('none'), {}, TEXT.replace('support.coaches: [0, 3]', 'support.coaches: [20, 30]')))
    expect(none).toMatchObject({ asked: 0, rounds: 0, settings: [] })
    expect(none.present!.values).toEqual([0.5, 0])
  })

  test('without a baseline of its own, the design is compared with itself as it is', async () => {
    const alone = await seek(await small(place('alone'), {}, `${TEXT}baseline: coached\n`.replace('  ad hoc: {}\n', '')))
    expect(alone).toMatchObject({ design: 'coached', baseline: 'coached', baselineEstimates: null })
  })

  test('kept results have tables, but no parts, dates or machine; they answer at once, and are made again when they were changed', async () => {
    const folder = place('kept')
    expect(await seek(await small(folder, { kept: true }))).toEqual(found)
    expect(existsSync(join(folder, 'rounds'))).toBe(false)
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).not.toContain('"date"')
    const again = await small(folder, { kept: true })
    expect(await seek(again)).toEqual(found)
    expect(again.said).toEqual([`${folder} is complete: nothing was run`])
    expect(await searchStatus(realDisk, folder)).toMatchObject({ complete: true, rounds: 2, of: 2, runs: found.runs })
    rmSync(join(folder, 'manifest.json'))
    expect(await searchStatus(realDisk, folder)).toMatchObject({ complete: false, rounds: 0 })
    expect(await seek(await small(folder, { kept: true }))).toEqual(found)
  })

  test.each([0, 1, 2])(
    'kept results killed while their parts are taken away (%i are gone) heal when they are asked for again',
    async (gone) => {
      const folder = place('killed')
      let removed = 0
      const remove = (path: string): void => {
        if (path.startsWith(folder) && !path.includes('chunks') && removed++ >= gone) throw new Error('killed')
        realDisk.remove(path)
      }
      await expect(seek(await small(folder, { kept: true, disk: { ...disk, remove } }))).rejects.toThrow('killed')
      // What is left of a round may be any of its files.
      rmSync(join(folder, 'rounds', '01', 'plan.json'), { force: true })
      const again = await small(folder, { kept: true })
      expect(await seek(again)).toEqual(found)
      expect(again.said).toEqual([`${folder} is complete: nothing was run`])
      expect(readdirSync(folder)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(rounds|confirmation|as-it-is)$/)]))
      expect(await searchStatus(realDisk, folder)).toMatchObject({ complete: true })
    },
  )
})

describe('the folder of a search', { timeout: 20_000 }, () => {
  test('tells how far it is, is made again in part, and is told from a folder of runs', async () => {
    const folder = whole
    expect(await searchStatus(realDisk, folder)).toMatchObject({ complete: true, rounds: 2, of: 2, damaged: [], changed: [] })
    // Two rounds, the confirmation and the comparison: three worlds of each.
    expect(await verifySearch(realDisk, folder, 3, 1)).toMatchObject({ worlds: 12, different: [], changed: [] })
    await expect(replay(realDisk, folder, 0)).rejects.toThrow(/holds a search.*such as .*01/)
    expect(await replay(realDisk, join(folder, 'rounds', '02'), 0)).toMatchObject({ same: true, design: 'coached', replicate: 1 })
    expect(await verify(realDisk, join(folder, 'confirmation'), 2, 1)).toMatchObject({ different: [], changed: [] })
  })

  test('a round that the search does not come to is told', async () => {
    const folder = copy('foreign')
    const other = place('other')
    await seek(await small(other, {}, `${TEXT}seed: 8\n`))
    rmSync(join(folder, 'rounds', '02'), { recursive: true })
    cpSync(join(other, 'rounds', '02'), join(folder, 'rounds', '02'), { recursive: true })
    const status = await searchStatus(realDisk, folder)
    expect(status).toMatchObject({ complete: false, rounds: 1 })
    expect(status.changed).toEqual([expect.stringMatching(/^round 2 of 2: .* holds other runs than the search comes to$/)])
    expect((await verifySearch(realDisk, folder, 1, 1)).changed).toHaveLength(1)
  })

  test('a changed file is told, and a search that was changed is refused', async () => {
    const folder = copy('changed')
    writeFileSync(join(folder, 'optimise.csv'), 'nothing\n')
    expect(await searchStatus(realDisk, folder)).toMatchObject({ complete: false, changed: ['optimise.csv was changed'] })
    await seek(await small(folder))
    expect(await searchStatus(realDisk, folder)).toMatchObject({ complete: true, changed: [] })
    writeFileSync(join(folder, 'search.json'), readFileSync(join(folder, 'search.json'), 'utf8').replace('"points":16', '"points":12'))
    await expect(searchStatus(realDisk, folder)).resolves.toMatchObject({ complete: false })
    await expect(seek(await small(folder))).rejects.toThrow('holds another search')
  })
})
