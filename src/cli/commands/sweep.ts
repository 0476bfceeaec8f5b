import type { Command } from '../commands.ts'
import { shared, whole } from '../options.ts'
import type { SweepAsk } from '../work/sweep.ts'

const own = {
  points: {
    describe: 'points to draw, in place of the number in the file',
    coerce: (given: unknown) => (given === undefined ? undefined : whole('--points', given, 1, 1_000_000)),
    string: true,
    requiresArg: true,
  },
  'dry-run': { describe: 'say how many runs it would be, and how long they would take; run nothing', boolean: true, default: false },
  'every-run': { describe: "also keep each run's weekly series (weeks.csv, series.csv)", boolean: true, default: false },
  kept: { describe: 'for results kept in git: in OUT/kept, without dates, machine or chunks', boolean: true, default: false },
} as const

export const command: Command<SweepAsk> = {
  builder: (parser) =>
    parser
      .positional('experiment', { type: 'string', demandOption: true, describe: 'experiment file' })
      .options({ ...own, replicates: shared.replicates, shard: shared.shard, jobs: shared.jobs, out: shared.out })
      .options({
        teams: shared.teams,
        columns: shared.columns,
        set: shared.set,
        seed: shared.seed,
        parquet: shared.parquet,
        json: shared.json,
      })
      .example('$0 sweep experiments/where.yaml --dry-run', 'how many runs, and how long')
      .example('$0 sweep experiments/where.yaml', 'all of it; after an interrupt the same command goes on')
      .example('$0 sweep experiments/where.yaml --points 50 --replicates 4', 'a first look') as never,
  handler: async (argv) => (await import('../work/sweep.ts')).sweep(argv),
}
