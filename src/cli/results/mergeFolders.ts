import type { Order } from '../../formats/order.ts'
import { counted } from '../../report/words.ts'
import { chunksOf } from '../../study/layout.ts'
import { chunkState, copyChunk, setAside } from '../store/chunkFile.ts'
import type { Disk } from '../store/disk.ts'
import { openFolder, orderIn } from '../store/folder.ts'
import { storeTrouble } from '../store/trouble.ts'
import { EXIT, Stop } from '../stop.ts'
import { quoted } from '../quoted.ts'
import { wantedChunks } from '../work/wanted.ts'
import { questionIn } from './complete.ts'
import { finish } from './finish.ts'
import type { Found } from './finished.ts'

/**
 * Copies the chunks of all folders into one, and makes its tables.
 * @throws Stop for folders of different plans, for chunks that differ, and where some are still missing (these are kept)
 */
export function mergeFolders(disk: Disk, out: string, folders: readonly string[]): { order: Order; found: Found } {
  const orders = folders.map((folder) => orderIn(disk, folder))
  const order = orders[0]
  const other = orders.findIndex(({ id }) => id !== order.id)
  if (other >= 0)
    throw new Stop(EXIT.badInput, `${folders[other]}: results of another plan than ${folders[0]}; only folders of one plan can be merged`)
  try {
    const question = questionIn(disk, folders[0])
    openFolder(disk, out, order, question)
    const missing = gatherChunks(disk, out, folders, order)
    if (missing === 0) return { order, found: finish(disk, out, order, { question, everyRun: false, kept: false }) }
    throw new Stop(
      EXIT.runFailed,
      `${out}: ${counted(missing, 'chunk')} ${missing === 1 ? 'is' : 'are'} in none of these folders. To make what is missing: constancy resume ${quoted(out)}`,
    )
  } catch (error) {
    throw storeTrouble(error, out, false)
  }
}

/** @returns how many chunks that the plan asks for are still missing */
function gatherChunks(disk: Disk, out: string, folders: readonly string[], order: Order): number {
  const done = new Set<number>()
  for (const chunk of chunksOf(order.work)) {
    const own = chunkState(disk, out, order, chunk)
    if (typeof own !== 'string') setAside(disk, out, chunk)
    for (const folder of folders) {
      if (chunkState(disk, folder, order, chunk) === 'done') copyChunk(disk, folder, out, order, chunk)
    }
    if (chunkState(disk, out, order, chunk) === 'done') done.add(chunk.index)
  }
  return wantedChunks(disk, out, order, done).chunks.filter(({ index }) => !done.has(index)).length
}
