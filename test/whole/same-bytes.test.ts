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
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'constancy-bytes-'))
  writeFileSync(join(folder, 'same.yaml'), SCENARIO)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface How {
  readonly node?: string
  readonly program?: readonly string[]
  readonly jobs?: number
  readonly env?: Readonly<Record<string, string>>
}

let made = 0

/** Compares the designs in a folder of its own; gives the hash of every file of the results but the manifest. */
function hashes({ node = process.execPath, program = BUILT, jobs = 1, env = {} }: How): Record<string, string> {
  const here = join(folder, `run ${++made}`)
  mkdirSync(here)
  const args = [...program, 'compare', join(folder, 'same.yaml'), '--jobs', String(jobs), '--out', here]
  const { status, stderr } = spawnSync(node, args, { cwd: here, encoding: 'utf8', env: { ...process.env, ...env } })
  if (status !== 0) throw new Error(`${node} ${args.join(' ')} ended with ${status}\n${stderr}`)
  const files = readdirSync(here, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== 'manifest.json',
  )
  const paths = files.map((file) => join(file.parentPath, file.name)).sort()
  return Object.fromEntries(paths.map((path) => [path.slice(here.length), createHash('sha256').update(readFileSync(path)).digest('hex')]))
}

/** Threads, languages, time zones and ways of starting: none may show in the results. */
const WAYS: Readonly<Record<string, How>> = {
  again: {},
  'two threads': { jobs: 2 },
  'another time zone and language': { env: { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' } },
  'from the sources': { program: SOURCES },
  'from the sources, two threads': { program: SOURCES, jobs: 2 },
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

  test.for(OTHER_NODES)('Node %s, one and two threads', async (version, context) => {
    const node = await needs(context, () => otherNode(version))
    expect(hashes({ node })).toEqual(expected)
    expect(hashes({ node, jobs: 2 })).toEqual(expected)
  })
})
