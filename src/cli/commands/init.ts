import type { Command } from '../commands.ts'
import { shared } from '../options.ts'

interface Args {
  readonly name?: string
  readonly 'from-csv'?: string
  readonly columns?: Readonly<Record<string, string>>
  readonly file?: string
  readonly force: boolean
}

export const command: Command<Args> = {
  builder: (parser) =>
    parser
      .positional('name', { describe: 'a design of the library to compare, or a ready scenario to change', type: 'string' })
      .options({
        'from-csv': { describe: 'CSV file of your own teams', string: true, requiresArg: true },
        columns: shared.columns,
        file: { describe: 'where to write it', string: true, requiresArg: true, defaultDescription: 'NAME.yaml, or scenario.yaml' },
        force: { describe: 'write over a file that is there', boolean: true, default: false },
      })
      .example('$0 init central-coaching', 'ad hoc work against one design of the library')
      .example('$0 init --from-csv wards.csv --columns team=ward', 'for your own teams'),
  handler: async (args) => {
    const { init } = await import('../init.ts')
    init({ name: args.name, csv: args['from-csv'], columns: args.columns, file: args.file, force: args.force })
  },
}
