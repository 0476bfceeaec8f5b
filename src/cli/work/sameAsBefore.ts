import type { Order } from '../../formats/order.ts'
import { runOf } from '../../study/layout.ts'
import { worldsIn } from '../results/rows.ts'
import type { KeptWorld } from '../results/rows.ts'
import { EXIT, Stop } from '../stop.ts'
import type { Disk } from '../store/disk.ts'
import { remade } from './remade.ts'

/** Team-weeks beyond which a world is too long to be made again only to be sure. */
const SHORT = 1_000_000

/**
 * Makes the first world of a folder again before anything is added to it or read from it: numbers of two builds that call
 * themselves the same version must not be mixed, nor old ones be shown as new. Long worlds are left to `verify`.
 */
export async function sameAsBefore(disk: Disk, folder: string, order: Order): Promise<void> {
  const { scenario, work } = order
  if (scenario.teams.length * scenario.weeks * work.designs.length > SHORT) return
  const [first] = worldsIn(disk, folder, order)
  if (first === undefined) return
  const [differing] = await differences(order, [first], 1)
  if (differing === undefined) return
  throw new Stop(
    EXIT.notVerified,
    `${folder}: run ${differing.run + 1} gives other numbers now: these results were made by another build of version ${work.engine}. Remove them, or choose another --out`,
  )
}

export interface Difference {
  readonly run: number
  readonly stored: string
  readonly made: string
}

/** Runs of these worlds that do not give the same bytes again. */
export async function differences(order: Order, worlds: readonly KeptWorld[], jobs: number): Promise<Difference[]> {
  const found: Difference[] = []
  let w = 0
  const groups = worlds.map(({ group }) => group)
  for await (const runs of remade(order, groups, jobs)) {
    const world = worlds[w++]
    runs.forEach(({ line, series }, design) => {
      const stored = world.runs[design]
      if (stored.line === line && (stored.series ?? series) === series) return
      found.push({ run: runOf(order.work, world.group, design), stored: stored.line ?? '', made: line })
    })
  }
  return found
}
