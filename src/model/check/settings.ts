import type { Group } from '../registry.ts'
import type { Settings } from '../parameter.ts'
import { defaultOf, isOption } from '../parameter.ts'
import type { Check } from './context.ts'
import { groupNamed, homesOf, parameterNamed } from './context.ts'
import type { Data, DataMap, Path } from './data.ts'
import { quoted } from './data.ts'
import { keyHint, readMap } from './fields.ts'
import { readNumber } from './number.ts'
import { readOption } from './option.ts'
import { keyProblem } from './problem.ts'
import type { Site } from './site.ts'
import { belongs, nounFor, parametersFor, refusal } from './site.ts'
import { didYouMean, knownWords } from './suggest.ts'

/** Some parameters of some groups. */
export type Replacements = Record<string, Record<string, number>>

/** Every parameter of every group at its default. */
export function defaults(groups: readonly Group[]): Settings {
  return Object.fromEntries(
    groups.map((group) => [group.name, Object.fromEntries(Object.entries(group.parameters).map(([name, p]) => [name, defaultOf(p)]))]),
  )
}

/** `base` with some values replaced; neither is changed. */
export function replaced(base: Settings, values: Settings): Settings {
  const copy: Record<string, Settings[string]> = { ...base }
  for (const group of Object.keys(values)) copy[group] = { ...base[group], ...values[group] }
  return copy
}

/**
 * Reads `group: { parameter: value }` for all groups in `map`; other keys are told by `others` and skipped.
 * @param site where the values stand, which decides whether levers or context are wanted
 */
export function readSettings(check: Check, map: DataMap, site: Site, path: Path, others: readonly string[] = []): Replacements {
  const values: Replacements = {}
  for (const [key, value] of map) {
    if (others.includes(key)) continue
    const group = groupNamed(check, key)
    if (group === undefined) check.problems.push(unknownGroup(check, key, site, [...path, key], others))
    else values[key] = readGroup(check, group, value, site, [...path, key])
  }
  return values
}

function unknownGroup(check: Check, key: string, site: Site, path: Path, others: readonly string[]) {
  const homes = homesOf(check, key)
  const known = [...others, ...check.groups.filter((group) => parametersFor(group, site).length > 0).map((group) => group.name)]
  const hint = homes.length > 0 ? `${key} is a parameter: write ${homes[0]}: { ${key}: … }` : keyHint(key, known)
  return keyProblem(path, `unknown group ${quoted(key)} in ${site.name}`, knownWords(known), hint)
}

function readGroup(check: Check, group: Group, value: Data, site: Site, path: Path): Record<string, number> {
  const values: Record<string, number> = {}
  const map = readMap(
    check,
    value,
    group.name,
    path,
    `Expected parameters, as in ${group.name}: { ${Object.keys(group.parameters)[0] ?? 'name'}: … }`,
  )
  for (const [name, given] of map) {
    const at = [...path, name]
    const parameter = parameterNamed(group, name)
    const address = `${group.name}.${name}`
    if (parameter === undefined) {
      check.problems.push(unknownParameter(group, name, site, at))
    } else if (!belongs(group, parameter, site)) {
      check.problems.push(refusal(group, name, parameter, site, at))
    } else {
      const number = isOption(parameter)
        ? readOption(check, given, parameter.options, address, at)
        : readNumber(check, given, parameter, address, at)
      if (number !== undefined) values[name] = number
    }
  }
  return values
}

/** `unknown lever "coach" in support. Did you mean "coaches"? Known: …`. */
function unknownParameter(group: Group, name: string, site: Site, path: Path) {
  const known = parametersFor(group, site)
  const hint = keyHint(name, known) || didYouMean(name, Object.keys(group.parameters))
  const expected = known.length > 0 ? knownWords(known) : `No ${nounFor(site)} is in ${group.name}`
  return keyProblem(path, `unknown ${nounFor(site)} ${quoted(name)} in ${group.name}`, expected, hint)
}
