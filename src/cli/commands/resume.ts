import type { Shard } from '../../study/layout.ts'
import type { Command } from '../commands.ts'
import { shared } from '../options.ts'

interface Ask {
  readonly dir: string
  readonly shard?: Shard
  readonly jobs: number
  readonly json: boolean
  readonly everyRun: boolean
  readonly parquet: boolean
}

export const command: Command<Ask> = {
  builder: (parser) =>
    parser
      .positional('dir', { type: 'string', demandOption: true, describe: 'results folder' })
      .options({ shard: shared.shard, jobs: shared.jobs, parquet: shared.parquet, json: shared.json })
      .option('every-run', { describe: "also write each run's weekly series (series.csv)", boolean: true, default: false })
      .example('$0 resume results/central-or-distributed-1a2b3c4d', 'runs only what is missing')
      .example(
        '$0 resume results/where-1a2b3c4d --shard 3/8',
        'the third of eight shards of it, for machines that share the work',
      ) as never,
  handler: async (argv) => (await import('../work/resume.ts')).resume(argv),
}
