import type { Settings } from '../parameter.ts'
import type { Check } from './context.ts'
import type { DataMap, Path } from './data.ts'
import { quoted } from './data.ts'
import { readMap } from './fields.ts'
import { checkName } from './names.ts'
import { keyProblem } from './problem.ts'
import { organisationNames } from './generated.ts'
import type { Place } from './place.ts'
import type { Replacements } from './settings.ts'
import { readSettings, replaced } from './settings.ts'
import type { Site } from './site.ts'
import { didYouMean, knownWords } from './suggest.ts'

/**
 * Who there is. A table of teams says it by its `organisation` column; else `sizes.organisations` gives a number, with names
 * `organisation 1` and so on; else the names under `place.organisations` are all there are; else there is one.
 * @param listed names in the table, in order of first mention; empty where it has none
 */
export function readOrganisations(check: Check, place: Place, listed: readonly string[]): string[] {
  if (listed.length > 0) return [...listed]
  const named = [...place.organisations.keys()]
  const count = place.settings.sizes.organisations
  if (place.given.has('sizes.organisations') || named.length === 0) return organisationNames(count)
  for (const name of named) checkName(check, name, 'organisation', ['place', 'organisations', name])
  return named
}

/** Reads `organisations: { NAME: { … } }` of a place or a design: what differs, for each organisation in order. */
export function readDifferences(check: Check, map: DataMap, names: readonly string[], kind: Site['kind'], path: Path): Replacements[] {
  for (const name of map.keys()) {
    if (names.includes(name)) continue
    const expected = `${knownWords(names)}${kind === 'organisation' ? '. To name them here, list all of them and leave out sizes.organisations' : ''}`
    check.problems.push(keyProblem([...path, name], `unknown organisation ${quoted(name)}`, expected, didYouMean(name, names)))
  }
  return names.map((name) => {
    if (!map.has(name)) return {}
    const at = [...path, name]
    return readSettings(check, readMap(check, map.get(name), name, at), { kind, name: `organisation ${quoted(name)}` }, at)
  })
}

/** The place in each organisation. */
export function placesOf(check: Check, place: Place, names: readonly string[]): Settings[] {
  const differences = readDifferences(check, place.organisations, names, 'organisation', ['place', 'organisations'])
  return differences.map((values) => replaced(place.settings, values))
}
