import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '../../scripts/project.ts'
import { hashes } from '../helpers/folder.ts'
import { needs } from '../helpers/needs.ts'

const MAIN = join(ROOT, 'dist', 'cli', 'main.js')
const SCENARIO = `format: constancy-scenario/1
title: Store
weeks: 20
seed: 3
replicates: 60
place:
  sizes: { teams: 8, departments: 4, issueTypes: 6 }
designs:
  ad hoc: {}
  coached: { support: { coaches: 1 } }
baseline: ad hoc
`

const SWEEP = `${SCENARIO.replace('constancy-scenario', 'constancy-experiment').replace('replicates: 60', 'replicates: 3')}plan: latin-hypercube
points: 40
vary: { demand.pressure: [0.75, 0.95] }
`

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'constancy-store-'))
  writeFileSync(join(folder, 'place.yaml'), SCENARIO)
  writeFileSync(join(folder, 'sweep.yaml'), SWEEP)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(args: readonly string[]) {
  return spawnSync(process.execPath, [MAIN, ...args], { cwd: folder, encoding: 'utf8' })
}

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
}

const compare = (out: string, more: readonly string[] = []): string[] => ['compare', 'place.yaml', '--out', out, '--jobs', '2', ...more]

/** The one results folder below `out`. */
function resultsIn(out: string): string {
  const [name] = readdirSync(join(folder, out))
  return join(folder, out, name)
}

describe('a process that is stopped', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s: exit code %d, and the command that goes on', async (signal, code) => {
    const out = `stopped ${signal}`
    const child = start(compare(out, ['--replicates', '200000']))
    let said = ''
    child.stderr!.on('data', (text) => (said += text))
    const ended = once(child, 'exit')
    while (!existsSync(join(folder, out)) || !readdirSync(join(folder, out)).some((name) => existsSync(join(folder, out, name, 'lock')))) {
      await setTimeout(5)
    }
    await setTimeout(200)
    child.kill(signal)
    expect((await ended)[0]).toBe(code)
    const results = join(out, readdirSync(join(folder, out))[0])
    expect(said).toContain(`Stopped; what was done is kept. Go on with: constancy resume '${results}'`)
    expect(existsSync(join(folder, results, 'lock'))).toBe(false)
    expect(run(['status', results]).stdout).toContain('not complete')
  })
})

test('two processes at once: both answer, and the results are those of one', async () => {
  expect(run(compare('one')).status).toBe(0)
  const both = [start(compare('two')), start(compare('two'))]
  expect(await Promise.all(both.map((child) => once(child, 'exit')))).toEqual([
    [0, null],
    [0, null],
  ])
  expect(hashes(resultsIn('two'))).toEqual(hashes(resultsIn('one')))
})

describe('a sweep', () => {
  const sweep = (out: string): string[] => ['sweep', 'sweep.yaml', '--out', out, '--jobs', '2', '--parquet']

  test('two processes at once: both answer, and the results are those of one', async () => {
    expect(run(sweep('one sweep')).status).toBe(0)
    const both = [start(sweep('two sweeps')), start(sweep('two sweeps'))]
    const ends = await Promise.all(both.map((child) => once(child, 'exit')))
    expect(ends.map(([code]) => code as number)).toEqual([0, 0])
    expect(hashes(resultsIn('two sweeps'))).toEqual(hashes(resultsIn('one sweep')))
  })

  test('files may not be as large as they must: one message, exit code 2; with more room it goes on to the same bytes', async (context) => {
    await needs(context, () => {
      if (process.platform === 'win32') throw new Error('ulimit')
    })
    const limited = 'ulimit -f 100; exec "$0" "$@"'
    const args = ['-c', limited, process.execPath, MAIN, ...sweep('limited')]
    const { status, stderr, stdout } = spawnSync('sh', args, { cwd: folder, encoding: 'utf8' })
    expect(stderr).toContain('results cannot be written: the file would be larger than is allowed here. What was done is kept')
    expect(stderr).not.toMatch(/\n {4}at /)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(Object.keys(hashes(resultsIn('limited'))).filter((path) => path.includes('unfinished'))).toEqual([])
    expect(run(sweep('limited')).status).toBe(0)
    expect(run(sweep('not limited')).status).toBe(0)
    expect(hashes(resultsIn('limited'))).toEqual(hashes(resultsIn('not limited')))
  })
})

describe('the commands', () => {
  test('status, verify, replay, resume and merge agree about a folder', () => {
    expect(run(compare('all')).status).toBe(0)
    const [name] = readdirSync(join(folder, 'all'))
    const results = join('all', name)
    expect(run(['status', results])).toMatchObject({ status: 0, stdout: `${results}: complete; 60 of 60 worlds, 120 runs of 2 designs\n` })
    expect(run(['verify', results, '--sample', '4']).stdout).toContain('4 worlds (8 runs) made again: every byte the same')
    expect(run(['replay', results, '--run', '5']).stdout).toContain('Run 5: ad hoc, replicate 3; the same as stored')
    const again = run(['resume', results])
    expect(again).toMatchObject({ status: 0, stderr: `${results} is complete: nothing was run\n` })
    expect(run(['merge', 'union', results])).toMatchObject({ status: 0 })
    expect(hashes(join(folder, 'union'))).toEqual(hashes(join(folder, results)))
    appendFileSync(join(folder, results, 'runs.csv'), 'more')
    expect(run(['verify', results])).toMatchObject({ status: 4, stdout: expect.stringContaining('runs.csv was changed') })
  })

  test('the answer comes on stdout alone, and as JSON', () => {
    const { stdout, stderr } = run(compare('json', ['--json']))
    const found = JSON.parse(stdout) as { baseline: string; folder: string }
    expect(found).toMatchObject({ baseline: 'ad hoc', worlds: 60 })
    expect(existsSync(join(folder, found.folder, 'manifest.json'))).toBe(true)
    expect(stderr).toBe('')
  })

  test.each<[string, string[], string]>([
    [
      'a design that is not there',
      ['compare', 'place.yaml', '--designs', 'coachd'],
      '--designs: unknown design "coachd". Did you mean "coached"?',
    ],
    ['a precision that is none', ['compare', 'place.yaml', '--precision', '5 points'], '--precision 5 points: expected'],
    ['a scenario that is not there', ['compare', 'nowhere.yaml'], 'nowhere.yaml'],
    ['results in the place of a file', ['compare', 'place.yaml', '--out', 'place.yaml'], 'results cannot be written'],
    ['a folder without results', ['resume', '.'], 'no plan.json in it: expected a results folder'],
    ['no such folder', ['status', 'nowhere'], 'nowhere: no such folder: expected a results folder'],
  ])('%s: one message, exit code 2, no stack', (_, args, message) => {
    const { status, stderr, stdout } = run(args)
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/\n {4}at /)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  })

  test('formulas are checked with all else, before anything runs', () => {
    const text = `${SCENARIO}measures: { own: "gapClosd * 2", big: "ones(1e4, 1e4)" }\n`
    writeFileSync(join(folder, 'formulas.yaml'), text)
    mkdirSync(join(folder, 'nothing'))
    const { status, stderr } = run(['compare', 'formulas.yaml', '--out', 'nothing'])
    expect(status).toBe(2)
    expect(stderr).toContain('formulas.yaml:12:')
    expect(stderr).toContain('Did you mean "gapClosed"?')
    expect(stderr).toContain('unknown function "ones"')
    expect(stderr).toContain('2 problems')
    expect(readdirSync(join(folder, 'nothing'))).toEqual([])
  })
})
