import type { Command } from '../commands.ts'
import { shared } from '../options.ts'

interface Ask {
  readonly dir: string
  readonly json: boolean
}

export const command: Command<Ask> = {
  builder: (parser) =>
    parser.positional('dir', { type: 'string', demandOption: true, describe: 'results folder' }).options({ json: shared.json }) as never,
  async handler({ dir, json }) {
    const { statusOf, statusText } = await import('../results/status.ts')
    const { realDisk } = await import('../store/disk.ts')
    const { isSearch } = await import('../search/folder.ts')
    if (isSearch(realDisk, dir)) {
      const { searchStatus, searchStatusText } = await import('../search/status.ts')
      const status = await searchStatus(realDisk, dir)
      process.stdout.write(`${json ? JSON.stringify(status, null, 2) : searchStatusText(status)}\n`)
      return
    }
    const status = statusOf(realDisk, dir)
    process.stdout.write(`${json ? JSON.stringify(status, null, 2) : statusText(status)}\n`)
  },
}
