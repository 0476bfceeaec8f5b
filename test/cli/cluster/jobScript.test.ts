import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jobScript, pathFault } from '../../../src/cli/cluster/jobScript.ts'
import { temporaryFolder } from '../../helpers/folder.ts'

const job = {
  name: 'constancy-1a2b3c4d',
  settings: { options: [], setup: [], extra: [] },
  tasks: 3,
  of: 40,
  todo: '/shared/where/cluster/1.todo',
  log: '/shared/where/cluster/log/1-',
  program: ['/usr/bin/node', '/shared/constancy/dist/cli/main.js'],
  folder: '/shared/where',
  jobs: 2,
}

test('without settings', () => {
  expect(jobScript(job)).toBe(`#!/bin/bash -l
#SBATCH --job-name=constancy-1a2b3c4d
#SBATCH --array=1-3
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=2
#SBATCH --open-mode=append
#SBATCH --output=/shared/where/cluster/log/1-%a.txt
shard=$(sed -n "\${SLURM_ARRAY_TASK_ID}p" /shared/where/cluster/1.todo)
exec /usr/bin/node /shared/constancy/dist/cli/main.js resume /shared/where --shard "$shard/40" --jobs 2
`)
})

test('with all settings', () => {
  const settings = {
    options: [
      ['account', 'trust-qi'],
      ['constraint', 'avx2&ssd'],
    ] as const,
    setup: ['module load nodejs/20'],
    extra: ['--exclusive'],
    node: 'node',
  }
  const lines = jobScript({ ...job, settings }).split('\n')
  expect(lines.slice(7)).toEqual([
    '#SBATCH --account=trust-qi',
    '#SBATCH --constraint="avx2&ssd"',
    '#SBATCH --exclusive',
    'module load nodejs/20',
    'shard=$(sed -n "${SLURM_ARRAY_TASK_ID}p" /shared/where/cluster/1.todo)',
    'exec node /shared/constancy/dist/cli/main.js resume /shared/where --shard "$shard/40" --jobs 2',
    '',
  ])
})

test.each(['a b', "it's", 'a"b', '$(touch x)', '`x`', 'a;b & c', '-n', 'é %a #1', '*'])(
  'a folder called %s is one word for the shell',
  (name) => {
    const folder = join(temporaryFolder(), name)
    mkdirSync(folder)
    const [todo, program] = [join(folder, '1.todo'), join(folder, 'program')]
    writeFileSync(todo, '5\n17\n')
    writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@"\n`)
    chmodSync(program, 0o755)
    const script = join(folder, '1.sh')
    writeFileSync(script, jobScript({ ...job, todo, folder, program: [program, join(folder, 'main.js')] }))
    const { stdout, stderr } = spawnSync('bash', [script], { encoding: 'utf8', env: { ...process.env, SLURM_ARRAY_TASK_ID: '2' } })
    expect({ stdout, stderr }).toEqual({
      stdout: [join(folder, 'main.js'), 'resume', folder, '--shard', '17/40', '--jobs', '2', ''].join('\n'),
      stderr: '',
    })
  },
)

test('what Slurm would replace or read as quotes in the path of a log is protected', () => {
  const script = jobScript({ ...job, log: '/a "b" 100%/1-' })
  expect(script).toContain(String.raw`#SBATCH --output="/a \"b\" 100%%/1-%a.txt"`)
})

test('paths that Slurm cannot use', () => {
  expect(pathFault('/shared/a b')).toBeUndefined()
  expect(pathFault('/shared/a\\b')).toContain('backslash')
  expect(pathFault('/shared/a\nb')).toContain('line end')
})
