import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../../../src/cli/files.ts'
import { writePage } from '../../../src/cli/results/writePage.ts'
import { realDisk } from '../../../src/cli/store/disk.ts'
import { temporaryFolder } from '../../helpers/folder.ts'
import { markupFaults } from '../../helpers/html.ts'

const KEPT = join(ROOT, 'results', 'kept')
const folders = readdirSync(KEPT).filter((name) => existsSync(join(KEPT, name, 'manifest.json')))

describe('results that are kept with the program make pages', () => {
  test.each(folders)('%s', (name) => {
    const out = join(temporaryFolder(), 'page.html')
    expect(writePage(realDisk, join(KEPT, name), { out, force: false })).toBe(out)
    const html = readFileSync(out, 'utf8')
    expect(markupFaults(html)).toEqual([])
    expect(html).toContain('<figure')
    expect(html).toContain('How to make it again')
    expect(html).not.toMatch(/NaN|undefined|Infinity/)
    writePage(realDisk, join(KEPT, name), { out, force: true })
    expect(readFileSync(out, 'utf8')).toBe(html)
  })
})

test('a file that is there is not written over unasked', () => {
  const out = join(temporaryFolder(), 'mine.html')
  writeFileSync(out, 'mine')
  expect(() => writePage(realDisk, join(KEPT, folders[0]), { out, force: false })).toThrow(/is there already.*--force/)
  expect(readFileSync(out, 'utf8')).toBe('mine')
})

test('a folder without results says what it should be', () => {
  const folder = join(temporaryFolder(), 'empty')
  mkdirSync(folder)
  expect(() => writePage(realDisk, folder, { force: false })).toThrow(/expected a results folder/)
})
