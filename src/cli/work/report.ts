import type { Order } from '../../formats/order.ts'
import type { Shard } from '../../study/layout.ts'
import type { Found } from '../results/finished.ts'
import { printAnswer } from '../screen/print.ts'

/** Prints the answer; or of a shard that is done while others are not, that it is done. */
export async function report(
  found: Found | undefined,
  order: Order,
  folder: string,
  { shard, json }: { readonly shard?: Shard; readonly json: boolean },
): Promise<void> {
  if (found !== undefined) return printAnswer(found, order, folder, json)
  const [k, of] = [(shard?.k ?? 0) + 1, shard?.of ?? 1]
  process.stderr.write(`shard ${k} of ${of} is done; the last shard to end makes the tables\n`)
  process.stdout.write(json ? `${JSON.stringify({ folder, shard: k, of })}\n` : `${folder}\n`)
}
