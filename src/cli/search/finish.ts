import { join } from 'node:path'
import { readable } from '../../formats/canonical.ts'
import { dataPackage, tableResource } from '../../formats/results/datapackage.ts'
import { resultCsv } from '../../formats/results/tables.ts'
import type { SearchOrder } from '../../formats/search.ts'
import type { Block } from '../../report/block.ts'
import { reportMarkdown } from '../../report/markdown.ts'
import { searchReport } from '../../report/sweep/search.ts'
import { assumedIn } from '../../study/assumed.ts'
import { SEARCH_FORMAT, type SearchAnswer } from '../../study/optimise/answer.ts'
import { optimiseTable } from '../../study/optimise/table.ts'
import type { Question } from '../../study/sweep/question.ts'
import { unequalBudgets, unnamedDifferences } from '../../study/unequal.ts'
import { MANIFEST } from '../results/finish.ts'
import { made, type FileSum } from '../results/manifest.ts'
import { PAGE, searchPageOf } from '../results/page.ts'
import { putFile, sumOf } from '../results/putFile.ts'
import { SWEEP_ANSWER } from '../results/sweep.ts'
import { digestOf } from '../store/chunkFile.ts'
import type { Disk } from '../store/disk.ts'
import { QUESTION, SEARCH } from '../store/folder.ts'
import { replace } from '../store/publish.ts'
import { presentPart, searchName } from './folder.ts'

/** Says that a search is complete; its parts have manifests of their own. */
interface SearchManifest {
  readonly format: 'constancy-search-results/1'
  readonly program: string
  readonly version: string
  readonly search: string
  readonly seed: string
  readonly counts: { readonly rounds: number; readonly settings: number; readonly runs: number; readonly failed: number }
  readonly files: readonly FileSum[]
  /** When and where; left out of results that are kept in git. */
  readonly made?: Readonly<Record<string, string | number>>
}

/** Writes the tables of a search, and its manifest last. */
export function finishSearch(disk: Disk, folder: string, order: SearchOrder, question: Question, found: SearchAnswer, kept: boolean): void {
  const { search, scenario, id } = order
  const table = optimiseTable(found)
  const files: readonly (readonly [string, Iterable<string>])[] = [
    [table.file, resultCsv(table)],
    [SWEEP_ANSWER, [readable(found)]],
    [QUESTION, [readable(question)]],
    ['report.md', [reportMarkdown(found.title, blocksOf(order, found))]],
    ...(kept ? [] : [[PAGE, [searchPageOf(order, found, presentPart('', order).order.work)]] as const]),
    ['datapackage.json', [dataPackage(searchName(order), [tableResource(table)])]],
  ]
  const texts = [
    [SEARCH, `${order.searchText}\n`],
    ['scenario.json', `${order.scenarioText}\n`],
  ]
  const sums = [...files.map(([name, parts]) => putFile(disk, folder, name, parts)), ...texts.map(([name, text]) => sumOf(name, [text]))]
  const manifest: SearchManifest = {
    format: 'constancy-search-results/1',
    program: 'constancy',
    version: search.engine,
    search: id,
    seed: scenario.seed,
    counts: { rounds: found.rounds, settings: found.asked, runs: found.runs, failed: found.failedRuns },
    files: sums,
    ...(kept ? {} : { made: made() }),
  }
  replace(disk, join(folder, MANIFEST), [readable(manifest)])
}

/** What people are told of a search. */
export function blocksOf(order: SearchOrder, found: SearchAnswer): Block[] {
  const { unequal, unnamed } = besideLevers(order)
  return searchReport(found, unequal, unnamed, assumedIn(order.scenario))
}

/** What differs between the design that is split and the baseline, and is no lever. */
export function besideLevers(order: SearchOrder): { readonly unequal: readonly string[]; readonly unnamed: readonly string[] } {
  const { work } = presentPart('', order).order
  return { unequal: unequalBudgets(order.scenario, work), unnamed: unnamedDifferences(order.scenario, work) }
}

export function searchManifest(disk: Disk, folder: string): SearchManifest | undefined {
  try {
    return JSON.parse(disk.read(join(folder, MANIFEST))) as SearchManifest
  } catch {
    return undefined
  }
}

/** What is wrong with the files that a search's manifest lists; undefined where there is no manifest of this search. */
export function searchFaults(disk: Disk, folder: string, { id }: SearchOrder): string[] | undefined {
  const manifest = searchManifest(disk, folder)
  if (manifest?.search !== id) return undefined
  return manifest.files.flatMap(({ name, sha256 }) => {
    if (!disk.exists(join(folder, name))) return [`${name} is missing`]
    return digestOf(disk, join(folder, name)) === sha256 ? [] : [`${name} was changed`]
  })
}

/** The answer of a search that is complete, to the same question; undefined where anything is left to do. */
export function completeSearch(disk: Disk, folder: string, order: SearchOrder, question: Question): SearchAnswer | undefined {
  if (searchFaults(disk, folder, order)?.length !== 0 || disk.read(join(folder, QUESTION)) !== readable(question)) return undefined
  const found = JSON.parse(disk.read(join(folder, SWEEP_ANSWER))) as SearchAnswer
  return found.format === SEARCH_FORMAT ? found : undefined
}
