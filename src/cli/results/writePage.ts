import { join } from 'node:path'
import { readable } from '../../formats/canonical.ts'
import type { Answer } from '../../study/answer.ts'
import type { SweepAnswer } from '../../study/sweep/answer.ts'
import { quoted } from '../quoted.ts'
import { completeSearch } from '../search/finish.ts'
import { isSearch, presentPart, searchIn } from '../search/folder.ts'
import { EXIT, Stop } from '../stop.ts'
import type { Disk } from '../store/disk.ts'
import { orderIn } from '../store/folder.ts'
import { replace } from '../store/publish.ts'
import { storeTrouble } from '../store/trouble.ts'
import { COMPARISON_ANSWER } from './comparison.ts'
import { manifestFaults, manifestOf, questionIn } from './complete.ts'
import type { Found } from './finished.ts'
import { MANIFEST } from './finish.ts'
import { PAGE, pageOf, searchPageOf } from './page.ts'
import { sumOf } from './putFile.ts'
import { SWEEP_ANSWER } from './sweep.ts'

/**
 * Writes the page of a results folder that is finished. @returns the file's path
 * @throws Stop where there is nothing finished, where the folder was changed, or where a file of that name is there
 */
export function writePage(disk: Disk, folder: string, { out, force }: { readonly out?: string; readonly force: boolean }): string {
  const page = isSearch(disk, folder) ? pageOfSearch(disk, folder) : pageIn(disk, folder)
  const path = out ?? join(folder, PAGE)
  if (out !== undefined && disk.exists(out) && !force)
    throw new Stop(EXIT.badInput, `${out} is there already. Choose another --out, or say --force`)
  try {
    replace(disk, path, [page])
    if (out === undefined) listAgain(disk, folder, page)
  } catch (error) {
    throw storeTrouble(error, path, false)
  }
  return path
}

function pageIn(disk: Disk, folder: string): string {
  const order = orderIn(disk, folder)
  const faults = manifestFaults(disk, folder, order)
  if (faults === undefined) throw unfinished(folder)
  refuseChanged(folder, faults)
  const read = (name: string): string => disk.read(join(folder, name))
  const found: Found =
    questionIn(disk, folder) === undefined
      ? { kind: 'comparison', answer: JSON.parse(read(COMPARISON_ANSWER)) as Answer }
      : { kind: 'sweep', answer: JSON.parse(read(SWEEP_ANSWER)) as SweepAnswer }
  return pageOf(disk, folder, order, found)
}

function pageOfSearch(disk: Disk, folder: string): string {
  const order = searchIn(disk, folder)
  const found = completeSearch(disk, folder, order, questionIn(disk, folder)!)
  if (found === undefined) throw unfinished(folder)
  return searchPageOf(order, found, presentPart(folder, order).order.work)
}

function unfinished(folder: string): Stop {
  return new Stop(
    EXIT.badInput,
    `${folder} is not complete: there is nothing to report yet. Go on with: constancy resume ${quoted(folder)}`,
  )
}

/** Numbers that somebody changed are not told; a page that is to be made anew may be any. */
function refuseChanged(folder: string, faults: readonly string[]): void {
  const others = faults.filter((fault) => !fault.startsWith(PAGE))
  if (others.length > 0)
    throw new Stop(EXIT.badInput, `${folder}: ${others.join(', ')}. Make it again with: constancy resume ${quoted(folder)}`)
}

/** A manifest that lists the page lists it as it is now: another version of the program may draw it otherwise. */
function listAgain(disk: Disk, folder: string, page: string): void {
  const manifest = manifestOf(disk, folder)
  if (!manifest?.files.some(({ name }) => name === PAGE)) return
  const files = manifest.files.map((file) => (file.name === PAGE ? sumOf(PAGE, [page]) : file))
  replace(disk, join(folder, MANIFEST), [readable({ ...manifest, files })])
}
