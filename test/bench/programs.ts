import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../scripts/project.ts'
import { took } from './clock.ts'
import { MAIN_JOB } from './place.ts'
import { table, type Figure } from './table.ts'

const BUILT = join(ROOT, 'dist', 'cli', 'main.js')
const TIMES = 3
const STARTS = 15

/** The built program as a user starts it: the main job on one core and on two, and the help. */
export function programs(): string {
  const help = again(STARTS, () => node([BUILT, '--help']))
  const empty = again(STARTS, () => node(['--eval', '0']))
  const figures: Figure[] = [
    { what: 'compare, 5 designs × 100 replicates, --jobs 2', unit: 's', values: compare(2), aim: 6 },
    { what: 'the same, --jobs 1', unit: 's', values: compare(1) },
    { what: 'constancy --help', unit: 'ms', values: help.map((ns) => ns / 1e6), aim: 150 },
    { what: 'node alone', unit: 'ms', values: empty.map((ns) => ns / 1e6) },
  ]
  return `wall time of a process of its own, results written to a fresh folder\n${table(figures)}`
}

/** Seconds of the main job. */
function compare(jobs: number): number[] {
  const out = mkdtempSync(join(tmpdir(), 'constancy-bench-'))
  let n = 0
  const job = (): void => node([BUILT, 'compare', MAIN_JOB, '--replicates', '100', '--jobs', String(jobs), '--out', join(out, String(n++))])
  const times = again(TIMES, job)
  rmSync(out, { recursive: true, force: true })
  return times.map((ns) => ns / 1e9)
}

/** Each starts from nothing, so there is nothing to warm up but the disk: the first is left out. */
function again(times: number, job: () => void): number[] {
  return Array.from({ length: times + 1 }, () => took(job)).slice(1)
}

function node(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}\n${stderr}`)
}
