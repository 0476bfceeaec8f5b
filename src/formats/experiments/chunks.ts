import type { Check } from '../../model/check/context.ts'
import { problem } from '../../model/check/problem.ts'
import { chunkCount, MOST_CHUNKS } from '../../study/layout.ts'
import { looks } from '../../study/precision.ts'
import type { Work } from '../../study/work.ts'

/** With a stop rule every setting has files of its own, one for each look at its results: too many are refused before any is made. */
export function refuseManyChunks(check: Check, work: Work): void {
  const { points, replicates, precision } = work
  const chunks = chunkCount(work)
  if (precision === undefined || chunks <= MOST_CHUNKS) return
  const after = looks(replicates, precision.least).join(', ')
  const found = `until with ${points} settings, looked at after ${after} replicates, makes ${chunks} files in a results folder`
  const instead = `Expected ${MOST_CHUNKS} at most: fewer settings, fewer looks (a larger at least), or a number of replicates without until`
  check.problems.push(problem(['replicates', 'until'], found, instead))
}
