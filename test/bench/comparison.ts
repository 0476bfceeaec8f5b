import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../scripts/project.ts'
import { prepare, run } from '../../src/model/run.ts'
import { place } from './place.ts'
import { timed } from './spread.ts'
import type { Figure } from './table.ts'

const SCENARIO = join(ROOT, 'scenarios', 'central-or-distributed.yaml')
const BUILT = join(ROOT, 'dist', 'cli', 'main.js')

/** The main job, 5 designs × 100 replicates × 120 teams × 260 weeks: as a user starts it, and in one thread without files. */
export function comparison(): Figure[] {
  const scenario = place(120, 260)
  const bare = timed(1, () => {
    for (let replicate = 0; replicate < 100; replicate++) {
      const ground = prepare(scenario, replicate)
      for (let d = 0; d < scenario.designs.length; d++) run(scenario, d, replicate, ground)
    }
  })
  return [{ what: '500 runs in one thread', unit: 's', values: bare.map((ms) => ms / 1000) }, ...asUsed(), ...start()]
}

function asUsed(): Figure[] {
  if (!existsSync(SCENARIO)) return []
  const out = mkdtempSync(join(tmpdir(), 'constancy-bench-'))
  let n = 0
  const job = (): void => node([BUILT, 'compare', SCENARIO, '--replicates', '100', '--out', join(out, String(n++))])
  const values = timed(3, job).map((ms) => ms / 1000)
  rmSync(out, { recursive: true, force: true })
  return [{ what: `constancy compare, ${availableParallelism()} cores`, unit: 's', values, aim: 6 }]
}

function start(): Figure[] {
  const help = timed(9, () => node([BUILT, '--help']))
  const empty = timed(9, () => node(['--eval', '0']))
  return [
    { what: 'constancy --help', unit: 'ms', values: help, aim: 150 },
    { what: 'node alone', unit: 'ms', values: empty },
  ]
}

function node(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}\n${stderr}`)
}
