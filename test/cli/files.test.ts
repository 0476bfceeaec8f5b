import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { files } from '../../src/cli/files.ts'
import { workspaceOf } from '../../src/cli/workspace.ts'

const root = mkdtempSync(join(tmpdir(), 'constancy-'))
const place = (name: string, text: string | Uint8Array = 'a: 1') => {
  mkdirSync(join(root, name, '..'), { recursive: true })
  writeFileSync(join(root, name), text)
  return join(root, name)
}
const main = place('work/scenarios/main.yaml')
place('work/scenarios/designs/mine.yaml', 'format: constancy-design/1')
place('work/teams.csv', 'team\nA\n')
place('outside.yaml')
place('alone/a.yaml')
afterAll(() => rmSync(root, { recursive: true }))

function ancestors(folder: string): string[] {
  return dirname(folder) === folder ? [folder] : [folder, ...ancestors(dirname(folder))]
}

const problem = (opened: object) => ('problem' in opened ? String(opened.problem) : 'opened')

test('a workspace is the nearest folder with scenarios or package.json, else the own one', () => {
  expect(workspaceOf(main)).toBe(workspaceOf(join(root, 'work/teams.csv')))
  expect(workspaceOf(main).endsWith('work')).toBe(true)
  // The folder for temporary files may stand in a workspace itself.
  const above = ancestors(realpathSync(root)).find((folder) => ['package.json', 'scenarios'].some((name) => existsSync(join(folder, name))))
  expect(workspaceOf(join(root, 'alone/a.yaml'))).toBe(above ?? realpathSync(join(root, 'alone')))
})

test('files may name others inside their workspace, and no others', () => {
  expect(files.follow('../teams.csv', main, 'table')).toMatchObject({ text: 'team\nA\n' })
  expect(problem(files.follow('../../outside.yaml', main, 'yaml'))).toContain('lies outside')
  expect(problem(files.follow('../work/../../outside.yaml', main, 'yaml'))).toContain('lies outside')
  for (const reference of ['/etc/passwd', 'C:\\x.yaml', '\\\\host\\x', '~/x.yaml', join(root, 'outside.yaml')]) {
    expect(problem(files.follow(reference, main, 'yaml'))).toContain('is not relative')
  }
  expect(problem(files.follow('https://example.org/x.yaml', main, 'yaml'))).toContain('is an address')
  expect(problem(files.follow('', main, 'yaml'))).toContain('is no name of a file')
})

test('links may not lead out of the workspace, but a user may name one', () => {
  symlinkSync(join(root, 'outside.yaml'), join(root, 'work/scenarios/link.yaml'))
  expect(problem(files.follow('link.yaml', main, 'yaml'))).toContain('is a link that lies outside')
  expect(files.open(join(root, 'work/scenarios/link.yaml'), 'yaml')).toMatchObject({ text: 'a: 1' })
  symlinkSync(join(root, 'work/scenarios/loop.yaml'), join(root, 'work/scenarios/loop.yaml'))
  expect(problem(files.open(join(root, 'work/scenarios/loop.yaml'), 'yaml'))).toContain('link that leads to itself')
})

test.each([
  [
    'a missing file, with the one that was meant',
    () => join(root, 'outsid.yaml'),
    'is not there (no such file). Did you mean "outside.yaml"?',
  ],
  ['a folder', () => join(root, 'work'), 'is a folder. Expected a file'],
  ['a device', () => '/dev/null', 'is no ordinary file'],
  ['a binary file', () => place('b.yaml', Uint8Array.of(97, 0, 98)), 'is no text (a binary file)'],
  ['UTF-16', () => place('u.yaml', Uint8Array.of(0xff, 0xfe, 97, 0)), 'is in UTF-16'],
  ['Latin-1', () => place('l.yaml', Uint8Array.of(0xe9, 97)), 'is not in UTF-8'],
  ['a file that is too large', () => place('h.yaml', 'x'.repeat(1024 * 1024 + 1)), 'has 1048577 bytes. Expected at most 1048576'],
])('%s is refused with a reason', (_, path, words) => {
  expect(problem(files.open(path(), 'yaml'))).toContain(words)
})

test('designs come from the workspace, or with the program; names are no paths', () => {
  expect(files.design('mine', main)).toMatchObject({ text: 'format: constancy-design/1' })
  expect(files.designs(main)).toContain('mine')
  expect(files.designs(join(root, 'alone/a.yaml'))).not.toContain('mine')
  expect(problem(files.design('../../outside', main))).toBe('is no name of a design')
  expect(problem(files.design('no-such-design', main))).toContain('is not there')
})
