import { chunkName, chunkState } from '../store/chunkFile.ts'
import type { Disk } from '../store/disk.ts'
import { orderIn } from '../store/folder.ts'
import { chunksOf, worldsOf } from '../../study/layout.ts'
import { wantedChunks } from '../work/wanted.ts'
import { quoted } from '../quoted.ts'
import { manifestFaults, manifestOf } from './complete.ts'
import { counted } from '../../report/words.ts'

/** What a results folder holds. */
export interface Status {
  readonly folder: string
  readonly version: string
  readonly designs: readonly string[]
  readonly complete: boolean
  readonly worlds: number
  /** Worlds asked for; with `--precision` as far as is known yet. */
  readonly wanted: number
  readonly runs: number
  /** Stored parts that cannot be used, and why. */
  readonly damaged: readonly string[]
  /** Result files that are missing or were changed after they were written. */
  readonly changed: readonly string[]
}

export function statusOf(disk: Disk, folder: string): Status {
  const order = orderIn(disk, folder)
  const { work } = order
  const states = chunksOf(work).map((chunk) => ({ chunk, state: chunkState(disk, folder, order, chunk) }))
  const done = states.filter(({ state }) => state === 'done').map(({ chunk }) => chunk)
  const damaged = states.flatMap(({ chunk, state }) => (typeof state === 'string' ? [] : [`${chunkName(chunk)}: ${state.fault}`]))
  const changed = manifestFaults(disk, folder, order)
  const complete = changed?.length === 0
  // Results that are kept in git have no chunks any more.
  const worlds = complete ? manifestOf(disk, folder)!.counts.worlds : worldsOf(done)
  const wanted = complete ? worlds : worldsOf(wantedChunks(disk, folder, order, new Set(done.map(({ index }) => index))).chunks)
  return {
    folder,
    version: work.engine,
    designs: work.designNames,
    complete,
    worlds,
    wanted,
    runs: worlds * work.designs.length,
    damaged,
    changed: changed ?? [],
  }
}

export function statusText(status: Status): string {
  const { folder, complete, worlds, wanted, runs, designs, damaged, changed } = status
  return [
    `${folder}: ${complete ? 'complete' : 'not complete'}; ${worlds} of ${counted(wanted, 'world')}, ${counted(runs, 'run')} of ${counted(designs.length, 'design')}`,
    ...damaged,
    ...changed,
    ...(complete ? [] : [`go on with: constancy resume ${quoted(folder)}`]),
  ].join('\n')
}
