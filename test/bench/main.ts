// `npm run bench`: speed and memory as tables. `npm run bench -- speed` measures one part only.
import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ROOT } from '../../scripts/project.ts'
import { comparison } from './comparison.ts'
import { growth, large } from './memory.ts'
import { speed } from './speed.ts'
import { table, type Figure } from './table.ts'

const PARTS: Readonly<Record<string, () => Figure[]>> = { speed, comparison, growth, large }

const named = process.argv.slice(2)
const unknown = named.filter((name) => !Object.hasOwn(PARTS, name))
if (unknown.length > 0) throw new Error(`unknown part ${unknown.join(', ')}; known: ${Object.keys(PARTS).join(', ')}`)

if (named.length === 1) {
  console.log(`\n${named[0]}\n${table(PARTS[named[0]]())}`)
} else {
  // Each part in a process of its own, so that none inherits another's memory or what the compiler learnt in it.
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`)
  spawnSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], { stdio: 'inherit' })
  for (const name of named.length > 0 ? named : Object.keys(PARTS)) {
    const { status } = spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), name], { stdio: 'inherit' })
    if (status !== 0) process.exitCode = 1
  }
}
