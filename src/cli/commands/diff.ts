import type { Command } from '../commands.ts'
import { shared } from '../options.ts'
import type { ScenarioOptions } from '../read.ts'

interface Args extends ScenarioOptions {
  readonly a: string
  readonly b: string
  readonly json: boolean
}

export const command: Command<Args> = {
  builder: (parser) =>
    parser
      .positional('a', { describe: 'FILE, or FILE#DESIGN', type: 'string', demandOption: true })
      .positional('b', { describe: 'FILE, FILE#DESIGN, or #DESIGN of the first file', type: 'string', demandOption: true })
      .options({ set: shared.set, teams: shared.teams, columns: shared.columns, json: shared.json })
      .example("$0 diff 'mine.yaml#ad hoc' '#central coaching'", 'two designs of one scenario')
      .example('$0 diff north.yaml south.yaml', 'two scenarios'),
  handler: async (args) => {
    const { diff } = await import('../diff.ts')
    diff(args.a, args.b, args, args.json)
  },
}
