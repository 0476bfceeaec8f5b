import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../scripts/project.ts'

const SCRIPT = join(ROOT, 'scripts', 'test-cluster.mjs')
const TOOLS = ['munged', 'slurmctld', 'slurmd', 'sbatch']
const PLACES = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin']

/** @throws Error that names what a cluster of our own needs and this machine lacks */
export function clusterTools(): void {
  const missing = TOOLS.filter((tool) => !PLACES.some((place) => existsSync(join(place, tool))))
  if (missing.length > 0) throw new Error(`Slurm (${missing.join(', ')}: Debian's slurmctld, slurmd, slurm-client, munge)`)
  if (process.getuid?.() !== 0) throw new Error('root, to start a Slurm cluster')
}

/** Starts a Slurm cluster of four nodes. @returns its folder, and the surroundings in which commands speak with it */
export function startCluster(): { readonly folder: string; readonly env: NodeJS.ProcessEnv } {
  const folder = mkdtempSync(join(tmpdir(), 'constancy-cluster-'))
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, 'start', folder], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return { folder, env: { ...process.env, SLURM_CONF: stdout.trim() } }
}

export function stopCluster(folder: string): void {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, 'stop', folder], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}
