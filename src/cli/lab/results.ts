import type { OpeningResults } from '../../formats/opening.ts'

/** What results are of, beside the folder that they are in, and their report. */
export interface Results extends Pick<OpeningResults, 'scenario' | 'designs' | 'of'> {
  /** The report as `constancy report` makes it. */
  report(): string
}
