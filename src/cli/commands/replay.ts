import type { Command } from '../commands.ts'
import { shared, whole } from '../options.ts'
import { EXIT } from '../stop.ts'

interface Ask {
  readonly dir: string
  readonly run: number
  readonly team?: string
  readonly all: boolean
  readonly json: boolean
}

export const command: Command<Ask> = {
  builder: (parser) =>
    parser
      .positional('dir', { type: 'string', demandOption: true, describe: 'results folder' })
      .option('run', {
        describe: 'number of the run, as in runs.csv',
        coerce: (given: unknown) => whole('--run', given, 1, Number.MAX_SAFE_INTEGER),
        demandOption: true,
        string: true,
        requiresArg: true,
      })
      .option('all', { type: 'boolean', default: false, describe: 'every measure, not only those that the results are about' })
      .options({ team: shared.team, json: shared.json })
      .example('$0 replay results/central-or-distributed-1a2b3c4d --run 17', 'whether it is as stored, its story, and its measures')
      .example('$0 replay results/central-or-distributed-1a2b3c4d --run 17 --team "team 003"', 'what one team did in it') as never,
  async handler({ dir, run, team, all, json }) {
    const [{ replay, replayText }, { realDisk }] = await Promise.all([import('../results/replay.ts'), import('../store/disk.ts')])
    const found = await replay(realDisk, dir, run - 1, team)
    process.stdout.write(`${json ? JSON.stringify(found, null, 2) : replayText(found, all)}\n`)
    if (found.same === false) process.exitCode = EXIT.notVerified
    else if (found.error !== undefined) process.exitCode = EXIT.runFailed
  },
}
