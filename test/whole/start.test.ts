import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../../scripts/project.ts'

const MAIN = join(ROOT, 'dist', 'cli', 'main.js')

function constancy(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', env: { ...process.env, ...env } })
  return { status, stdout, stderr }
}

test('help and version come from the build, on stdout', () => {
  expect(constancy(['--help'])).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('constancy <command>') })
  expect(constancy(['--version'])).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
})

test('misuse is one line on stderr and exit code 2', () => {
  const { status, stdout, stderr } = constancy(['comparr'])
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^unknown command "comparr"\..*\n$/)
})

describe('what nobody foresaw', () => {
  /** Throws when everything is done, outside of any command. */
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent("process.once('beforeExit',()=>{throw new Error('out of luck')})")}`

  test('is one line and exit code 1', () => {
    expect(constancy(['--version'], { NODE_OPTIONS })).toMatchObject({ status: 1, stderr: 'out of luck\n' })
  })

  test('shows where it came from with CONSTANCY_DEBUG=1', () => {
    const { status, stderr } = constancy(['--version'], { NODE_OPTIONS, CONSTANCY_DEBUG: '1' })
    expect(status).toBe(1)
    expect(stderr).toMatch(/^Error: out of luck\n +at /)
  })
})

test('a reader that stops reading is no error', async () => {
  const program = spawn(process.execPath, [MAIN, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] })
  program.stdout.destroy()
  let stderr = ''
  program.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const [status] = (await once(program, 'close')) as [number]
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})
