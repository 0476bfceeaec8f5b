import type { Answer } from '../../study/answer.ts'
import type { Order } from '../../formats/order.ts'
import { completeAnswer } from '../results/complete.ts'
import { finish } from '../results/finish.ts'
import type { Finishing } from '../results/finish.ts'
import type { Disk } from '../store/disk.ts'
import { clearLeftovers, openFolder } from '../store/folder.ts'
import { freeLock, takeLock } from '../store/lock.ts'
import { storeTrouble } from '../store/trouble.ts'
import { doWork } from './doWork.ts'
import { onInterrupt } from './interrupt.ts'
import type { Progress } from './progress.ts'
import { formulasOf } from './remade.ts'
import { sameAsBefore } from './sameAsBefore.ts'

export interface Asking extends Finishing {
  readonly disk: Disk
  readonly folder: string
  readonly order: Order
  readonly jobs: number
  readonly progress: Progress
  readonly say: (line: string) => void
}

/**
 * The answer to an order. A folder that is complete answers at once; one that is not goes on from where it was; none is begun.
 * @throws Stop when results cannot be written, or belong to another plan
 */
export async function answer(asking: Asking): Promise<Answer> {
  const { disk, folder, order, say } = asking
  const there = completeAnswer(disk, folder, order, asking.everyRun)
  if (there !== undefined) {
    await sameAsBefore(disk, folder, order)
    say(`${folder} is complete: nothing was run`)
    return there
  }
  let started = false
  const forget = onInterrupt(() => {
    asking.progress.stop()
    freeLock(disk, folder)
    return `Stopped; what was done is kept. Go on with: constancy resume ${quoted(folder)}`
  })
  try {
    openFolder(disk, folder, order)
    started = true
    await lockOrWait(asking)
    clearLeftovers(disk, folder)
    await sameAsBefore(disk, folder, order)
    await doWork({ ...asking, formulas: await formulasOf(order) })
    return finish(disk, folder, order, asking)
  } catch (error) {
    throw storeTrouble(error, folder, started)
  } finally {
    forget()
    freeLock(disk, folder)
  }
}

const POLL = 500

async function lockOrWait({ disk, folder, say }: Asking): Promise<void> {
  let told = false
  for (;;) {
    const holder = takeLock(disk, folder)
    if (holder === undefined) return
    if (!told) say(`${folder}: process ${holder} works on it; waiting for it`)
    told = true
    await new Promise((go) => setTimeout(go, POLL))
  }
}

/** A path as a shell takes it. */
export function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`
}
