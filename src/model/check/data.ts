/**
 * What a scenario file says, before it is checked: plain values, lists and maps. Maps are real ones, since a copied object
 * can be given another prototype by a key.
 */
export type Data = null | boolean | number | string | DataList | DataMap
export type DataList = readonly Data[]
export interface DataMap extends ReadonlyMap<string, Data> {}

/** Where a value stands: `['designs', 'central coaching', 'support', 'coaches']`; lists count from 0. */
export type Path = readonly (string | number)[]

export function isMap(value: Data | undefined): value is DataMap {
  return value instanceof Map
}

export function isList(value: Data | undefined): value is DataList {
  return Array.isArray(value)
}

const SHOWN = 60

/** A text in quotes, cut where it is long. */
export function quoted(text: string): string {
  return text.length > SHOWN ? `"${text.slice(0, SHOWN)}…"` : `"${text}"`
}

/** A value in the words of a message: `35`, `"yes" (text)`, `a list`. */
export function described(value: Data): string {
  if (value === null) return 'nothing'
  if (typeof value === 'string') return `${quoted(value)} (text)`
  if (isList(value)) return 'a list'
  return isMap(value) ? 'a map (name: value)' : String(value)
}
