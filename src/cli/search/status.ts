import { join } from 'node:path'
import { roundsOf } from '../../study/optimise/search.ts'
import { quoted } from '../quoted.ts'
import { statusOf, type Status } from '../results/status.ts'
import type { Disk } from '../store/disk.ts'
import { orderIn } from '../store/folder.ts'
import { searchFaults, searchManifest } from './finish.ts'
import { hasParts, searchIn, type Part } from './folder.ts'
import { play } from './rounds.ts'
import { counted } from '../../report/words.ts'

/** What the folder of a search holds. */
export interface SearchStatus {
  readonly folder: string
  readonly version: string
  readonly design: string
  readonly complete: boolean
  /** Rounds that are complete, of so many. */
  readonly rounds: number
  readonly of: number
  readonly runs: number
  /** What is done or under way. */
  readonly parts: readonly (Status & Pick<Part, 'label' | 'kind'>)[]
  readonly damaged: readonly string[]
  /** Files that are missing or were changed, and parts that are none of this search. */
  readonly changed: readonly string[]
}

export async function searchStatus(disk: Disk, folder: string): Promise<SearchStatus> {
  const order = searchIn(disk, folder)
  const parts: SearchStatus['parts'][number][] = []
  const foreign: string[] = []
  const played = await play(disk, folder, order, async ({ label, kind, ...part }) => {
    if (!disk.exists(join(part.folder, 'plan.json'))) return false
    if (orderIn(disk, part.folder).id !== part.order.id) {
      foreign.push(`${label}: ${part.folder} holds other runs than the search comes to`)
      return false
    }
    const status = statusOf(disk, part.folder)
    parts.push({ ...status, label, kind })
    return status.complete
  })
  const faults = searchFaults(disk, folder, order)
  // Results that are kept in git have no parts any more: what they were is in the manifest.
  const kept = faults?.length === 0 && !hasParts(disk, folder) ? searchManifest(disk, folder)?.counts : undefined
  const all = (of: 'damaged' | 'changed'): string[] => parts.flatMap((part) => part[of].map((text) => `${part.label}: ${text}`))
  return {
    folder,
    version: order.search.engine,
    design: order.scenario.designs[order.search.design].name,
    complete: kept !== undefined || (played !== undefined && faults?.length === 0),
    rounds: kept?.rounds ?? parts.filter(({ complete, kind }) => complete && kind === 'round').length,
    of: roundsOf(order.search),
    runs: kept?.runs ?? parts.reduce((sum, { runs }) => sum + runs, 0),
    parts,
    damaged: all('damaged'),
    changed: [...(faults ?? []), ...all('changed'), ...foreign],
  }
}

export function searchStatusText({ folder, complete, rounds, of, runs, design, parts, damaged, changed }: SearchStatus): string {
  const last = parts.at(-1)
  return [
    `${folder}: ${complete ? 'complete' : 'not complete'}; ${rounds} of ${counted(of, 'round')}, ${counted(runs, 'run')}; the levers of ${design} are split`,
    ...(complete || last === undefined ? [] : [`${last.label}: ${last.worlds} of ${counted(last.wanted, 'world')}`]),
    ...damaged,
    ...changed,
    ...(complete ? [] : [`go on with: constancy resume ${quoted(folder)}`]),
  ].join('\n')
}
