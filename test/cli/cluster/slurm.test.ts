import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { slurm } from '../../../src/cli/cluster/slurm.ts'
import { temporaryFolder } from '../../helpers/folder.ts'

afterEach(() => void vi.unstubAllEnvs())

/** Commands of this name come first on the path; each keeps the arguments that it was given in `args`. */
function commands(texts: Readonly<Record<string, string>>): string {
  const folder = join(temporaryFolder(), 'bin')
  mkdirSync(folder)
  for (const [name, text] of Object.entries(texts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\nprintf '%s\\n' "$@" >'${folder}/args'\n${text}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`)
  return join(folder, 'args')
}

const NOTHING = { sbatch: 'exit 1', squeue: 'exit 1' }

test('submits a script, and gives its job', () => {
  const args = commands({ ...NOTHING, sbatch: 'echo 123' })
  expect(slurm().submit('/a b/1.sh')).toBe('123')
  expect(readFileSync(args, 'utf8')).toBe('--parsable\n/a b/1.sh\n')
  commands({ ...NOTHING, sbatch: 'echo "124;north"' })
  expect(slurm().submit('/1.sh')).toBe('124')
})

test('tells what sbatch says when it refuses', () => {
  commands({ ...NOTHING, sbatch: 'echo "sbatch: error: Invalid account" >&2; exit 1' })
  expect(() => slurm().submit('/1.sh')).toThrow('sbatch took no job: sbatch: error: Invalid account. Fewer tasks: --shards N')
})

test('tasks that wait, run, end or are in a state nobody knows are under way; those that are over are not', async () => {
  const lines = [
    '5 1 PENDING',
    '5 2 RUNNING',
    '5 3 COMPLETING',
    '5 4 SUSPENDED',
    '6 1 NEW_STATE',
    '5 5 COMPLETED',
    '5 6 OUT_OF_MEMORY',
    '5 7 CANCELLED',
  ]
  commands({ ...NOTHING, squeue: `cat <<END\n${lines.join('\n')}\nEND` })
  const tasks = await slurm().underWay('constancy-1')
  expect(tasks.map(({ job, task }) => `${job}_${task}`)).toEqual(['5_1', '5_2', '5_3', '5_4', '6_1'])
})

test('a task that is held says so, whatever the reason is called', async () => {
  const lines = [
    '5 1 PENDING JobHeldUser',
    '5 2 PENDING launch failed requeued held',
    '5 3 PENDING Nodes required for job are DOWN',
    '5 4 RUNNING None',
  ]
  commands({ ...NOTHING, squeue: `cat <<END\n${lines.join('\n')}\nEND` })
  expect((await slurm().underWay('constancy-1')).map(({ held }) => held)).toEqual([true, true, false, false])
})

test('no answer is not an empty queue', async () => {
  commands({ ...NOTHING, squeue: 'echo "slurm_load_jobs error: Unable to contact slurm controller" >&2; exit 1' })
  await expect(slurm().underWay('constancy-1')).rejects.toThrow('Unable to contact slurm controller')
})

test('without Slurm: says so, and how to do without', () => {
  vi.stubEnv('PATH', temporaryFolder())
  expect(() => slurm()).toThrow(/^--on slurm: sbatch is not here: .*--prepare, .*resume DIR --shard k\/n$/)
})
