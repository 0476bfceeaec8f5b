import type { Data, DataMap, Path } from '../model/check/data.ts'
import { isMap } from '../model/check/data.ts'
import { Places } from './places.ts'
import type { Tree } from './tree.ts'

/** Two ways to say one thing in `place`: a table, or sizes (the first of which is enough to say it). The upper file's way stays. */
const RIVALS: readonly (readonly [table: string, sizes: readonly string[]])[] = [
  ['teams', ['teams', 'departments']],
  ['issueTypes', ['issueTypes', 'pathwayTypes']],
]

/** `base` with `over` laid on it: maps are merged name by name, all else is replaced whole; nothing written leaves the map below. */
function merged(base: Data, over: Data): Data {
  if (!isMap(base)) return over
  if (over === null) return base
  if (!isMap(over)) return over
  const result = new Map(base)
  for (const [key, value] of over) result.set(key, result.has(key) ? merged(result.get(key) ?? null, value) : value)
  return result
}

/** As `merged`, with the places. Of two rival ways to give teams or issue types, that of `over` stays. */
export function mergedTrees(base: Tree, over: Tree): Tree {
  const places = new Places()
  places.add(base.places)
  places.add(over.places)
  return { data: merged(withoutRivals(base.data, over.data), over.data), places }
}

function withoutRivals(base: Data, over: Data): Data {
  const place = placeOf(base)
  const upper = placeOf(over)
  if (!isMap(base) || place === undefined || upper === undefined) return base
  const kept = new Map(place)
  for (const [table, sizes] of RIVALS) {
    const uppers = upper.get('sizes')
    if (isMap(upper.get(table))) {
      // A table replaces the whole table below it: its columns are not those of another file.
      if ((upper.get(table) as DataMap).has('file')) kept.delete(table)
      const lowers = kept.get('sizes')
      if (isMap(lowers)) kept.set('sizes', without(lowers, sizes))
    } else if (isMap(uppers) && uppers.has(sizes[0])) kept.delete(table)
  }
  return new Map(base).set('place', kept)
}

function placeOf(data: Data): DataMap | undefined {
  const place = isMap(data) ? data.get('place') : undefined
  return isMap(place) ? place : undefined
}

function without(map: DataMap, names: readonly string[]): DataMap {
  return new Map([...map].filter(([name]) => !names.includes(name)))
}

/** The value at a path of maps, or undefined. */
export function valueAt(data: Data, path: readonly string[]): Data | undefined {
  let value: Data | undefined = data
  for (const key of path) value = isMap(value) ? value.get(key) : undefined
  return value
}

/** A copy in which the value at a path of maps is another; where something else than a map is in the way, `data` itself. */
export function withValue(data: Data, [key, ...rest]: readonly string[], value: Data): Data {
  if (key === undefined) return value
  if (data !== null && !isMap(data)) return data
  const map = new Map(data ?? [])
  return map.set(key, withValue(map.get(key) ?? null, rest, value))
}

/** A tree with another laid under it at a path of maps: what is there already stays. */
export function laidUnder(tree: Tree, under: Tree, path: Path): Tree {
  const places = new Places()
  places.add(under.places, path)
  places.add(tree.places)
  return { data: mergedAt(under.data, tree.data, path), places }
}

function mergedAt(base: Data, over: Data, [key, ...rest]: Path): Data {
  if (key === undefined) return merged(base, over)
  if (!isMap(over)) return over
  return new Map(over).set(String(key), mergedAt(base, over.get(String(key)) ?? null, rest))
}
