import { join } from 'node:path'
import { loadExperiment } from '../../formats/experiments/load.ts'
import type { LoadedExperiment } from '../../formats/experiments/load.ts'
import { orderOf } from '../../formats/order.ts'
import { formulaReader } from '../../study/formulas/formulas.ts'
import type { Experiment } from '../../study/experiment.ts'
import type { Searched } from '../../study/optimise/search.ts'
import { settingsIn } from '../cluster/settings.ts'
import { slurm } from '../cluster/slurm.ts'
import { cores } from '../cores.ts'
import { files } from '../files.ts'
import { EXIT, Stop } from '../stop.ts'
import { realDisk } from '../store/disk.ts'
import { folderName } from '../store/folder.ts'
import { version } from '../version.ts'
import { answer } from './answer.ts'
import type { SweepAsk } from './ask.ts'
import { refuseClashes } from './clashes.ts'
import { dryRun } from './dryRun.ts'
import { dryRunOnCluster } from './dryRunOnCluster.ts'
import { onCluster } from './onCluster.ts'
import { prepare } from './prepare.ts'
import { progressOn } from './progress.ts'
import { report } from './report.ts'

/** Makes the runs of an experiment that are missing, prints what was found, and sets the exit code. */
export async function sweep(ask: SweepAsk): Promise<void> {
  refuseClashes(ask)
  const settings = settingsIn(ask.slurm)
  const { experiment, search, question: asked, scenario } = await experimentToRun(ask)
  if (search !== undefined)
    return (await import('../search/search.ts')).search(search, asked, scenario, { ...ask, jobs: ask.jobs ?? cores() })
  const order = orderOf({ ...experiment, series: experiment.series || ask.everyRun }, scenario, version())
  const question = experiment.plan === 'compare' && asked.analyses.length === 1 ? undefined : asked
  const folder = join(ask.out, ...(ask.kept ? ['kept'] : []), folderName(order))
  const jobs = ask.jobs ?? (ask.on === undefined ? cores() : 1)
  const job = { ...ask, question, jobs, settings, disk: realDisk, folder, order }
  if (ask.dryRun) return ask.on === undefined ? dryRun(order, folder, job) : dryRunOnCluster(job)
  if (ask.prepare) return prepare(realDisk, folder, order, question, ask.json)
  const say = (line: string): void => void process.stderr.write(`${line}\n`)
  const progress = await progressOn(process.stderr)
  const ran = ask.on !== undefined && (await onCluster({ ...job, progress, say }, slurm()))
  // What is left to do after a cluster is a matter of tables; that others made them is no news.
  const found = await answer({ ...job, progress, say: ran ? () => {} : say })
  await report(found, order, folder, ask)
}

/** An experiment or a search, with what both have. */
type Ready = Required<Pick<LoadedExperiment, 'question' | 'scenario'>> &
  ({ readonly experiment: Experiment; readonly search?: undefined } | { readonly experiment?: undefined; readonly search: Searched })

/** @throws Stop with every problem, one a line; exit code 2 */
export async function experimentToRun(
  ask: Pick<SweepAsk, 'experiment' | 'points' | 'replicates' | 'set' | 'seed' | 'teams' | 'columns'>,
): Promise<Ready> {
  const source = files.open(ask.experiment, 'yaml')
  if ('problem' in source) throw new Stop(EXIT.badInput, `${ask.experiment}: ${source.problem}`)
  const { points, replicates, set, seed, teams, columns } = ask
  const loaded = await loadExperiment(source, files, formulaReader, { points, replicates, set, seed, teams, columns })
  if (loaded.problems.length > 0) throw new Stop(EXIT.badInput, loaded.problems.join('\n'))
  return loaded as Ready
}
