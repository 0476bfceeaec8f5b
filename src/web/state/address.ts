import { FIRST, MARKS, VIEWS, type MarkName, type State } from './state.ts'

/** The longest address that is read, in characters. */
export const LONGEST = 8192
/** Values that may be set by an address: more than a person would set, fewer than would take long. */
const MOST_SETS = 100
const LONGEST_VALUE = 200
const LONGEST_NAME = 64

/** A parameter's address, `seed` or `weeks`: `demand.load`, `designs.ad hoc.support.coaches`. */
const SETTABLE = /^(seed|weeks|[a-zA-Z]+\.[a-zA-Z]+|designs\.[^.]{1,64}\.[a-zA-Z]+\.[a-zA-Z]+)$/

/**
 * The state as the part of an address behind `#`, readable: `scenario=classroom&designs=ad hoc,integrated&demand.load=0.9`. Behind
 * `#`, since a server never sees that and a page opened as a file may change it.
 */
export function addressOf(state: State): string {
  const pairs: (readonly [string, string])[] = [
    ['scenario', state.scenario],
    ...(state.designs.length === 0 ? [] : [['designs', state.designs.join(',')] as const]),
    ...Object.entries(state.set),
    ...(state.view === FIRST.view ? [] : [['view', state.view] as const]),
    ...Object.entries(state.marks),
    ...(state.files === '' ? [] : [['files', state.files] as const]),
  ]
  return pairs.map(([name, value]) => `${written(name)}=${written(value)}`).join('&')
}

/** Every sign that an address may hold stays itself. */
function written(text: string): string {
  return encodeURIComponent(text)
    .replaceAll('%20', '+')
    .replace(/%(2C|3A|2F|40|24|3B)/g, decodeURIComponent)
}

/**
 * The state that an address tells: what stands behind `?` and, before it, behind `#`. What is not known, too long or badly written
 * is passed over, so that old and mistyped links open; whether values make sense is for the scenario's own checks.
 * @param first what stands where the address says nothing
 */
export function stateOf(search: string, hash: string, first: State = FIRST): State {
  const found = new Map([...pairsOf(search.replace(/^\?/, '')), ...pairsOf(hash.replace(/^#/, ''))])
  const name = found.get('scenario') ?? ''
  const lesson = found.get('lesson')
  // An address that names a scenario is whole: what it leaves out is as usual.
  const rest = found.has('scenario') ? FIRST : first
  const view = VIEWS.find((known) => known === found.get('view')) ?? (lesson === undefined ? rest.view : 'learn')
  const sets = [...found].filter(([key]) => SETTABLE.test(key)).slice(0, MOST_SETS)
  const marks = MARKS.flatMap((mark) => (found.has(mark) ? [[mark, found.get(mark)!] as const] : []))
  return {
    scenario: /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _/-]*$/u.test(name) && name.length <= LONGEST_NAME ? name : first.scenario,
    files: /^[A-Za-z0-9_-]+$/.test(found.get('files') ?? '') ? found.get('files')! : '',
    designs: found.has('scenario') ? designsIn(found.get('designs') ?? '') : first.designs,
    set: Object.fromEntries(sets),
    view,
    marks: { ...rest.marks, ...Object.fromEntries(marks) } as Partial<Record<MarkName, string>>,
  }
}

/** What of an address was passed over, in words for who followed a link; empty where all of it is understood. */
export function passedOver(search: string, hash: string): string {
  const parts = [search.replace(/^\?/, ''), hash.replace(/^#/, '')]
  if (parts.some((text) => text.length > LONGEST))
    return `This link is longer than the ${LONGEST} characters that are read: it was cut, or holds too much.`
  const names = parts.flatMap((text) => text.split('&')).flatMap((pair) => (pair === '' ? [] : [read(pair.replace(/=.*$/s, '')) ?? pair]))
  const odd = [...new Set(names)].filter((name) => !KNOWN.includes(name) && !SETTABLE.test(name))
  if (odd.length === 0) return ''
  const shown = odd.slice(0, 3).map((name) => `"${name.slice(0, LONGEST_NAME)}"`)
  return `Part of this link is not understood and was left out: ${shown.join(', ')}${odd.length > shown.length ? ' and more' : ''}. It may be of another version.`
}

const KNOWN: readonly string[] = ['scenario', 'designs', 'view', 'files', ...MARKS]

function designsIn(text: string): string[] {
  return text.split(',').flatMap((design) => (design === '' ? [] : [design.slice(0, LONGEST_NAME)]))
}

function pairsOf(text: string): [string, string][] {
  if (text.length > LONGEST) return []
  return text.split('&').flatMap((pair): [string, string][] => {
    const at = pair.indexOf('=')
    const [name, value] = [read(pair.slice(0, at)), read(pair.slice(at + 1))]
    const longest = name === 'files' ? LONGEST : LONGEST_VALUE
    return at < 1 || name === undefined || value === undefined || value.length > longest ? [] : [[name, value]]
  })
}

function read(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}
