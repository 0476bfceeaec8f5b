import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { loadCheck } from '../../formats/checks/load.ts'
import { problemLines } from '../../formats/message.ts'
import type { Located } from '../../formats/tree.ts'
import { readable } from '../../formats/canonical.ts'
import { checkTable, countsText } from '../../report/validation/tables.ts'
import type { Check, Plan } from '../../study/checks/check.ts'
import { judge, type Judged } from '../../study/checks/judge.ts'
import type { Task } from '../../study/checks/world.ts'
import { formulaReader } from '../../study/formulas/formulas.ts'
import { files, ROOT } from '../files.ts'
import { show } from '../screen/show.ts'
import { EXIT, Stop } from '../stop.ts'
import { runTasks, worldsInTask } from '../threads/pool.ts'
import { progressOn } from './progress.ts'

/** What the command line asks for. */
export interface ValidateAsk {
  readonly files?: readonly string[]
  readonly quick: boolean
  readonly jobs: number
  readonly replicates?: number
  readonly set?: readonly string[]
  readonly json: boolean
}

/** Folders of checks, in the order in which they are told. */
export const SECTIONS = ['limits', 'patterns', 'claims'] as const

interface Loaded {
  readonly check: Check
  readonly plan: Plan
}

/** Runs checks, prints what came of each, and sets the exit code: 1 where a limiting case is missed. */
export async function validate(ask: ValidateAsk): Promise<void> {
  const paths = ask.files === undefined || ask.files.length === 0 ? SECTIONS.flatMap(checksIn) : ask.files
  const loaded = await loadAll(paths, ask.set ?? [])
  const say = ask.json ? () => {} : async (judged: Judged) => void process.stdout.write(`${await show([checkTable(judged)])}\n\n`)
  const judged = await judgeAll(loaded, ask, say)
  if (ask.json) process.stdout.write(readable(judged))
  else process.stdout.write(`${judged.length} check${judged.length === 1 ? '' : 's'}: ${countsText(judged)}\n`)
  if (judged.some(({ check, found }) => check.shows === 'exact' && found.some(({ verdict }) => verdict === 'missed')))
    process.exitCode = EXIT.runFailed
}

/** Files of checks in a folder of `experiments`, in order: F2 before F10. */
function checksIn(section: string): string[] {
  const folder = join(ROOT, 'experiments', section)
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  const order = new Intl.Collator('en', { numeric: true })
  return names.sort(order.compare).map((name) => relative(process.cwd(), join(folder, name)))
}

async function loadAll(paths: readonly string[], sets: readonly string[]): Promise<Loaded[]> {
  const formulas = await formulaReader()
  const problems: Located[] = []
  const all: Loaded[] = []
  for (const path of paths) {
    const source = files.open(path, 'yaml')
    if ('problem' in source) problems.push({ place: { source: path }, text: source.problem })
    else {
      const { check, plan, located } = loadCheck(source, files, formulas, sets)
      problems.push(...located)
      if (check !== undefined && plan !== undefined) all.push({ check, plan })
    }
  }
  if (problems.length > 0) throw new Stop(EXIT.badInput, problemLines(problems).join('\n'))
  return all
}

/** Runs all worlds of all checks in one set of threads, and judges each check when its last world is done. */
async function judgeAll(loaded: readonly Loaded[], ask: ValidateAsk, say: (judged: Judged) => unknown): Promise<Judged[]> {
  const tasks: Task[] = []
  const places: { check: number; setting: number }[] = []
  for (const [c, { check, plan }] of loaded.entries()) {
    const worlds = ask.replicates ?? (ask.quick ? check.quick : check.replicates)
    for (const [s, { scenario, designs, wanted }] of plan.settings.entries()) {
      const size = worldsInTask(scenario, designs.length)
      for (let first = 0; first < worlds; first += size) {
        tasks.push({ scenario, designs, wanted, first, end: Math.min(worlds, first + size) })
        places.push({ check: c, setting: s })
      }
    }
  }
  const parts = loaded.map(({ plan }) => plan.settings.map((): Float64Array[] => []))
  const left = loaded.map((_, c) => places.filter(({ check }) => check === c).length)
  const judged: Promise<Judged>[] = []
  const progress = await progressOn(process.stderr)
  progress.start(tasks.length, 0)
  let told: Promise<unknown> = Promise.resolve()
  await runTasks(tasks, ask.jobs, (values, task) => {
    progress.step()
    const { check: c, setting } = places[task]
    parts[c][setting].push(values)
    if (--left[c] > 0) return
    const { check, plan } = loaded[c]
    judged[c] = judge(check, plan, parts[c].map(joined))
    parts[c] = []
    told = told.then(async () => say(await judged[c]))
  })
  progress.stop()
  await told
  return Promise.all(judged)
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
