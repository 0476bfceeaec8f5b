import { join } from 'node:path'
import { searchOrderOf } from '../../formats/search.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { Searched } from '../../study/optimise/search.ts'
import type { Question } from '../../study/sweep/question.ts'
import { questionIn } from '../results/complete.ts'
import { EXIT, Stop } from '../stop.ts'
import { realDisk } from '../store/disk.ts'
import { version } from '../version.ts'
import { progressOn } from '../work/progress.ts'
import { dryRun } from './dryRun.ts'
import { searchName, searchToGoOn } from './folder.ts'
import type { Seeking } from './maker.ts'
import { printSearch } from './print.ts'
import { seek } from './seek.ts'

interface Ask {
  readonly dryRun: boolean
  readonly kept: boolean
  readonly jobs: number
  readonly out: string
  readonly json: boolean
}

/** Runs a search, or what is missing of it, and prints what it found. */
export async function search(searched: Searched, question: Question, scenario: Scenario, ask: Ask): Promise<void> {
  refuseParts(ask)
  const { out, kept, jobs, json } = ask
  const order = searchOrderOf(searched, scenario, version())
  const folder = join(out, ...(kept ? ['kept'] : []), searchName(order))
  if (ask.dryRun) return dryRun(order, folder, { jobs, json })
  await printSearch(await seek(await seeking({ folder, order, question, kept, jobs })), order, folder, json)
}

/** Goes on with the search of a folder, and prints what it found. */
export async function resumeSearch(folder: string, ask: Pick<Ask, 'jobs' | 'json'>): Promise<void> {
  refuseParts(ask)
  const order = searchToGoOn(realDisk, folder, version())
  const question = questionIn(realDisk, folder)
  if (question === undefined)
    throw new Stop(EXIT.badInput, `${folder}: no experiment.json in it. Give the experiment to constancy sweep again`)
  await printSearch(await seek(await seeking({ folder, order, question, kept: false, jobs: ask.jobs })), order, folder, ask.json)
}

async function seeking(given: Pick<Seeking, 'folder' | 'order' | 'question' | 'kept' | 'jobs'>): Promise<Seeking> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`)
  return { ...given, disk: realDisk, progress: await progressOn(process.stderr), say }
}

const PARTS: Readonly<Record<string, string>> = {
  shard: '--shard: a search cannot be shared out: what is tried in a round depends on what came of the rounds before',
  on: '--on: a search cannot be cut up for a scheduler: what is tried in a round depends on what came of the rounds before',
  prepare: '--prepare: a search has no plan that other machines could fill: what is tried in a round depends on the rounds before',
  parquet: '--parquet: the runs of a search are in the folders of its rounds; resume one of these with --parquet',
  everyRun: '--every-run: a search keeps no weekly series but those of the design as it is and the baseline',
}

/** Options that make sense for other experiments only. */
function refuseParts(ask: object): void {
  for (const [name, why] of Object.entries(PARTS)) {
    const given = (ask as Readonly<Record<string, unknown>>)[name]
    if (given !== undefined && given !== false) throw new Stop(EXIT.badInput, why)
  }
}
