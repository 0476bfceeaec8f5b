import type { Command } from '../commands.ts'
import { shared } from '../options.ts'
import type { ScenarioOptions } from '../read.ts'

interface Args extends ScenarioOptions {
  readonly files: readonly string[]
  readonly json: boolean
}

export const command: Command<Args> = {
  builder: (parser) =>
    parser
      .positional('files', { describe: 'scenario files, designs or checks', type: 'string', array: true, demandOption: true })
      .options({ set: shared.set, teams: shared.teams, columns: shared.columns, json: shared.json })
      .example('$0 check scenarios/central-or-distributed.yaml', 'says whether the file can be run')
      .example('$0 check mine.yaml --teams wards.csv --columns team=ward', 'with a table of your own teams'),
  handler: async (args) => {
    const { checkFiles } = await import('../check.ts')
    process.exitCode = await checkFiles(args.files, args, args.json)
  },
}
