import type { Assumed } from '../study/assumed.ts'

/** What an answer hangs on, as a paragraph; none where nothing is assumed. */
export function assumptions(counted: Assumed | undefined): string[] {
  if (counted === undefined || counted.assumed === 0) return []
  return [
    `Assumptions: of the ${counted.all} parameters of place and behaviour behind this answer ${counted.assumed} are guesses of ours (grade D) that this scenario leaves as they are. Trust signs that last when they are changed; docs/limits.md says what hangs on them.`,
  ]
}
