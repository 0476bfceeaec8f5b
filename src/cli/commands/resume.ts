import type { Command } from '../commands.ts'
import { shared } from '../options.ts'

interface Ask {
  readonly dir: string
  readonly jobs: number
  readonly json: boolean
  readonly everyRun: boolean
}

export const command: Command<Ask> = {
  builder: (parser) =>
    parser
      .positional('dir', { type: 'string', demandOption: true, describe: 'results folder' })
      .options({ jobs: shared.jobs, json: shared.json })
      .option('every-run', { describe: "also write each run's weekly series (series.csv)", boolean: true, default: false })
      .example('$0 resume results/central-or-distributed-1a2b3c4d', 'runs only what is missing') as never,
  async handler({ dir, jobs, json, everyRun }) {
    const [{ realDisk }, { orderToGoOn }, { version }] = await Promise.all([
      import('../store/disk.ts'),
      import('../store/folder.ts'),
      import('../version.ts'),
    ])
    const [{ answer }, { progressOn }, { printAnswer }] = await Promise.all([
      import('../work/answer.ts'),
      import('../work/progress.ts'),
      import('../screen/print.ts'),
    ])
    const order = orderToGoOn(realDisk, dir, version())
    const say = (line: string): void => void process.stderr.write(`${line}\n`)
    const progress = await progressOn(process.stderr)
    const found = await answer({ disk: realDisk, folder: dir, order, jobs, everyRun, kept: false, progress, say })
    await printAnswer(found, order, dir, json)
  },
}
