import type { Command } from '../commands.ts'
import { shared } from '../options.ts'

interface Args {
  readonly group?: string
  readonly json: boolean
}

export const command: Command<Args> = {
  builder: (parser) =>
    parser
      .options({ group: { describe: 'only this group', string: true, requiresArg: true }, json: shared.json })
      .example('$0 params --group support', 'the parameters of one group'),
  handler: async (args) => {
    const { params } = await import('../params.ts')
    await params(args.group, args.json)
  },
}
