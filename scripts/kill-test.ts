// `npm run kill-test [-- --kills 50 --seed 1]`: kills a sweep again and again, and compares what it leaves with one that nobody
// disturbed. `--experiment FILE` takes another one.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { killAgainAndAgain } from './killing.ts'
import { ROOT } from './project.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    experiment: { type: 'string', default: join(ROOT, 'experiments', 'kill-test.yaml') },
  },
})
spawnSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], { stdio: 'inherit' })
const folder = mkdtempSync(join(tmpdir(), 'constancy-kill-'))
const found = await killAgainAndAgain({
  args: ['sweep', values.experiment, '--jobs', '2'],
  folder,
  kills: Number(values.kills),
  seed: values.seed,
  say: (line) => console.log(line),
})
rmSync(folder, { recursive: true, force: true })
for (const fault of found.faults) console.log(fault)
console.log(
  `${found.kills} kills, ${found.writing} of them while a file was written; ${found.complete} times complete; ${found.faults.length} faults`,
)
process.exitCode = found.faults.length > 0 ? 1 : 0
