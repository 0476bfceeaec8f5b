import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '../../scripts/project.ts'
import { clusterTools, startCluster, stopCluster } from '../helpers/cluster.ts'
import { hashes } from '../helpers/folder.ts'
import { needs } from '../helpers/needs.ts'

const MAIN = join(ROOT, 'dist', 'cli', 'main.js')
/** A stop rule that is never met: many small chunks. */
const EXPERIMENT = `format: constancy-experiment/1
title: Where
weeks: 60
place:
  sizes: { teams: 12, departments: 4, issueTypes: 6 }
designs:
  ad hoc: {}
  coached: { support: { coaches: 1 } }
baseline: ad hoc
plan: latin-hypercube
points: 24
vary:
  demand.pressure: [0.1, 0.7]
replicates: { at least: 5, at most: 40, until: { measure: gapClosed, halfWidth: 0.00001 } }
`

let folder: string
let cluster: ReturnType<typeof startCluster> | undefined
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'constancy-slurm-'))
  writeFileSync(join(folder, 'where.yaml'), EXPERIMENT)
})
afterAll(() => {
  if (cluster !== undefined) stopCluster(cluster.folder)
  rmSync(folder, { recursive: true, force: true })
})

/** Surroundings in which Slurm's commands find the cluster, which starts when first asked for. */
async function surroundings(context: Parameters<typeof needs>[0]): Promise<NodeJS.ProcessEnv> {
  await needs(context, clusterTools)
  cluster ??= startCluster()
  return cluster.env
}

function run(args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  return spawnSync(process.execPath, [MAIN, ...args], { cwd: folder, encoding: 'utf8', env })
}

/** A process that goes on beside the test, and what it printed. */
function start(args: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const ended = once(child, 'close').then(([code]) => code as number)
  return { ended, kill: (signal: NodeJS.Signals) => child.kill(signal), stdout: () => stdout, stderr: () => stderr }
}

const sweep = (...more: string[]): string[] => ['sweep', 'where.yaml', ...more]
const onSlurm = (out: string, ...more: string[]): string[] => sweep('--on', 'slurm', '--out', out, ...more)

/** The one results folder below `out`. */
function resultsIn(out: string): string {
  const [name] = readdirSync(join(folder, out))
  return join(folder, out, name)
}

async function until<T>(look: () => T | undefined): Promise<T> {
  for (;;) {
    const found = look()
    if (found !== undefined) return found
    await setTimeout(20)
  }
}

/** The process that makes a shard, once it works. */
function workerOf(results: string, lock: string): number | undefined {
  const path = join(results, lock)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { pid: number }).pid : undefined
}

describe('a cluster', () => {
  test('interrupted, taken up again, with tasks killed: the results are those of this machine', async (context) => {
    const env = await surroundings(context)
    const out = `it's "100%" new`
    const first = start(onSlurm(out, '--shards', '6'), env)
    await until(() => (first.stderr().includes('job 1 submitted: 6 tasks') ? true : undefined))
    first.kill('SIGINT')
    expect(await first.ended).toBe(130)
    expect(first.stderr()).toContain('The jobs go on. To follow them again: the same command. To cancel them: scancel 1\n')

    const results = resultsIn(out)
    process.kill(await until(() => workerOf(results, 'lock-2-of-6')), 'SIGKILL')
    const again = start(onSlurm(out, '--shards', '6'), env)
    await until(() => (again.stderr().includes('submitted: 1 task\n') ? true : undefined))
    await until(() => workerOf(results, 'lock-5-of-6'))
    expect(spawnSync('scancel', ['1_5'], { env }).status).toBe(0)
    expect(await again.ended).toBe(3)
    expect(again.stderr()).toContain('submitted: 1 task; 1 of them ended before without all of their results')
    const submitted = readdirSync(join(results, 'cluster')).filter((name) => name.endsWith('.todo'))
    const shards = submitted
      .map((name) =>
        readFileSync(join(results, 'cluster', name), 'utf8')
          .trim()
          .split('\n'),
      )
      .flat()
    expect(shards.toSorted()).toEqual(['1', '2', '2', '3', '4', '5', '5', '6'])

    const here = run(sweep('--out', 'here', '--jobs', '2'))
    expect(here.status).toBe(3)
    expect(again.stdout().replaceAll(/Results:[^]*/g, '')).toBe(here.stdout.replaceAll(/Results:[^]*/g, ''))
    const expected = hashes(resultsIn('here'))
    const found = hashes(results)
    expect(Object.fromEntries(Object.keys(expected).map((path) => [path, found[path]]))).toEqual(expected)
    expect(Object.keys(found).filter((path) => !(path in expected) && !path.startsWith('cluster/'))).toEqual([])
    expect(run(['status', results]).stdout).toContain(': complete; ')

    const answered = run(onSlurm(out), env)
    expect(answered.stderr).toContain('is complete: nothing was run')
    expect(answered.stdout).toBe(again.stdout())
    expect(readdirSync(join(results, 'cluster')).filter((name) => name.endsWith('.todo'))).toEqual(submitted)
  })

  test('tasks that fail again and again: says which, and where the log is', async (context) => {
    const env = await surroundings(context)
    writeFileSync(join(folder, 'broken.yaml'), 'setup: ["echo no module of this name >&2", "exit 7"]\n')
    const { status, stderr } = run(onSlurm('broken', '--points', '4', '--shards', '1', '--slurm', 'broken.yaml'), env)
    expect(stderr).toMatch(
      /\nshard 1\/1 ended 3 times without all results\nthe log of 1\/1: .*\/3-1\.txt, which ends: no module of this name\n/,
    )
    expect(status).toBe(1)
  })

  test('an account or partition that is not there: what sbatch says, exit code 2', async (context) => {
    const env = await surroundings(context)
    writeFileSync(join(folder, 'nowhere.yaml'), 'partition: nowhere\n')
    const { status, stderr } = run(onSlurm('nowhere', '--shards', '2', '--slurm', 'nowhere.yaml'), env)
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('sbatch took no job: sbatch: error: invalid partition specified: nowhere'),
    })
  })
})

test('shards that end at once in one folder: each ends well, and the tables are those of one process', async () => {
  const few = ['--points', '4', '--replicates', '10']
  expect(run(sweep('--out', 'one', ...few)).status).toBe(0)
  const prepared = run(sweep('--out', 'many', '--prepare', ...few))
  const results = prepared.stdout.trim()
  expect(prepared).toMatchObject({ status: 0, stderr: expect.stringContaining(`constancy resume ${results} --shard k/n`) })
  const shards = [1, 2, 3, 4].map((k) =>
    spawn(process.execPath, [MAIN, 'resume', results, '--shard', `${k}/4`], { cwd: folder, stdio: 'ignore' }),
  )
  const codes = await Promise.all(shards.map(async (shard) => ((await once(shard, 'exit')) as [number])[0]))
  expect(codes).toEqual([0, 0, 0, 0])
  expect(hashes(join(folder, results))).toEqual(hashes(resultsIn('one')))
  expect(run(['verify', results]).status).toBe(0)
})

describe('without a cluster', () => {
  const bare = { ...process.env, PATH: '' }

  test('--dry-run prints the script that would be submitted, and makes nothing', () => {
    writeFileSync(
      join(folder, 'cluster.yaml'),
      'account: trust-qi\ntime: 1:00:00\nmemory: 2G\nnode: node\nsetup: module load nodejs/20\nextra: [--mail-type=END]\n',
    )
    const { status, stdout, stderr } = run(onSlurm('dry run', '--dry-run', '--shards', '8', '--jobs', '2', '--slurm', 'cluster.yaml'), bare)
    const results = /results: dry run\/(where-[0-9a-f]{8})/.exec(stderr)?.[1] ?? ''
    expect({ status, stderr }).toEqual({ status: 0, stderr: `8 tasks of 8; results: dry run/${results}. Nothing was submitted or run.\n` })
    expect(stdout.replaceAll(folder, '/shared').replaceAll(ROOT, '/opt/constancy/').replaceAll(results, 'where-1a2b3c4d'))
      .toBe(`#!/bin/bash -l
#SBATCH --job-name=constancy-${results.slice(-8)}
#SBATCH --array=1-8
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=2
#SBATCH --open-mode=append
#SBATCH --output="/shared/dry run/where-1a2b3c4d/cluster/log/1-%a.txt"
#SBATCH --account=trust-qi
#SBATCH --time=1:00:00
#SBATCH --mem=2G
#SBATCH --mail-type=END
module load nodejs/20
shard=$(sed -n "\${SLURM_ARRAY_TASK_ID}p" '/shared/dry run/where-1a2b3c4d/cluster/1.todo')
exec node /opt/constancy/dist/cli/main.js resume '/shared/dry run/where-1a2b3c4d' --shard "$shard/8" --jobs 2
`)
    expect(existsSync(join(folder, 'dry run'))).toBe(false)
  })

  test('tasks of about ten minutes: of something small, one', () => {
    const { stdout } = run(onSlurm('none', '--dry-run', '--json', '--points', '4', '--replicates', '8'), bare)
    expect(JSON.parse(stdout)).toMatchObject({ tasks: 1, shards: 1 })
  })

  test.each<[string, string[], string]>([
    ['no sbatch', onSlurm('none'), '--on slurm: sbatch is not here'],
    [
      'a file of settings with an unknown key',
      onSlurm('none', '--slurm', 'bad.yaml'),
      'bad.yaml:2:1  unknown key "partitoin" in settings of Slurm. Did you mean "partition"?',
    ],
    ['no such file', onSlurm('none', '--slurm', 'none.yaml'), 'none.yaml: is not there'],
    ['another scheduler', sweep('--on', 'pbs'), '--on pbs: expected slurm'],
    ['settings without a cluster', sweep('--slurm', 'bad.yaml'), '--slurm says how jobs are asked for: it needs --on slurm'],
    ['a shard on a cluster', onSlurm('none', '--shard', '1/2'), '--on and --shard: on a cluster the shards are shared out for you'],
    ['too many shards', onSlurm('none', '--shards', '1001'), '--shards 1001: expected a whole number from 1 to 1000'],
    ['results for git', onSlurm('none', '--kept'), '--kept is for results small enough for git'],
  ])('%s: one message, exit code 2, nothing made', (_, args, message) => {
    writeFileSync(join(folder, 'bad.yaml'), 'account: a\npartitoin: b\n')
    const { status, stdout, stderr } = run(args, bare)
    expect(stderr).toContain(message)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(existsSync(join(folder, 'none'))).toBe(false)
  })
})
