import { spoken } from '../words.ts'

/** A measure's name as words: `gap closed`, `gap closed (worst off)`, `gap closed at week 26`, `gap closed in the last week`. */
export function measureWords(measure: string): string {
  const [, whole, when] = /^(.+?)(?:\.(end|\d+))?$/.exec(measure)!
  const [name, ...parts] = whole.split('.').map(spoken)
  const of = parts.length === 0 ? '' : ` (${parts.join(', ')})`
  return `${name}${of}${when === undefined ? '' : when === 'end' ? ' in the last week' : ` at week ${when}`}`
}
