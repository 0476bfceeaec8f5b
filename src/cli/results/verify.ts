import type { Order } from '../../formats/order.ts'
import type { Disk } from '../store/disk.ts'
import { orderIn } from '../store/folder.ts'
import { EXIT, Stop } from '../stop.ts'
import { version } from '../version.ts'
import { differences } from '../work/sameAsBefore.ts'
import { statusOf } from './status.ts'
import { worldsIn } from './rows.ts'
import type { KeptWorld } from './rows.ts'
import { counted } from '../../report/words.ts'

export interface Verified {
  readonly folder: string
  readonly made: string
  readonly now: string
  readonly worlds: number
  readonly runs: number
  /** Runs that gave other bytes. */
  readonly different: readonly {
    readonly run: number
    readonly stored: string
    readonly made: string
    /** The part of a search that the run is of. */
    readonly part?: string
  }[]
  /** Files and stored parts that are damaged, missing or changed. */
  readonly changed: readonly string[]
}

/** Makes some worlds of a folder again, spread evenly over it, and compares rows and weekly series; also checks every file's sha256. */
export async function verify(disk: Disk, folder: string, sample: number, jobs: number): Promise<Verified> {
  const order = orderIn(disk, folder)
  const { complete, damaged, changed } = statusOf(disk, folder)
  const worlds = spread(disk, folder, order, sample)
  if (worlds.length === 0) {
    const none = complete ? 'keeps no runs: make it again in another --out, and compare the files' : 'holds no runs yet'
    throw new Stop(EXIT.badInput, `${folder}: ${none}`)
  }
  const different = await differences(order, worlds, jobs)
  return {
    folder,
    made: order.work.engine,
    now: version(),
    worlds: worlds.length,
    runs: worlds.length * order.work.designs.length,
    different: different.map((one) => ({ ...one, run: one.run + 1 })),
    changed: [...damaged, ...changed],
  }
}

/** First, last, and evenly between. Counted before they are read, since all of them may be more than memory holds. */
function spread(disk: Disk, folder: string, order: Order, most: number): KeptWorld[] {
  let count = 0
  for (const _ of worldsIn(disk, folder, order)) count++
  const n = Math.min(most, count)
  const wanted = new Set(Array.from({ length: n }, (_, i) => (n === 1 ? 0 : Math.round((i * (count - 1)) / (n - 1)))))
  const worlds: KeptWorld[] = []
  let at = 0
  for (const world of worldsIn(disk, folder, order)) if (wanted.has(at++)) worlds.push(world)
  return worlds
}

const SHOWN = 5

export function verifyText({ folder, made, now, worlds, runs, different, changed }: Verified): string {
  const verdict =
    different.length === 0 ? 'every byte the same' : different.length === 1 ? '1 run differs' : `${counted(different.length, 'run')} differ`
  return [
    `${folder}: ${counted(worlds, 'world')} (${counted(runs, 'run')}) made again: ${verdict}`,
    ...(made === now ? [] : [`made by version ${made}, this is ${now}`]),
    ...changed,
    ...different.slice(0, SHOWN).flatMap(({ part, run, stored, made: again }) => {
      const where = `${part === undefined ? '' : `${part}, `}run ${run}`
      return [`${where}, stored: ${stored}`, `${where}, now:    ${again}`]
    }),
  ].join('\n')
}
