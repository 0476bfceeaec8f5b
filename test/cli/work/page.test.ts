import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Manifest } from '../../../src/cli/results/manifest.ts'
import { statusOf } from '../../../src/cli/results/status.ts'
import { writePage } from '../../../src/cli/results/writePage.ts'
import { realDisk } from '../../../src/cli/store/disk.ts'
import { answer } from '../../../src/cli/work/answer.ts'
import { asking, hashes, smallOrder, temporaryFolder } from '../../helpers/folder.ts'
import { markupFaults } from '../../helpers/html.ts'
import { smallSweep } from '../../helpers/smallSweep.ts'

const KINDS = {
  comparison: async () => ({ order: smallOrder(), question: undefined }),
  sweep: () => smallSweep(),
}

describe.each(Object.entries(KINDS))('the page of a %s', (kind, make) => {
  test('is among its files, sound, and the same when it is asked for', async () => {
    const folder = join(temporaryFolder(), kind)
    await answer(asking(folder, ...named(await make())))
    const html = readFileSync(join(folder, 'report.html'), 'utf8')
    expect(markupFaults(html)).toEqual([])
    expect(html).toContain('<figure')
    const before = hashes(folder)
    rmSync(join(folder, 'report.html'))
    writePage(realDisk, folder, { force: false })
    expect(hashes(folder)).toEqual(before)
    expect(statusOf(realDisk, folder)).toMatchObject({ complete: true, changed: [] })
  })

  test('names the files from which all is made again', async () => {
    const [folder, again] = [join(temporaryFolder(), kind), join(temporaryFolder(), 'again')]
    const made = await make()
    await answer(asking(folder, ...named(made)))
    const html = readFileSync(join(folder, 'report.html'), 'utf8')
    const [, files] = /Without it: (.*?) of the results folder/.exec(html)!
    mkdirSync(again)
    for (const name of files.split(', ')) copyFileSync(join(folder, name), join(again, name))
    await answer(asking(again, ...named(made)))
    expect(hashes(again)).toEqual(hashes(folder))
  })

  test('is drawn anew where another version drew it, and the manifest says so', async () => {
    const folder = join(temporaryFolder(), kind)
    await answer(asking(folder, ...named(await make())))
    const path = join(folder, 'manifest.json')
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest
    const files = manifest.files.map((file) => (file.name === 'report.html' ? { ...file, sha256: 'of another version' } : file))
    writeFileSync(path, JSON.stringify({ ...manifest, files }))
    writePage(realDisk, folder, { force: false })
    expect(statusOf(realDisk, folder)).toMatchObject({ complete: true, changed: [] })
  })

  test('is not made of numbers that somebody changed, nor before they are there', async () => {
    const folder = join(temporaryFolder(), kind)
    const made = await make()
    await answer(asking(folder, ...named(made)))
    writeFileSync(join(folder, 'comparison.csv'), 'changed')
    expect(() => writePage(realDisk, folder, { force: false })).toThrow(/comparison\.csv was changed.*constancy resume/)
    rmSync(join(folder, 'manifest.json'))
    expect(() => writePage(realDisk, folder, { force: false })).toThrow(/not complete/)
  })

  test('is left out of results that are kept', async () => {
    const folder = join(temporaryFolder(), kind)
    const [order, rest] = named(await make())
    await answer(asking(folder, order, { ...rest, kept: true }))
    expect(readdirSync(folder)).not.toContain('report.html')
  })
})

function named({ order, question }: Awaited<ReturnType<(typeof KINDS)['comparison' | 'sweep']>>) {
  return [order, { question }] as const
}
