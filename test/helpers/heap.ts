import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../../scripts/project.ts'

/** Bytes by which the heap of a small place grew over 9,000 weeks, and over 200 runs. */
export function heapGrowth(): { readonly weeks: number; readonly runs: number } {
  const program = join(ROOT, 'test', 'whole', 'heap.ts')
  const plain = ['--expose-gc', '--no-opt', '--no-sparkplug', '--single-threaded', '--import', import.meta.resolve('tsx'), program]
  const { status, stdout, stderr } = spawnSync(process.execPath, plain, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as { weeks: number; runs: number }
}
