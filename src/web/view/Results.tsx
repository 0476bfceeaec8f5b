import type { VNode } from 'preact'
import type { Opened } from '../given/opened.ts'
import { resultsWords } from './resultsWords.ts'

/** Says which results the page was opened with, and where their report is. */
export function Results({ results, first }: Opened): VNode | null {
  if (results === undefined) return null
  const { reportAt, reportFile } = results
  return (
    <p class="note results">
      {resultsWords(results, first.view === 'flip')}{' '}
      {reportAt === undefined ? (
        `Their report is ${reportFile} in that folder.`
      ) : (
        <a href={reportAt} target="_blank" rel="noopener">
          Open its report<span class="hidden"> (in a new tab)</span>
        </a>
      )}
    </p>
  )
}
