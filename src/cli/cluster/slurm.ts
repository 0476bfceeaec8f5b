import { execFile, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { EXIT, Stop } from '../stop.ts'
import type { Scheduler } from './scheduler.ts'

/** Milliseconds after which an answer is not waited for any longer. */
const PATIENCE = 60_000

/** States in which a task is over, by their names in squeue(1). Any other, also one that is not known here, counts as under way. */
const OVER = new Set([
  'BOOT_FAIL',
  'CANCELLED',
  'COMPLETED',
  'DEADLINE',
  'FAILED',
  'NODE_FAIL',
  'OUT_OF_MEMORY',
  'PREEMPTED',
  'REVOKED',
  'TIMEOUT',
])

/** Slurm, by its own commands. @throws Stop where they are not there */
export function slurm(): Scheduler {
  for (const command of ['sbatch', 'squeue']) if (!isHere(command)) throw missing(command)
  return { cancel: 'scancel', release: 'scontrol release', submit, underWay }
}

function missing(command: string): Stop {
  return new Stop(
    EXIT.badInput,
    `--on slurm: ${command} is not here: expected a machine from which jobs are submitted to Slurm. ` +
      'To share the work without it: constancy sweep EXPERIMENT --prepare, then on each machine constancy resume DIR --shard k/n',
  )
}

function isHere(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK)
      return folder !== ''
    } catch {
      return false
    }
  })
}

function submit(script: string): string {
  const { status, stdout, stderr, error } = spawnSync('sbatch', ['--parsable', script], { encoding: 'utf8' })
  // "JOB", or "JOB;CLUSTER" where there are several.
  const job = /^(\d+)(?:;.*)?\s*$/m.exec(stdout ?? '')?.[1]
  if (status === 0 && job !== undefined) return job
  const said = (stderr ?? error?.message ?? '').trim().replace(/\s*\n\s*/g, ' ')
  throw new Stop(
    EXIT.badInput,
    `sbatch took no job: ${said || `it ended with ${status}`}. Fewer tasks: --shards N; what it is given: --dry-run`,
  )
}

async function underWay(name: string) {
  // By user and name, not by id: asked for a job that ended long ago, squeue fails.
  const who = String(process.getuid?.() ?? '')
  const asked = ['--noheader', '--array', '--states=all', `--user=${who}`, `--name=${name}`, '--format=%F %K %T %r']
  const { stdout } = await promisify(execFile)('squeue', asked, { timeout: PATIENCE, maxBuffer: 1 << 28 })
  return stdout.split('\n').flatMap((line) => {
    const [job, task, state, ...reason] = line.trim().split(/\s+/)
    return state === undefined || OVER.has(state) ? [] : [{ job, task: Number(task), held: /held/i.test(reason.join(' ')) }]
  })
}
