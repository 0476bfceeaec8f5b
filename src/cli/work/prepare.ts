import type { Order } from '../../formats/order.ts'
import { counted } from '../../report/words.ts'
import { chunksOf, mostShards, worldsOf } from '../../study/layout.ts'
import type { Question } from '../../study/sweep/question.ts'
import { quoted } from '../quoted.ts'
import type { Disk } from '../store/disk.ts'
import { openFolder } from '../store/folder.ts'
import { storeTrouble } from '../store/trouble.ts'

/** Makes the folder of an order, for others to make its runs, and says how. */
export function prepare(disk: Disk, folder: string, order: Order, question: Question | undefined, json: boolean): void {
  try {
    openFolder(disk, folder, order, question)
  } catch (error) {
    throw storeTrouble(error, folder, false)
  }
  const worlds = worldsOf(chunksOf(order.work))
  const shards = mostShards(order.work)
  process.stderr.write(
    `${counted(worlds, 'world')} in ${shards === 1 ? 'one shard' : `at most ${counted(shards, 'shard')}`}; nothing was run. On each of n machines, k from 1 to n: ` +
      `constancy resume ${quoted(folder)} --shard k/n\n`,
  )
  process.stdout.write(json ? `${JSON.stringify({ folder, worlds, shards })}\n` : `${folder}\n`)
}
