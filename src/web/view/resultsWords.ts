import type { OfSearch, OfSweep, OpeningResults } from '../../formats/opening.ts'
import { counted, list, plural } from '../../report/words.ts'
import { measureWords } from './measures.ts'
import { nameOf } from './words.ts'

/** What the results are that the page was opened with, in a sentence or two. @param mapped whether it opened with the map of a sweep */
export function resultsWords({ name, designs, of }: OpeningResults, mapped: boolean): string {
  return `Results of ${name}: ${ofWords(of, designs, mapped)}`
}

function ofWords(of: OpeningResults['of'], designs: readonly string[], mapped: boolean): string {
  if (of.kind === 'sweep') return `${sweepWords(of)}${mapped ? ' The map here is run anew, between the same ends.' : ''}`
  if (of.kind === 'search') return searchWords(of)
  return `${plural(designs.length, 'design')} in ${counted(of.replicates, 'world')}, run again here.`
}

/** More names than these are only counted. */
const NAMED = 3

function sweepWords({ settings, factors }: OfSweep): string {
  // Parameters that moved together have one name with a plus sign between.
  const names = [...new Set(factors.map((factor) => factor.split(' + ').map(nameOf).join(' with ')))]
  const shown = names.length > NAMED ? [...names.slice(0, NAMED - 1), `${names.length - NAMED + 1} more`] : names
  const varied = shown.length === 0 ? '' : ` of ${list(shown)}`
  return `${counted(settings, 'setting')}${varied}.`
}

function searchWords({ settings, design, best, measure }: OfSearch): string {
  const found = best === undefined ? '' : ` The best of them is here as “${best}” (${measureWords(measure)}).`
  return `${counted(settings, 'setting')} of ${design}.${found}`
}
