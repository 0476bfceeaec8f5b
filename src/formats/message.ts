import type { Located } from './tree.ts'
import type { Place } from './places.ts'
import { escaped } from './controls.ts'

/** Problems shown at once; the rest are counted. */
const MOST_SHOWN = 20
/** Characters of one problem. */
const LONGEST_MESSAGE = 400
/** Characters of an option as typed, so that what is wrong with it is still seen. */
const LONGEST_OPTION = 160

/** `central.yaml:14:41`, or `--set support.coach=3`. */
function placeText({ source, line, column }: Place): string {
  return line === undefined ? source : column === undefined ? `${source}:${line}` : `${source}:${line}:${column}`
}

/**
 * The problems as lines for people: one each, places in a column, in the order of the file; then how many there are and what
 * follows from it.
 * @param so what the user should know beside the number: `nothing was run`
 * @returns no lines where there are no problems
 */
export function problemLines(problems: readonly Located[], so = 'nothing was run'): string[] {
  const distinct = inOrder(problems)
  if (distinct.length === 0) return []
  const shown = distinct.slice(0, MOST_SHOWN)
  const width = Math.max(...shown.filter(({ place }) => place.line !== undefined).map(({ place }) => placeText(place).length), 0)
  const count = distinct.length === 1 ? '1 problem' : `${distinct.length} problems`
  const cut = distinct.length > MOST_SHOWN ? `, of which the first ${MOST_SHOWN} are shown` : ''
  return [...shown.map((one) => line(one, width)), `${count}${cut}${so === '' ? '' : `; ${so}`}`]
}

function line({ place, text }: Located, width: number): string {
  const where = escaped(placeText(place))
  const what = escaped(text)
  if (place.line === undefined) return shortened(where === '' ? what : `${shortened(where, LONGEST_OPTION)}: ${what}`)
  return shortened(`${where.padEnd(width)}  ${what}`)
}

function shortened(text: string, most = LONGEST_MESSAGE): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}

/** Each once; options first, then by file as files are first met, line and column. */
function inOrder(problems: readonly Located[]): Located[] {
  const seen = new Map(problems.map((one) => [`${placeText(one.place)} ${one.text}`, one]))
  const sources = [...new Set(problems.map(({ place }) => place.source))]
  const rank = ({ place }: Located): number => (place.line === undefined ? -1 : sources.indexOf(place.source))
  return [...seen.values()].sort(
    (a, b) => rank(a) - rank(b) || (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0),
  )
}
