import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { checkFiles } from '../../../src/cli/check.ts'
import { resume } from '../../../src/cli/work/resume.ts'
import type { SweepAsk } from '../../../src/cli/work/ask.ts'
import { sweep } from '../../../src/cli/work/sweep.ts'
import { ROOT } from '../../../src/cli/files.ts'
import { temporaryFolder } from '../../helpers/folder.ts'

const FILE = join(ROOT, 'experiments', 'classroom-split.yaml')

function ask(changes: Partial<SweepAsk> = {}): SweepAsk {
  const plain = { experiment: FILE, dryRun: false, everyRun: false, kept: false, prepare: false, parquet: false, jobs: 1, json: false }
  return { ...plain, out: temporaryFolder(), ...changes }
}

/** A search that takes a moment, among values of one lever. */
function tiny(lever: string): string {
  const file = join(temporaryFolder(), 'tiny.yaml')
  const place = 'place: { sizes: { teams: 6, departments: 2, pathways: 0 } }\ndesigns: { ad hoc: {} }\nweeks: 10\n'
  const search = `plan: optimise\npoints: 8\nreplicates: 2\nconfirm: 3\nvary: { ${lever} }\n`
  writeFileSync(file, `format: constancy-experiment/1\n${place}${search}`)
  return file
}

const printed: string[] = []
beforeEach(() => {
  printed.length = 0
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0)
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(() => void vi.restoreAllMocks())

describe('a search from the command line', () => {
  test('is checked by its number of settings', async () => {
    expect(await checkFiles([FILE], {}, false)).toBe(0)
    expect(printed.join('')).toMatch(/classroom-split\.yaml {2}is a sound experiment: a search among 80 settings\n$/)
  })

  test('says how much it is, and runs nothing', async () => {
    await sweep(ask({ dryRun: true, points: 30, replicates: 3 }))
    expect(printed.join('')).toMatch(
      /^30 settings of a coach in 4 rounds × 3 replicates, then 16 of them again in 60 fresh worlds: at most 1,170 runs\nabout \d+ s with --jobs 1\nresults: .*classroom-split-[0-9a-f]{8}\nNothing was run\.\n$/,
    )
    printed.length = 0
    await sweep(ask({ dryRun: true, json: true }))
    expect(JSON.parse(printed.join(''))).toMatchObject({ settings: 80, rounds: 10, size: 8, replicates: 8, confirm: 60, possible: true })
  })

  test('says beforehand that the budget can pay for nothing', async () => {
    const experiment = tiny('support.coaches: [20, 30]')
    await sweep(ask({ experiment, dryRun: true }))
    expect(printed.join('')).toContain('the budget can pay none of the settings')
  })

  test.each([
    [{ shard: { k: 0, of: 2 } }, '--shard: a search cannot be shared out'],
    [{ everyRun: true }, '--every-run: a search keeps no weekly series'],
  ])('refuses %j', async (changes, why) => {
    await expect(sweep(ask(changes))).rejects.toThrow(why)
  })

  test('prints data for other programs, and can be resumed by its folder, but not in shards', async () => {
    await sweep(ask({ experiment: tiny('learning.training: [0, 1]'), json: true }))
    const found = JSON.parse(printed.join(''))
    expect(found).toMatchObject({ format: 'constancy-optimise/2', asked: 8, unequal: [], unnamed: [], failedRuns: 0 })
    const going = { dir: found.folder as string, jobs: 1, everyRun: false, parquet: false, json: true }
    await expect(resume({ ...going, shard: { k: 0, of: 2 } })).rejects.toThrow('--shard: a search cannot be shared out')
    printed.length = 0
    await resume(going)
    expect(JSON.parse(printed.join(''))).toEqual(found)
  })
})
