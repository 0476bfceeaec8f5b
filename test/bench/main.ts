// `npm run bench`: speed and memory as tables. `npm run bench -- speed split` measures these parts only; `--weeks 520` sets how
// long the large place runs.
import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ROOT } from '../../scripts/project.ts'
import { large } from './large.ts'
import { memory } from './memory.ts'
import { page } from './page.ts'
import { programs } from './programs.ts'
import { speed } from './speed.ts'
import { split } from './split.ts'
import { store } from './store.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { weeks: { type: 'string', default: '104' }, here: { type: 'boolean', default: false } },
})
const weeks = Number(values.weeks)
if (!Number.isInteger(weeks) || weeks < 1) throw new Error(`--weeks ${values.weeks}: expected a whole number from 1`)

const PARTS: Readonly<Record<string, () => string | Promise<string>>> = {
  speed,
  split,
  programs,
  store,
  memory,
  page,
  large: () => large(weeks),
}

const unknown = positionals.filter((name) => !Object.hasOwn(PARTS, name))
if (unknown.length > 0) throw new Error(`unknown part ${unknown.join(', ')}; known: ${Object.keys(PARTS).join(', ')}`)

const named = positionals.length > 0 ? positionals : Object.keys(PARTS)
if (values.here) {
  for (const name of named) console.log(`\n${name}: ${await PARTS[name]()}`)
} else {
  // Each part in a process of its own, so that none inherits another's memory or what the compiler learnt in it.
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}. Other work on the machine shows in max.`,
  )
  if (named.includes('programs') || named.includes('page'))
    spawnSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], { stdio: 'inherit' })
  for (const name of named) {
    const args = [...process.execArgv, fileURLToPath(import.meta.url), '--here', '--weeks', String(weeks), name]
    const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
    if (status !== 0) process.exitCode = 1
  }
}
