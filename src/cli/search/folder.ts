import { join } from 'node:path'
import { readable } from '../../formats/canonical.ts'
import type { Order } from '../../formats/order.ts'
import { orderOf } from '../../formats/order.ts'
import { readSearchOrder, type SearchOrder } from '../../formats/search.ts'
import { confirmationOf, presentOf, roundOf } from '../../study/optimise/parts.ts'
import { roundsOf } from '../../study/optimise/search.ts'
import type { Question } from '../../study/sweep/question.ts'
import { EXIT, Stop } from '../stop.ts'
import type { Disk } from '../store/disk.ts'
import { nameOf, QUESTION, SEARCH } from '../store/folder.ts'
import { isAlive } from '../store/process.ts'
import { leftovers, publish, replace } from '../store/publish.ts'

const ROUNDS = 'rounds'

/** A part of a search: runs in a results folder of their own. */
export interface Part {
  /** As people call it: `round 3 of 10`. */
  readonly label: string
  readonly kind: 'round' | 'confirmation' | 'present'
  readonly folder: string
  readonly order: Order
}

export function searchName({ search, id }: SearchOrder): string {
  return nameOf(search.name, id)
}

export function isSearch(disk: Disk, folder: string): boolean {
  return disk.exists(join(folder, SEARCH))
}

function roundFolder(folder: string, round: number): string {
  return join(folder, ROUNDS, String(round + 1).padStart(2, '0'))
}

/** A round, counted from 0. */
export function roundPart(folder: string, { search, scenario }: SearchOrder, round: number, unit: Float64Array): Part {
  const label = `round ${round + 1} of ${roundsOf(search)}`
  return { label, kind: 'round', folder: roundFolder(folder, round), order: orderOf(roundOf(search, round, unit), scenario, search.engine) }
}

const CONFIRMED = 'confirmation'
const PRESENT = 'as-it-is'

export function confirmPart(folder: string, { search, scenario }: SearchOrder, unit: Float64Array): Part {
  const order = orderOf(confirmationOf(search, unit), scenario, search.engine)
  return { label: 'the best in fresh worlds', kind: 'confirmation', folder: join(folder, CONFIRMED), order }
}

export function presentPart(folder: string, { search, scenario }: SearchOrder): Part {
  const order = orderOf(presentOf(search), scenario, search.engine)
  return { label: 'the design as it is', kind: 'present', folder: join(folder, PRESENT), order }
}

/** Makes the folder of a search, or takes up the one that is there. @throws Stop if that one belongs to another search */
export function openSearch(disk: Disk, folder: string, order: SearchOrder, question: Question): void {
  disk.mkdir(join(folder, ROUNDS))
  publish(disk, join(folder, 'scenario.json'), [`${order.scenarioText}\n`])
  const first = publish(disk, join(folder, SEARCH), [`${order.searchText}\n`])
  if (!first && searchIn(disk, folder).id !== order.id)
    throw new Stop(EXIT.badInput, `${folder}: holds another search. Choose another --out`)
  for (const name of leftovers(disk.list(folder), isAlive)) disk.unlink(join(folder, name))
  replace(disk, join(folder, QUESTION), [readable(question)])
}

/** The search that a folder was made for. @throws Stop if it was changed */
export function searchIn(disk: Disk, folder: string): SearchOrder {
  const order = readSearchOrder(disk.read(join(folder, SEARCH)), disk.read(join(folder, 'scenario.json')))
  if ('fault' in order) throw new Stop(EXIT.badInput, `${folder}: ${order.fault}`)
  return order
}

/** The search of a folder that this version of the program may add to. */
export function searchToGoOn(disk: Disk, folder: string, engine: string): SearchOrder {
  const order = searchIn(disk, folder)
  if (order.search.engine === engine) return order
  throw new Stop(
    EXIT.badInput,
    `${folder}: made by version ${order.search.engine}, this is ${engine}: numbers of two versions are not mixed. Run the search again`,
  )
}

/** Whether runs of a search are still there, and not only what was found. */
export function hasParts(disk: Disk, folder: string): boolean {
  return [ROUNDS, CONFIRMED, PRESENT].some((part) => disk.exists(join(folder, part)))
}

/** Leaves what was found, and takes away what it was found from: the same command makes it again. */
export function removeParts(disk: Disk, folder: string): void {
  for (const part of [ROUNDS, CONFIRMED, PRESENT]) disk.remove(join(folder, part))
}
