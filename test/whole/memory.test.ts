import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../scripts/project.ts'

test('neither weeks nor runs leave memory behind: less than 64 kB', () => {
  const program = join(ROOT, 'test', 'whole', 'heap.ts')
  const plain = ['--expose-gc', '--no-opt', '--no-sparkplug', '--single-threaded', '--import', import.meta.resolve('tsx'), program]
  const { status, stdout, stderr } = spawnSync(process.execPath, plain, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const grown = JSON.parse(stdout) as { weeks: number; runs: number }
  expect(grown.weeks).toBeLessThan(64 * 1024)
  expect(grown.runs).toBeLessThan(64 * 1024)
})
