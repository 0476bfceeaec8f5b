import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

function constancy(args: readonly string[], env: Record<string, string> = {}): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', env: { ...process.env, ...env } })
}

test('help and version come from the build, on stdout', () => {
  expect(constancy(['--help'])).toMatchObject({ status: 0, stderr: '' })
  expect(constancy(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})
