import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { realDisk } from '../../../src/cli/store/disk.ts'
import { freeLock, takeLock } from '../../../src/cli/store/lock.ts'
import { bootId, isAlive, startOf } from '../../../src/cli/store/process.ts'
import { leftovers, publish, replace } from '../../../src/cli/store/publish.ts'
import { temporaryFolder } from '../../helpers/folder.ts'

describe('publishing a file', () => {
  test('never changes what is there', () => {
    const path = join(temporaryFolder(), 'file')
    expect(publish(realDisk, path, 'first')).toBe(true)
    expect(publish(realDisk, path, 'second')).toBe(false)
    expect(readFileSync(path, 'utf8')).toBe('first')
  })

  test('replacing does', () => {
    const path = join(temporaryFolder(), 'file')
    replace(realDisk, path, ['one', ' ', 'ö'])
    expect(readFileSync(path, 'utf8')).toBe('one ö')
    replace(realDisk, path, ['two'])
    expect(readFileSync(path, 'utf8')).toBe('two')
  })

  test('leaves nothing beside it, also when it fails', () => {
    const folder = temporaryFolder()
    publish(realDisk, join(folder, 'file'), 'text')
    function* broken(): Generator<string> {
      yield 'half'
      throw new Error('no more')
    }
    expect(() => replace(realDisk, join(folder, 'file'), broken())).toThrow('no more')
    expect(readdirSync(folder)).toEqual(['file'])
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('text')
  })

  test('knows what dead processes of this boot left behind, and touches nobody else’s', () => {
    const boot = bootId().slice(0, 8)
    const names = [`.unfinished-${boot}-111-0`, `.unfinished-${boot}-222-3`, '.unfinished-otherone-111-0', 'runs.csv']
    expect(leftovers(names, (pid) => pid === 222)).toEqual([`.unfinished-${boot}-111-0`])
  })
})

describe('the lock', () => {
  test('is ours until we free it', () => {
    const folder = temporaryFolder()
    expect(takeLock(realDisk, folder, 'lock')).toBeUndefined()
    expect(existsSync(join(folder, 'lock'))).toBe(true)
    expect(takeLock(realDisk, folder, 'lock')).toBeUndefined()
    freeLock(realDisk, folder, 'lock')
    expect(existsSync(join(folder, 'lock'))).toBe(false)
  })

  const holder = (pid: number, changes = {}): string => JSON.stringify({ pid, boot: bootId(), start: startOf(pid), ...changes })

  test('of a process that lives holds', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'lock'), holder(process.ppid))
    expect(takeLock(realDisk, folder, 'lock')).toBe(process.ppid)
    freeLock(realDisk, folder, 'lock')
    expect(existsSync(join(folder, 'lock'))).toBe(true)
  })

  test.each([
    ['a process that is gone', holder(4_194_305)],
    ['another boot', holder(process.ppid, { boot: 'another' })],
    ['a number that was used again', holder(process.ppid, { start: '0' })],
    ['nobody who can be read', 'half a l'],
  ])('of %s does not', (_, text) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'lock'), text)
    expect(takeLock(realDisk, folder, 'lock')).toBeUndefined()
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')).pid).toBe(process.pid)
  })

  test('processes are told apart', () => {
    expect(isAlive(process.pid)).toBe(true)
    expect(isAlive(4_194_305)).toBe(false)
    expect(bootId()).toMatch(/^[0-9a-zA-Z]+$/)
  })
})
