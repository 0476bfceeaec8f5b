import { quoted } from '../quoted.ts'
import type { Settings } from './settings.ts'

/** What a job array is to do: task i makes the shard that stands in line i of the todo file. All paths are absolute. */
export interface JobArray {
  readonly name: string
  readonly settings: Settings
  /** Tasks: lines of the todo file. */
  readonly tasks: number
  /** Shards that the plan is cut into. Written into the script: the scheduler's own count is that of the tasks at hand. */
  readonly of: number
  readonly todo: string
  /** Where the tasks' messages go, without `TASK.txt`. */
  readonly log: string
  /** Starts this program. */
  readonly program: readonly string[]
  readonly folder: string
  /** Threads of a task. */
  readonly jobs: number
}

/** A job array for sbatch(1). A login shell, since clusters set up `module` there. */
export function jobScript({ name, settings, tasks, of, todo, log, program, folder, jobs }: JobArray): string {
  const { options, setup, extra, node } = settings
  const [own, ...rest] = program
  const asked = [
    ['job-name', name],
    ['array', `1-${tasks}`],
    ['ntasks', '1'],
    ['cpus-per-task', String(jobs)],
    // A task that is started a second time, after its node died, adds to its log.
    ['open-mode', 'append'],
    ['output', `${log.replaceAll('%', '%%')}%a.txt`],
    ...options,
  ]
  return [
    '#!/bin/bash -l',
    ...asked.map(([option, value]) => `#SBATCH --${option}=${forSlurm(value)}`),
    ...extra.map((line) => `#SBATCH ${line}`),
    ...setup,
    `shard=$(sed -n "\${SLURM_ARRAY_TASK_ID}p" ${quoted(todo)})`,
    `exec ${[node ?? own, ...rest].map(quoted).join(' ')} resume ${quoted(folder)} --shard "$shard/${of}" --jobs ${jobs}`,
    '',
  ].join('\n')
}

/** A value as Slurm reads it in a script: in double quotes, in which a backslash protects. */
function forSlurm(value: string): string {
  return /^[\w.,:/@+%=-]+$/.test(value) ? value : `"${value.replace(/["\\]/g, String.raw`\$&`)}"`
}

/** Why Slurm can store no log below a folder: in paths it drops backslashes, and a line end would end the option. */
export function pathFault(folder: string): string | undefined {
  // oxlint-disable-next-line eslint/no-control-regex -- finding such characters is what this is for
  return /[\\\u0000-\u001F\u007F]/.test(folder) ? 'Slurm cannot use a path with a backslash or a line end' : undefined
}
