import type { Shard } from '../../study/layout.ts'
import { questionIn } from '../results/complete.ts'
import { EXIT, Stop } from '../stop.ts'
import { realDisk } from '../store/disk.ts'
import { isSearch } from '../search/folder.ts'
import { orderToGoOn } from '../store/folder.ts'
import { version } from '../version.ts'
import { answer } from './answer.ts'
import { progressOn } from './progress.ts'
import { report } from './report.ts'

interface Resuming {
  readonly dir: string
  readonly shard?: Shard
  readonly jobs: number
  readonly everyRun: boolean
  readonly parquet: boolean
  readonly json: boolean
}

/** Makes the runs that a folder's plan still asks for, and prints the answer. */
export async function resume(resuming: Resuming): Promise<void> {
  const { dir: folder, shard, jobs, everyRun, parquet, json } = resuming
  if (isSearch(realDisk, folder)) return (await import('../search/search.ts')).resumeSearch(folder, resuming)
  const order = orderToGoOn(realDisk, folder, version())
  if (everyRun && !order.work.series)
    throw new Stop(EXIT.badInput, `--every-run: ${folder} stores no weekly series; an experiment keeps them with series: true`)
  const question = questionIn(realDisk, folder)
  const say = (line: string): void => void process.stderr.write(`${line}\n`)
  const progress = await progressOn(process.stderr)
  const found = await answer({ disk: realDisk, folder, order, question, shard, jobs, everyRun, parquet, kept: false, progress, say })
  await report(found, order, folder, { shard, json })
}
