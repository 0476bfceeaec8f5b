import { withBest } from '../../study/optimise/withBest.ts'
import { questionIn } from '../results/complete.ts'
import { searchPageOf } from '../results/page.ts'
import { completeSearch } from '../search/finish.ts'
import { presentPart, searchIn } from '../search/folder.ts'
import type { Disk } from '../store/disk.ts'
import { comparedWith } from './comparedWith.ts'
import type { Results } from './results.ts'

/** A search: its scenario with the best design found beside the one that was split and the baseline; undefined where it is not complete. */
export function ofSearch(disk: Disk, folder: string): Results | undefined {
  const order = searchIn(disk, folder)
  const question = questionIn(disk, folder)
  const found = question && completeSearch(disk, folder, order, question)
  if (found === undefined) return undefined
  const { search, scenario } = order
  const best = withBest(search, scenario, found)
  const there = best?.scenario ?? scenario
  const shown = [found.baseline, found.design, best?.name]
  return {
    scenario: comparedWith(there, search.baseline),
    designs: there.designs.map(({ name }) => name).filter((name) => shown.includes(name)),
    of: {
      kind: 'search',
      settings: found.asked,
      design: found.design,
      ...(best === undefined ? {} : { best: best.name }),
      measure: found.objectives[0].name,
    },
    report: () => searchPageOf(order, found, presentPart(folder, order).order.work),
  }
}
