import { join } from 'node:path'
import { loadExperiment } from '../../formats/experiments/load.ts'
import type { LoadedExperiment } from '../../formats/experiments/load.ts'
import { orderOf } from '../../formats/order.ts'
import { formulaReader } from '../../study/formulas/formulas.ts'
import type { Experiment } from '../../study/experiment.ts'
import type { Searched } from '../../study/optimise/search.ts'
import type { Shard } from '../../study/layout.ts'
import { files } from '../files.ts'
import { EXIT, Stop } from '../stop.ts'
import { realDisk } from '../store/disk.ts'
import { folderName } from '../store/folder.ts'
import { version } from '../version.ts'
import { answer } from './answer.ts'
import { dryRun } from './dryRun.ts'
import { progressOn } from './progress.ts'
import { report } from './report.ts'

/** What the command line asks for. */
export interface SweepAsk {
  readonly experiment: string
  readonly points?: number
  readonly replicates?: number
  readonly shard?: Shard
  readonly dryRun: boolean
  readonly everyRun: boolean
  readonly kept: boolean
  readonly parquet: boolean
  readonly jobs: number
  readonly out: string
  readonly teams?: string
  readonly columns?: Readonly<Record<string, string>>
  readonly set?: readonly string[]
  readonly seed?: string
  readonly json: boolean
}

/** Makes the runs of an experiment that are missing, prints what was found, and sets the exit code. */
export async function sweep(ask: SweepAsk): Promise<void> {
  const { experiment, search, question, scenario } = await experimentToRun(ask)
  if (search !== undefined) return (await import('../search/search.ts')).search(search, question, scenario, ask)
  const order = orderOf({ ...experiment, series: experiment.series || ask.everyRun }, scenario, version())
  const asked = experiment.plan === 'compare' && question.analyses.length === 1 ? undefined : question
  const folder = join(ask.out, ...(ask.kept ? ['kept'] : []), folderName(order))
  if (ask.dryRun) return dryRun(order, folder, ask)
  const say = (line: string): void => void process.stderr.write(`${line}\n`)
  const progress = await progressOn(process.stderr)
  const found = await answer({ ...ask, question: asked, disk: realDisk, folder, order, progress, say })
  await report(found, order, folder, ask)
}

/** An experiment or a search, with what both have. */
type Ready = Required<Pick<LoadedExperiment, 'question' | 'scenario'>> &
  ({ readonly experiment: Experiment; readonly search?: undefined } | { readonly experiment?: undefined; readonly search: Searched })

/** @throws Stop with every problem, one a line; exit code 2 */
export async function experimentToRun(
  ask: Omit<SweepAsk, 'dryRun' | 'everyRun' | 'kept' | 'parquet' | 'jobs' | 'out' | 'json'>,
): Promise<Ready> {
  const source = files.open(ask.experiment, 'yaml')
  if ('problem' in source) throw new Stop(EXIT.badInput, `${ask.experiment}: ${source.problem}`)
  const { points, replicates, set, seed, teams, columns } = ask
  const loaded = await loadExperiment(source, files, formulaReader, { points, replicates, set, seed, teams, columns })
  if (loaded.problems.length > 0) throw new Stop(EXIT.badInput, loaded.problems.join('\n'))
  return loaded as Ready
}
