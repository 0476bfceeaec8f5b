import { EXIT, Stop } from '../stop.ts'
import type { SweepAsk } from './ask.ts'

/** Options that say the contrary of each other, and why; those that say nothing without another. */
export function refuseClashes({ on, shard, shards, slurm, dryRun, prepare, kept, everyRun, parquet }: SweepAsk): void {
  const wrong = [
    on !== undefined && shard !== undefined && '--on and --shard: on a cluster the shards are shared out for you. Leave one of them out',
    on === undefined && slurm !== undefined && '--slurm says how jobs are asked for: it needs --on slurm',
    on === undefined &&
      shards !== undefined &&
      '--shards is the number of tasks on a cluster: it needs --on slurm. One shard alone: --shard k/n',
    prepare && (on !== undefined || shard !== undefined) && '--prepare only makes the folder: leave out --on and --shard',
    prepare && dryRun && '--prepare makes the folder, --dry-run makes nothing: leave one of them out',
    kept &&
      (on !== undefined || shard !== undefined || prepare) &&
      '--kept is for results small enough for git, made in one go: leave out --on, --shard and --prepare',
    kept && (everyRun || parquet) && '--kept leaves out the table of runs: leave out --every-run and --parquet',
  ].filter((problem) => typeof problem === 'string')
  if (wrong.length > 0) throw new Stop(EXIT.badInput, wrong.join('\n'))
}
