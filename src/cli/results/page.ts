import { join } from 'node:path'
import { readWeeks } from '../../formats/results/readWeeks.ts'
import type { Order } from '../../formats/order.ts'
import type { SearchOrder } from '../../formats/search.ts'
import { CAUSES } from '../../model/world.ts'
import { again } from '../../report/page/again.ts'
import { pageText } from '../../report/page/document.ts'
import { comparisonPage } from '../../report/page/comparison.ts'
import { searchPage } from '../../report/page/search.ts'
import { sweepPage } from '../../report/page/sweep.ts'
import { MAIN } from '../../study/answer.ts'
import type { SearchAnswer } from '../../study/optimise/answer.ts'
import { quoted } from '../quoted.ts'
import type { Disk } from '../store/disk.ts'
import { folderName, nameOf } from '../store/folder.ts'
import type { Found } from './finished.ts'

export const PAGE = 'report.html'

/** The page of a results folder that is finished; weekly series are read from the folder, if they are kept there. */
export function pageOf(disk: Disk, folder: string, order: Order, found: Found): string {
  const { work, scenario, id } = order
  const made = {
    version: work.engine,
    id,
    seed: scenario.seed,
    folder: folderName(order),
    command: commandOf(order, found),
    files: [
      'plan.json',
      'scenario.json',
      ...(work.table === '' ? [] : ['points.csv']),
      ...(found.kind === 'sweep' ? ['experiment.json'] : []),
    ],
  }
  if (found.kind === 'sweep') return pageText(sweepPage(found.answer, scenario, work, made))
  const path = join(folder, 'weeks.csv')
  const wanted = [MAIN, ...CAUSES.map((cause) => `duplicated.${cause}`)]
  const weeks = disk.exists(path) ? readWeeks(disk.read(path), work.weeks, wanted) : undefined
  return pageText(comparisonPage(found.answer, scenario, work, weeks, again(made, work.plan)))
}

/** The page of a search. */
export function searchPageOf({ search, scenario, id }: SearchOrder, found: SearchAnswer, work: Order['work']): string {
  const made = {
    version: search.engine,
    id,
    seed: scenario.seed,
    folder: nameOf(search.name, id),
    command: ['constancy', 'sweep', quoted(`${search.name}.yaml`)].join(' '),
    files: ['search.json', 'scenario.json', 'experiment.json'],
  }
  return pageText(searchPage(found, scenario, work, made))
}

/** The command that asks for the same, with the file's name; where it lies only the user knows. */
function commandOf({ work, scenario }: Order, found: Found): string {
  const seed = ['--seed', quoted(scenario.seed)]
  if (found.kind === 'sweep')
    return ['constancy', 'sweep', quoted(`${work.name}.yaml`), '--replicates', String(work.replicates), ...seed].join(' ')
  const designs = work.designs.length === scenario.designs.length ? [] : ['--designs', quoted(work.designNames.join(','))]
  return ['constancy', 'compare', quoted(`${work.name}.yaml`), ...designs, '--replicates', String(work.replicates), ...seed].join(' ')
}
