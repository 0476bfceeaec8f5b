import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '../../scripts/project.ts'
import { COMMANDS } from '../../src/cli/commands.ts'
import { needs } from '../helpers/needs.ts'
import { OTHER_NODES, otherNode } from '../helpers/nodes.ts'

const SCENARIO = `format: constancy-scenario/1
title: Same bytes
weeks: 30
seed: 7
replicates: 6
place:
  sizes: { teams: 17, departments: 4 }
designs:
  ad hoc: {}
  coached: { support: { coaches: 2 } }
baseline: ad hoc
`

const BUILT = [join(ROOT, 'dist', 'cli', 'main.js')]
const SOURCES = ['--import', import.meta.resolve('tsx'), join(ROOT, 'src', 'cli', 'main.ts')]

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'constancy-bytes-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface How {
  readonly node?: string
  readonly program?: readonly string[]
  readonly scenario?: string
  readonly options?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const ONE = ['--jobs', '1']
const TWO = ['--jobs', '2']
let made = 0

/** Compares the designs in a folder of its own; gives the hash of every file of the results but the manifest. */
function hashes({ node = process.execPath, program = BUILT, scenario = SCENARIO, options = ONE, env = {} }: How): Record<string, string> {
  const here = join(folder, `run ${++made}`)
  const out = join(here, 'results')
  mkdirSync(here)
  writeFileSync(join(here, 'same.yaml'), scenario)
  const args = [...program, 'compare', 'same.yaml', '--out', out, ...options]
  const { status, stderr } = spawnSync(node, args, { cwd: here, encoding: 'utf8', env: { ...process.env, ...env } })
  if (status !== 0) throw new Error(`${node} ${args.join(' ')} ended with ${status}\n${stderr}`)
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== 'manifest.json',
  )
  const paths = files.map((file) => join(file.parentPath, file.name)).sort()
  return Object.fromEntries(paths.map((path) => [path.slice(out.length), createHash('sha256').update(readFileSync(path)).digest('hex')]))
}

/** Threads, languages, time zones, ways of starting and ways of writing a seed: none may show in the results. */
const WAYS: Readonly<Record<string, How>> = {
  again: {},
  'two threads': { options: TWO },
  'another time zone and language': { env: { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' } },
  'from the sources': { program: SOURCES },
  'from the sources, two threads': { program: SOURCES, options: TWO },
  'the seed as text': { scenario: SCENARIO.replace('seed: 7', 'seed: "7"') },
  'the seed as an option': { scenario: SCENARIO.replace('seed: 7', 'seed: 0'), options: [...ONE, '--seed', '7'] },
}

describe.skipIf(COMMANDS.compare === undefined)('the same bytes', () => {
  let expected: Record<string, string>
  beforeAll(() => {
    expected = hashes({ env: { TZ: 'UTC', LC_ALL: 'C' } })
  })

  test('are those of rows, weeks and comparison', () => {
    const names = Object.keys(expected).map((path) => path.split('/').at(-1))
    expect(names).toEqual(expect.arrayContaining(['plan.json', 'runs.csv', 'weeks.csv', 'comparison.csv']))
  })

  test.each(Object.entries(WAYS))('%s', (_, how) => {
    expect(hashes(how)).toEqual(expected)
  })

  test('another seed gives other bytes', () => {
    const other = hashes({ options: [...ONE, '--seed', '0'] })
    expect(other).not.toEqual(expected)
  })

  test.for(OTHER_NODES)('Node %s, one and two threads', async (version, context) => {
    const node = await needs(context, () => otherNode(version))
    expect(hashes({ node })).toEqual(expected)
    expect(hashes({ node, options: TWO })).toEqual(expected)
  })
})
