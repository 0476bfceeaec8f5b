import type { SearchOrder } from '../../formats/search.ts'
import type { Round } from '../../study/optimise/archive.ts'
import { front, type Front } from '../../study/optimise/front.ts'
import { roundsOf } from '../../study/optimise/search.ts'
import { settingsOf, spaceOf } from '../../study/optimise/settings.ts'
import type { Space } from '../../study/optimise/space.ts'
import type { Disk } from '../store/disk.ts'
import { columnsIn, type Columns } from './columns.ts'
import { confirmPart, presentPart, roundPart, type Part } from './folder.ts'

/** What all parts gave when they were done. */
export interface Played {
  readonly space: Space
  readonly shortlist: Front
  /** Of the rounds, of the shortlist (none where nothing is on it), and of the design as it is. */
  readonly rounds: readonly Columns[]
  readonly confirmation?: Columns
  readonly present: Columns
}

/** Sees to it that a part is done; false where it is not, and nothing after it can be known. */
export type Make = (part: Part) => Promise<boolean>

/**
 * Goes through a search, from its first part to its last. What comes next is worked out from what the folders of the parts before
 * hold, never remembered, so that it makes no difference whether they were made now or before a kill.
 * @returns undefined where a part is not done
 */
export async function play(disk: Disk, folder: string, order: SearchOrder, make: Make): Promise<Played | undefined> {
  const { search, scenario } = order
  const done = async (part: Part): Promise<Columns | undefined> =>
    (await make(part)) ? columnsIn(disk, part, search.objectives) : undefined
  const space = spaceOf(search, scenario)
  const history: Round[] = []
  const rounds: Columns[] = []
  for (let n = 0; n < roundsOf(search); n++) {
    const unit = settingsOf(search, space, history, scenario.seed)
    if (unit.length === 0) break
    const columns = await done(roundPart(folder, order, n, unit))
    if (columns === undefined) return undefined
    history.push({ unit, results: columns.results.map(([results]) => results) })
    rounds.push(columns)
  }
  const shortlist = front(space, history, search.shortlist)
  const some = shortlist.candidates.length > 0
  const confirmation = some ? await done(confirmPart(folder, order, shortlist.unit)) : undefined
  if (some && confirmation === undefined) return undefined
  const present = await done(presentPart(folder, order))
  return present && { space, shortlist, rounds, ...(confirmation && { confirmation }), present }
}
