import type { Command } from '../commands.ts'
import { shared, whole } from '../options.ts'
import { EXIT } from '../stop.ts'

interface Ask {
  readonly dir: string
  readonly sample: number
  readonly jobs: number
  readonly json: boolean
}

export const command: Command<Ask> = {
  builder: (parser) =>
    parser
      .positional('dir', { type: 'string', demandOption: true, describe: 'results folder' })
      .option('sample', {
        describe: 'worlds to make again, spread evenly over the folder',
        coerce: (given: unknown) => whole('--sample', given, 1, 1_000_000),
        default: '10',
        string: true,
        requiresArg: true,
      })
      .options({ jobs: shared.jobs, json: shared.json })
      .example('$0 verify results/central-or-distributed-1a2b3c4d', 'exit code 4 if anything differs') as never,
  async handler({ dir, sample, jobs, json }) {
    const [{ verify, verifyText }, { realDisk }] = await Promise.all([import('../results/verify.ts'), import('../store/disk.ts')])
    const { isSearch } = await import('../search/folder.ts')
    const make = isSearch(realDisk, dir) ? (await import('../search/verify.ts')).verifySearch : verify
    const found = await make(realDisk, dir, sample, jobs)
    process.stdout.write(`${json ? JSON.stringify(found, null, 2) : verifyText(found)}\n`)
    if (found.different.length + found.changed.length > 0) process.exitCode = EXIT.notVerified
  },
}
