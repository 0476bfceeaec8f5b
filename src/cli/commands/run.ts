import type { Command } from '../commands.ts'
import { shared, text, whole } from '../options.ts'
import type { RunOptions } from '../run.ts'

const own = {
  design: {
    describe: 'name of the design; the baseline unless given',
    coerce: (given: unknown) => (given === undefined ? undefined : text('--design', given)),
    string: true,
    requiresArg: true,
  },
  replicate: {
    describe: 'which draw of chance, from 1: the same world and luck for every design',
    coerce: (given: unknown) => whole('--replicate', given, 1, 1_000_000),
    default: '1',
    string: true,
    requiresArg: true,
  },
  weeks: {
    describe: 'weeks from one row of the table to the next',
    coerce: (given: unknown) => whole('--weeks', given, 1, 5000),
    default: '13',
    string: true,
    requiresArg: true,
  },
} as const

export const command: Command<RunOptions & { readonly scenario: string }> = {
  builder: (parser) =>
    parser
      .positional('scenario', { type: 'string', demandOption: true, describe: 'scenario file' })
      .options(own)
      .options({ team: shared.team, teams: shared.teams, columns: shared.columns, set: shared.set, seed: shared.seed, json: shared.json })
      .example('$0 run scenarios/classroom.yaml --design sharing', 'the story of a small hospital')
      .example('$0 run scenarios/classroom.yaml --design sharing --team "team 003"', 'what one team did, week by week, and why')
      .example('$0 run mine.yaml --design "ad hoc" --replicate 2', 'the same design in another draw of chance') as never,
  async handler(args) {
    const { runStory } = await import('../run.ts')
    process.stdout.write(await runStory(args.scenario, args))
  },
}
