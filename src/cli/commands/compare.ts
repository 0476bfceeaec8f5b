import type { Command } from '../commands.ts'
import { once, shared } from '../options.ts'
import type { CompareAsk } from '../work/ask.ts'

const own = {
  designs: {
    describe: 'designs to compare, by name, separated by commas; all of them unless given',
    coerce: (given: unknown) => (given === undefined ? undefined : once('--designs', given)),
    string: true,
    requiresArg: true,
  },
  precision: {
    describe: 'go on until the difference in the quality gap closed is known to ± so much: 0.01, or 5% of the baseline',
    coerce: (given: unknown) => (given === undefined ? undefined : once('--precision', given)),
    string: true,
    requiresArg: true,
  },
  'every-run': { describe: "also write each run's weekly series (series.csv)", boolean: true, default: false },
  kept: { describe: 'for results kept in git: in OUT/kept, without dates, machine or chunks', boolean: true, default: false },
} as const

export const command: Command<CompareAsk> = {
  builder: (parser) =>
    parser
      .positional('scenario', { type: 'string', demandOption: true, describe: 'scenario file' })
      .options({ ...own, replicates: shared.replicates, jobs: shared.jobs, out: shared.out })
      .options({
        teams: shared.teams,
        columns: shared.columns,
        set: shared.set,
        seed: shared.seed,
        parquet: shared.parquet,
        json: shared.json,
      })
      .example('$0 compare scenarios/central-or-distributed.yaml', 'the sentence, the tables, and a folder of results')
      .example('$0 compare place.yaml --designs "ad hoc,central coaching" --precision 5%', 'two designs, until the answer is clear')
      .example('$0 compare place.yaml --set sizes.teams=40', 'the same in a smaller place') as never,
  handler: async (argv) => (await import('../work/compare.ts')).compare(argv),
}
