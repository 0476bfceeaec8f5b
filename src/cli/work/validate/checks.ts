import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { loadCheck } from '../../../formats/checks/load.ts'
import { problemLines } from '../../../formats/message.ts'
import type { Located } from '../../../formats/tree.ts'
import type { Check, Plan } from '../../../study/checks/check.ts'
import { judge, type Judged } from '../../../study/checks/judge.ts'
import { formulaReader } from '../../../study/formulas/formulas.ts'
import { files, ROOT } from '../../files.ts'
import { EXIT, Stop } from '../../stop.ts'
import type { ValidateAsk } from './ask.ts'
import { runSettings } from './settings.ts'

/** A check that is ready to be run. */
export interface LoadedCheck {
  readonly check: Check
  readonly plan: Plan
}

/** Files of checks in a folder of `experiments`, in order: F2 before F10. */
export function checksIn(section: string): string[] {
  const folder = join(ROOT, 'experiments', section)
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  const order = new Intl.Collator('en', { numeric: true })
  return names.sort(order.compare).map((name) => relative(process.cwd(), join(folder, name)))
}

/** @throws Stop with all problems of all files */
export async function loadAll(paths: readonly string[], sets: readonly string[]): Promise<LoadedCheck[]> {
  const formulas = await formulaReader()
  const problems: Located[] = []
  const all: LoadedCheck[] = []
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
export async function judgeAll(
  loaded: readonly LoadedCheck[],
  { quick, jobs, replicates, set }: Pick<ValidateAsk, 'quick' | 'jobs' | 'replicates' | 'set'>,
  say: (judged: Judged) => unknown,
): Promise<Judged[]> {
  const owners = loaded.flatMap(({ plan }, c) => plan.settings.map(() => c))
  const wanted = loaded.flatMap(({ check, plan }) =>
    plan.settings.map((setting) => ({ ...setting, worlds: replicates ?? (quick ? check.quick : check.replicates) })),
  )
  const parts = loaded.map((): Float64Array[] => [])
  const judged: Promise<Judged>[] = []
  let told: Promise<unknown> = Promise.resolve()
  await runSettings(wanted, jobs, (values, s) => {
    const c = owners[s]
    const { check, plan } = loaded[c]
    parts[c].push(values)
    if (parts[c].length < plan.settings.length) return
    judged[c] = judge(check, plan, parts[c], set !== undefined)
    parts[c] = []
    told = told.then(async () => say(await judged[c]))
  })
  await told
  return Promise.all(judged)
}
