import type { Command } from '../commands.ts'
import { shared } from '../options.ts'
import type { ScenarioOptions } from '../read.ts'

interface Args extends ScenarioOptions {
  readonly scenario: string
  readonly resolved: boolean
  readonly json: boolean
}

export const command: Command<Args> = {
  builder: (parser) =>
    parser
      .positional('scenario', { describe: 'scenario file', type: 'string', demandOption: true })
      .options({
        resolved: { describe: 'print it as a scenario file with every parameter', boolean: true, default: false },
        set: shared.set,
        teams: shared.teams,
        columns: shared.columns,
        seed: shared.seed,
        json: shared.json,
      })
      .example('$0 show mine.yaml', 'what the place is like and what its designs change')
      .example('$0 show mine.yaml --resolved > whole.yaml', 'every parameter, as a file that can be run'),
  handler: async (args) => {
    const { show } = await import('../show.ts')
    show(args.scenario, args, args)
  },
}
