import type { Command } from '../commands.ts'
import { shared, text, whole } from '../options.ts'
import type { WhyAsk } from '../work/ask.ts'

const named = (option: string) => (given: unknown) => (given === undefined ? undefined : text(option, given))

const own = {
  design: {
    describe: 'the design whose difference is explained',
    coerce: named('--design'),
    demandOption: true,
    string: true,
    requiresArg: true,
  },
  versus: {
    describe: 'the design that it is compared with; the baseline unless given',
    coerce: named('--versus'),
    string: true,
    requiresArg: true,
  },
  measure: {
    describe: 'the measure in which they differ: any that results have, also your own',
    coerce: (given: unknown) => text('--measure', given),
    default: 'gapClosed',
    string: true,
    requiresArg: true,
  },
  by: {
    describe: 'what is a group: all levers of a process together, or each lever; each lever where only one process differs, unless given',
    choices: ['process', 'lever'],
    requiresArg: true,
  },
  groups: {
    describe: 'processes or levers to be taken as one group: "support+sharing,choice.lookUp"',
    coerce: named('--groups'),
    string: true,
    requiresArg: true,
  },
  replicate: {
    describe: 'the world whose story is told, from 1; one whose difference is nearest to the mean unless given',
    coerce: (given: unknown) => (given === undefined ? undefined : whole('--replicate', given, 1, 1_000_000)),
    string: true,
    requiresArg: true,
  },
} as const

export const command: Command<WhyAsk> = {
  builder: (parser) =>
    parser
      .positional('scenario', { type: 'string', demandOption: true, describe: 'scenario file' })
      .options(own)
      .options({ replicates: { ...shared.replicates, describe: 'worlds; 30 unless given, or fewer where the file has fewer' } })
      .options({ jobs: shared.jobs, teams: shared.teams, columns: shared.columns, set: shared.set, seed: shared.seed, json: shared.json })
      .example('$0 why scenarios/classroom.yaml --design sharing', 'which levers make the difference from the baseline, and how')
      .example('$0 why place.yaml --design integrated --versus "central coaching" --measure duplicatedShare', 'effort done twice')
      .example(
        '$0 why place.yaml --design integrated --by lever --groups "support,leadership+choice"',
        'lever by lever, some together',
      ) as never,
  handler: async (argv) => (await import('../work/why.ts')).why(argv),
}
