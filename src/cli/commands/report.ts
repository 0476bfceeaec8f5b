import type { Command } from '../commands.ts'
import { text } from '../options.ts'

interface Ask {
  readonly dir: string
  readonly out?: string
  readonly force: boolean
}

export const command: Command<Ask> = {
  builder: (parser) =>
    parser
      .positional('dir', { type: 'string', demandOption: true, describe: 'results folder of a comparison, a sweep or a search' })
      .options({
        out: {
          describe: 'file to write',
          coerce: (given: unknown) => (given === undefined ? undefined : text('--out', given)),
          defaultDescription: 'report.html in the folder',
          string: true,
          requiresArg: true,
        },
        force: { describe: 'write over a file of that name that is there', boolean: true, default: false },
      })
      .example('$0 report results/central-or-distributed-1a2b3c4d', 'writes report.html there')
      .example('$0 report results/kept/how-many-coaches-6f9b3591 --out coaches.html', 'a page to send or print') as never,
  handler: async ({ dir, out, force }) => {
    const { writePage } = await import('../results/writePage.ts')
    const { realDisk } = await import('../store/disk.ts')
    process.stdout.write(`${writePage(realDisk, dir, { out, force })}\n`)
  },
}
