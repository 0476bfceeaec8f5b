import type { Command } from '../commands.ts'
import { shared } from '../options.ts'
import type { ValidateAsk } from '../work/validate/ask.ts'

export const command: Command<ValidateAsk> = {
  builder: (parser) =>
    parser
      .positional('files', { type: 'string', array: true, describe: 'check files; all that come with the program unless named' })
      .options({
        quick: { describe: 'few worlds, in under three minutes; writes nothing', boolean: true, default: false },
        replicates: { ...shared.replicates, describe: 'worlds of each setting, in place of the number in the file' },
        jobs: shared.jobs,
        set: shared.set,
        json: shared.json,
      })
      .example('$0 validate --quick', 'every limiting case, pattern and claim, with few worlds')
      .example('$0 validate experiments/limits/nk.yaml --set issues.loci=10', 'one of them in another setting') as never,
  handler: async (argv) => (await import('../work/validate.ts')).validate(argv),
}
