import type { Path } from '../model/check/data.ts'
import type { Problem } from '../model/check/problem.ts'
import { sentence } from '../model/check/problem.ts'
import type { Files } from './files.ts'
import type { Place, Places } from './places.ts'
import type { Located } from './tree.ts'

/** What every step of reading a scenario is handed: the files, and the list to which problems are added. */
export interface Reading {
  readonly files: Files
  readonly problems: Located[]
}

export function addProblem(reading: Reading, place: Place, text: string): void {
  reading.problems.push({ place, text })
}

/** Problems of data as problems of files. */
export function located(problems: readonly Problem[], at: (path: Path, on: Problem['on']) => Place): Located[] {
  return problems.map((one) => ({ place: at(one.path, one.on), text: sentence(one) }))
}

/** Adds problems of data that has places. */
export function addAll(reading: Reading, problems: readonly Problem[], places: Places, under: Path = []): void {
  reading.problems.push(...located(problems, (path, on) => places.at([...under, ...path], on)))
}
