import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../../scripts/project.ts'
import type { Size } from './size.ts'
import { spread } from './spread.ts'
import { table, type Figure } from './table.ts'

const USUAL = 120
const LARGE = 100_000
/** Runs of the default size that are left out; the large one warms up in its first weeks. */
const WARM_UP = 10

/** A hundred thousand teams in one process, beside the default size: time of a team-week, and most memory held. */
export function large(weeks: number): string {
  const [usual, big] = [sizeOf(USUAL, weeks, WARM_UP + 20), sizeOf(LARGE, weeks, 1)]
  const unit = 'ns/team-week'
  const warm = usual.times.slice(WARM_UP)
  const memory = big.memory / usual.memory
  const figures: Figure[] = [
    { what: `${USUAL} teams`, unit, values: warm },
    { what: `${LARGE} teams`, unit, values: big.times },
    { what: 'the second in the first', unit: 'ratio', values: [spread(big.times).median / spread(warm).median], aim: 2 },
    { what: `most memory held, ${USUAL} teams`, unit: 'MB', values: [usual.memory] },
    { what: `most memory held, ${LARGE} teams`, unit: 'MB', values: [big.memory], aim: 1024 },
    { what: 'the second in the first', unit: 'ratio', values: [memory] },
    { what: 'memory for each team more', unit: 'kB', values: [((big.memory - usual.memory) * 1024) / (LARGE - USUAL)] },
  ]
  return `${weeks} weeks of the last design, building the world included, each size in a process of its own\n${table(figures)}`
}

function sizeOf(teams: number, weeks: number, times: number): Size {
  const program = join(ROOT, 'test', 'bench', 'size.ts')
  const args = ['--import', import.meta.resolve('tsx'), program, ...[teams, weeks, times].map(String)]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Size
}
