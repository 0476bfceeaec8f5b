import { join } from 'node:path'
import type { Order } from '../../formats/order.ts'
import { readable } from '../../formats/canonical.ts'
import { readOrder } from '../../formats/order.ts'
import { pointsText } from '../../formats/results/pointsText.ts'
import type { Question } from '../../study/sweep/question.ts'
import { EXIT, Stop } from '../stop.ts'
import { CHUNKS } from './chunkFile.ts'
import type { Disk } from './disk.ts'
import { isAlive } from './process.ts'
import { leftovers, publish, replace } from './publish.ts'

/** Name of a results folder: the scenario's, made fit for any file system, and the start of the plan's id. */
export function folderName({ work, id }: Order): string {
  return nameOf(work.name, id)
}

export function nameOf(name: string, id: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `${slug || 'results'}-${id.slice(0, 8)}`
}

/** What varies, at each point. */
export const POINTS = 'points.csv'

/** Where what is asked of a sweep is kept. */
export const QUESTION = 'experiment.json'

/** What makes a folder that of a search: its runs lie in folders below. */
export const SEARCH = 'search.json'

/** Makes the folder of an order, or takes up the one that is there, for a question. Throws Stop if that one belongs to another plan. */
export function openFolder(disk: Disk, folder: string, order: Order, question?: Question): void {
  disk.mkdir(join(folder, CHUNKS))
  publish(disk, join(folder, 'scenario.json'), [`${order.scenarioText}\n`])
  if (order.work.table !== '') publish(disk, join(folder, POINTS), pointsText(order.points))
  const first = publish(disk, join(folder, 'plan.json'), [`${order.planText}\n`])
  const there = first ? order : orderIn(disk, folder)
  if (there.id !== order.id) {
    throw new Stop(
      EXIT.badInput,
      `${folder}: holds results of another plan (${there.id.slice(0, 8)}, expected ${order.id.slice(0, 8)}). Choose another --out`,
    )
  }
  if (question !== undefined) replace(disk, join(folder, QUESTION), [readable(question)])
}

/** Removes what killed processes left unfinished. */
export function clearLeftovers(disk: Disk, folder: string): void {
  for (const place of [folder, join(folder, CHUNKS)]) {
    for (const name of leftovers(disk.list(place), isAlive)) removeOnce(disk, join(place, name))
  }
}

/** Another process that clears up may have been first. */
function removeOnce(disk: Disk, path: string): void {
  try {
    disk.unlink(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/** The order that a results folder was made for. Throws Stop if there is none, or if it was changed. */
export function orderIn(disk: Disk, folder: string): Order {
  const read = (name: string): string => {
    try {
      return disk.read(join(folder, name))
    } catch {
      if (disk.exists(join(folder, SEARCH)))
        throw new Stop(
          EXIT.badInput,
          `${folder}: holds a search; its runs lie in folders of their own. Name one, such as ${join(folder, 'rounds', '01')}`,
        )
      if (!disk.exists(folder))
        throw new Stop(EXIT.badInput, `${folder}: no such folder: expected a results folder, such as results/NAME-1a2b3c4d`)
      throw new Stop(EXIT.badInput, `${folder}: no ${name} in it: expected a results folder, such as results/NAME-1a2b3c4d`)
    }
  }
  const order = readOrder(read('plan.json'), read('scenario.json'), () => read(POINTS))
  if ('fault' in order) throw new Stop(EXIT.badInput, `${folder}: ${order.fault}`)
  return order
}

/** The order of a folder that this version of the program may add to. */
export function orderToGoOn(disk: Disk, folder: string, engine: string): Order {
  const order = orderIn(disk, folder)
  if (order.work.engine === engine) return order
  throw new Stop(
    EXIT.badInput,
    `${folder}: made by version ${order.work.engine}, this is ${engine}: numbers of two versions are not mixed. Run the comparison again`,
  )
}
