import { MOST_TASKS } from '../cluster/scheduler.ts'
import type { Command } from '../commands.ts'
import { shared, text, whole } from '../options.ts'
import type { SweepAsk } from '../work/ask.ts'

const own = {
  points: {
    describe: 'settings (points) to draw, in place of the number in the file',
    coerce: (given: unknown) => (given === undefined ? undefined : whole('--points', given, 1, 1_000_000)),
    string: true,
    requiresArg: true,
  },
  jobs: {
    ...shared.jobs,
    describe: 'how many runs at a time, with --on in each task; results never depend on it',
    coerce: (given: unknown) => (given === undefined ? undefined : shared.jobs.coerce(given)),
    default: undefined,
    defaultDescription: 'one for each core; with --on 1',
  },
  on: {
    describe: 'have the runs made by a cluster: submits a job array, follows it, submits again what fails',
    choices: ['slurm'],
    requiresArg: true,
  },
  slurm: {
    describe: 'YAML file for --on slurm: account, partition, qos, constraint, time, memory, node, setup, extra',
    coerce: (given: unknown) => (given === undefined ? undefined : text('--slurm', given)),
    string: true,
    requiresArg: true,
  },
  shards: {
    describe: 'for --on: tasks to cut the work into, in place of ones of about ten minutes',
    coerce: (given: unknown) => (given === undefined ? undefined : whole('--shards', given, 1, MOST_TASKS)),
    string: true,
    requiresArg: true,
  },
  prepare: { describe: 'make the results folder, for other machines to fill (resume --shard); run nothing', boolean: true, default: false },
  'dry-run': {
    describe: 'say how many runs it would be, and how long they would take, or with --on print the job script; run nothing',
    boolean: true,
    default: false,
  },
  'every-run': { describe: "also keep each run's weekly series (weeks.csv, series.csv)", boolean: true, default: false },
  kept: {
    describe: 'for results kept in git: in OUT/kept, without dates, machine, chunks or the table of runs',
    boolean: true,
    default: false,
  },
} as const

export const command: Command<SweepAsk> = {
  builder: (parser) =>
    parser
      .positional('experiment', { type: 'string', demandOption: true, describe: 'experiment file' })
      .options({ ...own, replicates: shared.replicates, shard: shared.shard, out: shared.out })
      .options({ teams: shared.teams, columns: shared.columns, set: shared.set, seed: shared.seed })
      .options({ parquet: shared.parquet, json: shared.json })
      .example('$0 sweep experiments/how-many-coaches.yaml --dry-run', 'how many runs, and how long')
      .example('$0 sweep experiments/how-many-coaches.yaml', 'all of it; after an interrupt the same command goes on')
      .example('$0 sweep experiments/where-a-central-team-pays.yaml --points 50', 'a first look')
      .example(
        '$0 sweep experiments/how-many-coaches.yaml --on slurm --slurm cluster.yaml',
        'the same on a cluster: docs/clusters.md',
      ) as never,
  handler: async (argv) => (await import('../work/sweep.ts')).sweep(argv),
}
