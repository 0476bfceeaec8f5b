import { comparisonPage } from '../../report/page/comparison.ts'
import { pageText } from '../../report/page/document.ts'
import type { Seen } from '../engine/seen.ts'
import { wholeOf } from '../engine/whole.ts'
import { commandFor } from './commandFor.ts'

/** The report of what was seen, as one HTML file: the same as `constancy report` makes. */
export function reportOf(seen: Seen): string {
  const { scenario, worlds } = seen
  const { work, answer, weeks } = wholeOf(seen)
  const again = [
    {
      text: 'This was run in the Lab. Its scenario, saved there, gives the same numbers on the command line:',
      command: commandFor(scenario, work.designs, worlds),
    },
    { text: 'The Lab opens again as it was at this address:', command: location.href },
  ]
  return pageText(comparisonPage(answer, scenario, work, weeks, again))
}
