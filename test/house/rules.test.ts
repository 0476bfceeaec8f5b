import { describe, expect, test } from 'vitest'
import { cycles } from './cycles.ts'
import { direction } from './direction.ts'
import { fresh } from './fresh.ts'
import { heads } from './heads.ts'
import { linesOf, lengthReport, tooLong } from './length.ts'
import { lists } from './lists.ts'
import { packages } from './packages.ts'
import { pure } from './pure.ts'
import { words } from './words.ts'

function tree(files: Record<string, string>): Map<string, string> {
  return new Map(Object.entries(files))
}

/** A file of the folder that has this text, with a neighbour in every other folder. */
function file(path: string, text: string): Map<string, string> {
  const folders = ['math', 'model', 'study', 'formats', 'report', 'cli', 'web']
  return tree({ ...Object.fromEntries(folders.map((folder) => [`src/${folder}/there.ts`, ''])), 'src/constancy.ts': '', [path]: text })
}

describe('direction', () => {
  test.each([
    ['src/model/a.ts', "import { x } from '../study/there.ts'", 'model must not import study'],
    ['src/model/a.ts', "import type { X } from '../study/there.ts'", 'model must not import study'],
    ['src/model/a.ts', "\n\nexport { x } from '../cli/there.ts'", 'src/model/a.ts:3  model must not import cli'],
    ['src/web/a.ts', "import '../cli/there.ts'", 'web must not import cli'],
    ['src/constancy.ts', "export * from './cli/there.ts'", 'must not import cli'],
    ['src/cli/a.ts', "import '../constancy.ts'", 'is for users of the package'],
    ['src/cli/a.ts', "import '../../test/x.ts'", 'leaves src'],
    ['src/model/a.ts', "import { x } from './there.js'", 'names no file'],
    ['src/model/a.ts', "import { x } from './there'", 'names no file'],
    ['src/model/a.ts', "import { x } from 'node:fs'", 'only cli may use it'],
    ['src/model/a.ts', "import yaml from 'yaml'", 'must not use the package "yaml"'],
    ['src/formats/a.ts', "import { x } from '@noble/other/x.js'", 'must not use the package "@noble/other"'],
    ['src/study/a.ts', "import { create } from 'mathjs'", 'is heavy'],
    ['src/study/a.ts', "import {\n  a,\n  b,\n} from '../report/there.ts'", 'src/study/a.ts:4  study must not import report'],
    ['src/study/a.ts', "const x = await import('../report/there.ts')", 'study must not import report'],
  ])('%s: %s', (path, text, problem) => {
    expect(direction(file(path, text)).join('\n')).toContain(problem)
  })

  test.each([
    ['src/report/a.ts', "import { x } from '../math/there.ts'"],
    ['src/formats/a.ts', "import yaml from 'yaml'\nimport { sha256 } from '@noble/hashes/sha2.js'"],
    ['src/study/a.ts', "const { create } = await import('mathjs')"],
    ['src/cli/a.ts', "import { x } from 'node:fs'\nimport '../report/there.ts'"],
    ['src/model/a.ts', "// import '../cli/there.ts'\nconst x = \"import '../cli/there.ts'\""],
    ['src/constancy.ts', "export { x } from './report/there.ts'"],
  ])('lets pass %s: %s', (path, text) => {
    expect(direction(file(path, text))).toEqual([])
  })
})

describe('pure', () => {
  test.each([
    'const x = Math.exp(1)',
    'const x = Math.random()',
    'const { exp } = Math',
    "const x = Math['exp'](1)",
    'const x = 2 ** 0.5',
    'const x = new Date()',
    'const x = Date.now()',
    'const x = new Intl.NumberFormat()',
    'const x = (1).toLocaleString()',
    "const x = 'a'.localeCompare('b')",
    "const x = eval('1')",
    'const x = `${Math.log(2)}`',
    'const x = import.meta.url',
    'declare const process: unknown',
  ])('refuses %s', (text) => {
    for (const folder of ['math', 'model', 'study', 'formats', 'report']) {
      const problems = pure(file(`src/${folder}/a.ts`, `\n${text}`))
      expect(problems).toHaveLength(1)
      expect(problems[0]).toContain(`src/${folder}/a.ts:2  `)
    }
    expect(pure(file('src/cli/a.ts', text))).toEqual([])
  })

  test('names the function', () => {
    expect(pure(file('src/model/a.ts', 'Math.exp(1)'))[0]).toContain('Math.exp')
  })

  test.each([
    'const x = Math.floor(Math.sqrt(2))',
    '// Math.exp',
    '/** 2 ** 3 */',
    "const x = 'Date'",
    'interface X { readonly Date: string }',
  ])('lets pass %s', (text) => {
    expect(pure(file('src/model/a.ts', text))).toEqual([])
  })
})

describe('cycles', () => {
  test('are found through several files', () => {
    const found = cycles(tree({ 'src/a.ts': "import './b.ts'", 'src/b.ts': "import './c.ts'", 'src/c.ts': "export * from './a.ts'" }))
    expect(found).toEqual(['src/a.ts  is imported in a circle: src/a.ts → src/b.ts → src/c.ts → src/a.ts'])
  })

  test('of types, or of what is loaded later, are none', () => {
    expect(cycles(tree({ 'src/a.ts': "import './b.ts'", 'src/b.ts': "import { type A } from './a.ts'\nawait import('./a.ts')" }))).toEqual(
      [],
    )
  })
})

describe('heads', () => {
  const command = (text: string): Map<string, string> =>
    tree({
      'src/cli/main.ts': "import './shell.ts'",
      'src/cli/shell.ts': "import yargs from 'yargs'",
      'src/cli/commands/run.ts': text,
      'src/cli/helper.ts': "import { Piscina } from 'piscina'",
      'src/model/processes/learn.ts': '',
    })
  test('may load nothing heavy, not even through others', () => {
    expect(heads(command("import '../helper.ts'")).join()).toContain('"piscina" is loaded by src/cli/commands/run.ts at --help')
    expect(heads(command("import '../../model/processes/learn.ts'")).join()).toContain('import the model inside the handler')
  })
  test('may load it later', () => {
    expect(heads(command("import type { X } from 'piscina'\nconst handler = () => import('../helper.ts')"))).toEqual([])
  })
})

describe('lists', () => {
  test.each([
    [
      'src/cli/commands/run.ts',
      'src/cli/commands.ts',
      "() => import('./commands/run.ts')",
      "src/cli/commands.ts  lacks src/cli/commands/run.ts: add run: { usage: '…', about: '…', load: () => import('./commands/run.ts') },",
    ],
    [
      'src/model/processes/joint-work.ts',
      'src/model/week.ts',
      "import { jointWork } from './processes/joint-work.ts'",
      'add import { jointWork }',
    ],
    [
      'src/study/plans/compare.ts',
      'src/study/plans.ts',
      "import { compare } from './plans/compare.ts'",
      'src/study/plans.ts  lacks src/study/plans/compare.ts',
    ],
  ])('%s must stand in %s', (path, list, line, problem) => {
    expect(lists(tree({ [path]: '', [list]: line }))).toEqual([])
    expect(lists(tree({ [path]: '', [list]: `// ${line}` })).join()).toContain(problem)
    expect(lists(tree({ [path]: '' })).join()).toContain(problem)
  })
})

describe('length', () => {
  const lines = (n: number): string => 'const x = 1\n'.repeat(n)
  test('counts code only', () => {
    const parameters = `export const p = {\n  parameters: {\n    a: { range: [0, 1] },\n    b: { about: '}' },\n  },\n  step() {},\n}\n`
    expect(linesOf(`/**\n * a\n */\n\n${parameters}`)).toBe(3)
  })
  test('refuses what is too long', () => {
    expect(tooLong(tree({ 'src/a.ts': lines(320) }))).toEqual([])
    expect(tooLong(tree({ 'src/a.ts': lines(321) })).join()).toContain('has 321 lines')
  })
  test('reports the median and what is long', () => {
    const report = lengthReport(tree({ 'src/a.ts': lines(201), 'src/b.ts': lines(10), 'src/c.ts': lines(5) }))
    expect(report).toBe('src: 3 files, median 10 lines of code, above 200: src/a.ts 201')
  })
})

describe('words', () => {
  test.each([
    'TO' + 'DO: later',
    'FIX' + 'ME',
    'see ' + '/ro' + 'ot/x',
    'in "/tm' + 'p/out"',
    '/wor' + 'k/main',
    'https://regis' + 'try.npmjs.org/x',
  ])('refuses %s', (text) => {
    expect(words(tree({ 'docs/a.md': `\n${text}` }))).toHaveLength(1)
    expect(words(tree({ 'docs/a.md': `\n${text}` }))[0]).toContain('docs/a.md:2  ')
  })
  test.each(['homework/x', './work/x', 'https://example.org/home/x', 'todo'])('lets pass %s', (text) => {
    expect(words(tree({ 'docs/a.md': text }))).toEqual([])
  })
})

describe('fresh', () => {
  const generated = { 'docs/a.md': () => 'one\ntwo\n' }
  test('lets pass what was just made', () => {
    expect(fresh(tree({ 'docs/a.md': 'one\ntwo\n' }), generated)).toEqual([])
  })
  test('names the first line that differs', () => {
    expect(fresh(tree({ 'docs/a.md': 'one\n2\n' }), generated)).toEqual(['docs/a.md:2  found "2", expected "two": run npm run generate'])
    expect(fresh(tree({}), generated)).toEqual(['docs/a.md  is missing: run npm run generate'])
  })
})

describe('packages', () => {
  const good = { version: '1.0.0', integrity: 'sha512-x', license: 'MIT' }
  const check = (version: string, locked: object): string[] =>
    packages(
      tree({
        'package.json': JSON.stringify({ dependencies: { a: version } }),
        'package-lock.json': JSON.stringify({ packages: { '': {}, 'node_modules/a': locked } }),
      }),
    )
  test('lets pass what is exact, hashed, free and quiet', () => {
    expect(check('1.0.0', good)).toEqual([])
    expect(check('1.0.0', { ...good, license: '(GPL-3.0 OR MIT)' })).toEqual([])
    expect(check('1.0.0', { ...good, hasInstallScript: true, dev: true })).toEqual([])
  })
  test.each([
    ['^1.0.0', { ...good, version: '^1.0.0' }, 'not one exact version'],
    ['1.0.1', good, 'lacks a 1.0.1'],
    ['1.0.0', { ...good, integrity: undefined }, 'no integrity hash'],
    ['1.0.0', { ...good, resolved: 'https://x' }, 'names an address'],
    ['1.0.0', { ...good, license: undefined }, 'licence none'],
    ['1.0.0', { ...good, license: 'GPL-3.0' }, 'licence GPL-3.0'],
    ['1.0.0', { ...good, hasInstallScript: true }, 'runs a script'],
  ])('refuses %s %j', (version, locked, problem) => {
    expect(check(version, locked).join()).toContain(problem)
  })
})
