import type { Command } from '../commands.ts'
import { shared } from '../options.ts'

interface Ask {
  readonly out: string
  readonly dirs: readonly string[]
  readonly parquet: boolean
  readonly json: boolean
}

export const command: Command<Ask> = {
  builder: (parser) =>
    parser
      .positional('out', { type: 'string', demandOption: true, describe: 'folder for all of them; made if it is not there' })
      .positional('dirs', { type: 'string', array: true, demandOption: true, describe: 'results folders' })
      .options({ parquet: shared.parquet, json: shared.json })
      .example('$0 merge results/all results/first results/second', 'the union of two folders') as never,
  async handler({ out, dirs, parquet, json }) {
    const [{ mergeFolders }, { realDisk }, { printAnswer }] = await Promise.all([
      import('../results/mergeFolders.ts'),
      import('../store/disk.ts'),
      import('../screen/print.ts'),
    ])
    const { order, found } = mergeFolders(realDisk, out, dirs)
    if (parquet) (await import('../results/addParquet.ts')).addParquet(realDisk, out)
    await printAnswer(found, order, out, json)
  },
}
