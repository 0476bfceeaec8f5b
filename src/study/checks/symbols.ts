import { nearest } from '../../model/check/suggest.ts'
import { MEASURES, OBSERVATIONS } from '../../model/run.ts'

/** A number of a run: a measure, or the mean of an observation over weeks (from 0, both ends included). */
export type Item =
  | { readonly kind: 'measure'; readonly measure: number }
  | { readonly kind: 'weeks'; readonly observation: number; readonly from: number; readonly to: number }

/** A symbol of a formula taken apart: `[place.]design.item`. */
export interface FormulaSymbol {
  readonly text: string
  readonly place: string
  readonly design: string
  readonly item: Item
}

const DOTTED = /(?<![\w.])[A-Za-z_]\w*(?:\.\w+)+/g
const WEEKS = /^(.*)\.w(\d+)(?:to(\d+))?$/

/** All symbols of a formula, each once. */
export function symbolsIn(formula: string): string[] {
  return [...new Set(formula.match(DOTTED) ?? [])]
}

/** Takes a symbol apart, or says what is wrong with it. `places` is empty where the place does not vary. */
export function readSymbol(text: string, places: readonly string[], designs: readonly string[], weeks: number): FormulaSymbol | string {
  const [first, ...after] = text.split('.')
  const place = places.length === 0 ? '' : first
  if (places.length > 0 && !places.includes(first)) return unknown('place', first, text, places)
  const rest = places.length === 0 ? [first, ...after] : after
  if (!designs.includes(rest[0])) return unknown('design', rest[0] ?? '', text, designs)
  const item = readItem(rest.slice(1).join('.'), weeks)
  return typeof item === 'string' ? `${item} in ${text}` : { text, place, design: rest[0], item }
}

/** `gapClosed.78`, `safety.w52`, `safety.w40to60`: weeks count from 1. */
function readItem(name: string, weeks: number): Item | string {
  const measure = MEASURES.findIndex((known) => known.name === name)
  if (measure >= 0) return { kind: 'measure', measure }
  const [, observed, first, last] = WEEKS.exec(name) ?? []
  if (observed === undefined)
    return unknown(
      'measure',
      name,
      '',
      [...MEASURES, ...OBSERVATIONS].map((known) => known.name),
    )
  const observation = OBSERVATIONS.findIndex((known) => known.name === observed)
  if (observation < 0)
    return unknown(
      'observation',
      observed,
      '',
      OBSERVATIONS.map((known) => known.name),
    )
  const [from, to] = [Number(first), Number(last ?? first)]
  if (from < 1 || to < from || to > weeks) return `weeks ${from} to ${to} of a run of ${weeks} weeks`
  return { kind: 'weeks', observation, from: from - 1, to: to - 1 }
}

function unknown(what: string, word: string, where: string, known: readonly string[]): string {
  const meant = nearest(word, known)
  const hint = meant === undefined ? `Known: ${known.slice(0, 12).join(', ')}${known.length > 12 ? ' …' : ''}` : `Did you mean ${meant}?`
  return `unknown ${what} "${word}"${where === '' ? '' : ` in ${where}`}. ${hint}`
}
