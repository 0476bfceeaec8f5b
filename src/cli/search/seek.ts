import type { SearchAnswer } from '../../study/optimise/answer.ts'
import { settingsOf, spaceOf } from '../../study/optimise/settings.ts'
import { storeTrouble } from '../store/trouble.ts'
import { runnersOf } from '../work/runner.ts'
import { sameAsBefore } from '../work/sameAsBefore.ts'
import { completeSearch, finishSearch } from './finish.ts'
import { openSearch, removeParts, roundPart } from './folder.ts'
import { foundBy } from './found.ts'
import { makerOf, type Seeking } from './maker.ts'
import { play, type Played } from './rounds.ts'

/**
 * The answer to a search. A folder that is complete answers at once; one that is not goes on from where it was; none is begun.
 * @throws Stop when results cannot be written, or belong to another search
 */
export async function seek(seeking: Seeking): Promise<SearchAnswer> {
  const { disk, folder, order, question, kept, say } = seeking
  await sameFirstRound(seeking)
  const there = completeSearch(disk, folder, order, question)
  if (there !== undefined) {
    say(`${folder} is complete: nothing was run`)
    // Left behind where the program was stopped between the manifest and this.
    if (kept) removeParts(disk, folder)
    return there
  }
  try {
    openSearch(disk, folder, order, question)
  } catch (error) {
    throw storeTrouble(error, folder, false)
  }
  const found = foundBy(order, question.title, await playAll(seeking))
  try {
    finishSearch(disk, folder, order, question, found, kept)
    if (kept) removeParts(disk, folder)
  } catch (error) {
    throw storeTrouble(error, folder, true)
  }
  return found
}

async function playAll(seeking: Seeking): Promise<Played> {
  const { disk, folder, order, jobs } = seeking
  const runners = runnersOf(jobs)
  try {
    return (await play(disk, folder, order, makerOf(seeking, runners)))!
  } finally {
    await runners.close()
  }
}

/** Numbers of two builds that call themselves the same version must not be mixed, nor old ones be shown as new. */
async function sameFirstRound({ disk, folder, order }: Seeking): Promise<void> {
  const unit = settingsOf(order.search, spaceOf(order.search, order.scenario), [], order.scenario.seed)
  if (unit.length === 0) return
  const first = roundPart(folder, order, 0, unit)
  if (disk.exists(first.folder)) await sameAsBefore(disk, first.folder, first.order)
}
