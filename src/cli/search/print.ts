import { readable } from '../../formats/canonical.ts'
import type { SearchOrder } from '../../formats/search.ts'
import type { SearchAnswer } from '../../study/optimise/answer.ts'
import { quoted } from '../quoted.ts'
import { show } from '../screen/show.ts'
import { EXIT } from '../stop.ts'
import { besideLevers, blocksOf } from './finish.ts'

/** Prints what a search found, and sets the exit code that it deserves. */
export async function printSearch(found: SearchAnswer, order: SearchOrder, folder: string, json: boolean): Promise<void> {
  if (json) process.stdout.write(readable({ folder, ...besideLevers(order), ...found }))
  else process.stdout.write(`${await show([...blocksOf(order, found), { kind: 'note', text: where(folder) }])}\n`)
  if (found.failedRuns > 0 || found.settings.length === 0) process.exitCode = EXIT.runFailed
}

function where(folder: string): string {
  return `Results: ${folder} (optimise.csv, report.md; each round in a folder of its own). To see that they can be made again: constancy verify ${quoted(folder)}`
}
